// A register document of any bytes: it is read or refused with a reason, and what was read can be written and read
// again.

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "corpora/register_layout.hpp"
#include "corpora/register_text.hpp"
#include "tests/fuzz/utf8_check.hpp"

namespace {

using namespace vakpeil;

void require(bool holds) {
    if (!holds) std::abort();
}

void require_items(const std::vector<std::string>& items) {
    for (const std::string& item : items)
        require(!item.empty() && test::is_clean_line(item));
}

void require_knowledge(const std::vector<KnowledgeItem>& knowledge) {
    for (const KnowledgeItem& item : knowledge) {
        require(!item.text.empty() && test::is_clean_line(item.text));
        require(item.depth == knowledge_depth(item.text));
    }
}

void require_sound(const Qualification& q) {
    require(q.level >= 1 && q.level <= 8 && !q.title.empty() && test::is_clean_line(q.title));
    const std::optional<CodeParts> parts = parse_code(q.code);
    require(parts && parts->version == q.version);
    require(test::is_clean_line(q.definition) && test::is_clean_line(q.delimitation));
    require(q.origin == Origin::vakpeil || q.provenance.empty());
    for (const Competence& competence : q.competences) {
        require(test::is_clean_line(competence.group) && test::is_clean_line(competence.statement));
        require_items(competence.activities);
        require_knowledge(competence.knowledge);
    }
    require_knowledge(q.descriptors.knowledge);
    for (const auto* items : {&q.synonyms, &q.descriptors.cognitive, &q.descriptors.problem_solving,
                              &q.descriptors.motor, &q.setting_context, &q.action_context, &q.autonomy.independent_in,
                              &q.autonomy.bound_by, &q.autonomy.relies_on, &q.responsibility, &q.attestations}) {
        require_items(*items);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const RegisterDocument document = read_register_text({reinterpret_cast<const char*>(data), size}, "fuzz.txt");
    for (const Finding& finding : document.findings)
        require(finding.path == "fuzz.txt" && !finding.message.empty());
    // Whoever gets no qualification is told why, and an error always costs the qualification or is about one level of
    // two.
    require(document.qualification || has_errors(document.findings));
    if (!document.qualification) return 0;
    const Qualification& q = *document.qualification;
    require_sound(q);
    // A title that is itself a mark of the layout cannot be written down.
    if (parse_code(q.title) || find_heading(q.title)) return 0;
    const RegisterDocument again = read_register_text(write_register_text(q), "again.txt");
    require(again.qualification && again.qualification->code == q.code && again.qualification->level == q.level);
    require(again.qualification->title == q.title);
    return 0;
}
