#include "corpora/register_json_competence.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpora/ascii.hpp"
#include "corpora/json_fields.hpp"
#include "corpora/register_fields.hpp"

namespace vakpeil {

using nlohmann::json;

namespace {

// "Vakspecifieke competentie" is the heading "Vakspecifieke competenties" above those it says it of.
std::string group_of(const std::string& type) {
    return type.ends_with("competentie") ? type + "s" : type;
}

std::string_view depth_words(Depth depth) {
    if (depth == Depth::basic) return "Basiskennis";
    return depth == Depth::thorough ? "Grondige kennis" : "Kennis";
}

class CompetenceReader {
public:
    CompetenceReader(Qualification& qualification, Report& report) : qualification_(qualification), report_(report) {}

    void read(const json& object, int position) {
        JsonFields fields(object, "competence " + std::to_string(position), report_);
        Competence competence;
        competence.number = fields.number("nr").value_or(position);
        competence.group = group_of(fields.text("competentie_type"));
        competence.statement = fields.text("waarde");
        if (competence.statement.empty()) report_.warning(0, fields.place() + " has no text");
        for (const json* item : fields.objects("kennis"))
            read_knowledge(*item, fields.place(), competence);
        for (const json* item : fields.objects("vaardigheden"))
            read_skill(*item, fields.place(), competence);
        left_out_.references += fields.objects("referenties").size();
        if (fields.has("voetnoot")) ++left_out_.footnotes;
        fields.pass_over({"competentie_code"});
        fields.finish();
        qualification_.competences.push_back(std::move(competence));
    }

    [[nodiscard]] LeftOutOfCompetences left_out() const { return left_out_; }

private:
    void read_knowledge(const json& object, const std::string& place, Competence& competence) {
        JsonFields fields(object, place + ", knowledge", report_);
        std::string text = fields.text("waarde");
        const std::string type = fields.text("kennis_type");
        fields.finish();
        if (text.empty()) return report_.warning(0, fields.place() + ": an item without text is left out");
        const Depth depth = knowledge_depth(text);
        if (!type.empty() && !equals_ignoring_case(depth_words(depth), type))
            report_.warning(0, fields.place() + " " + in_quotes(text.substr(0, 60)) + " is of the kind " +
                                   in_quotes(type) + "; the words of the text count");
        competence.knowledge.push_back({depth, std::move(text)});
        const KnowledgeItem& item = competence.knowledge.back();
        if (seen_[nullptr].insert(item.text).second) qualification_.descriptors.knowledge.push_back(item);
    }

    void read_skill(const json& object, const std::string& place, Competence& competence) {
        JsonFields fields(object, place + ", skills", report_);
        const std::string text = fields.text("waarde");
        const std::string type = fields.text("vaardigheid_type");
        fields.finish();
        if (text.empty()) return report_.warning(0, fields.place() + ": an item without text is left out");
        competence.activities.push_back(text);
        if (std::vector<std::string>* const list = list_of(type)) {
            if (seen_[list].insert(text).second) list->push_back(text);
        } else if (type.empty()) {
            ++left_out_.untyped_skills;
        } else {
            report_.warning(0, fields.place() + ": unknown kind " + in_quotes(type) + "; kept as an activity");
        }
    }

    std::vector<std::string>* list_of(std::string_view type) {
        Descriptors& descriptors = qualification_.descriptors;
        if (equals_ignoring_case(type, "Cognitieve vaardigheden")) return &descriptors.cognitive;
        if (equals_ignoring_case(type, "Probleemoplossende vaardigheden")) return &descriptors.problem_solving;
        if (equals_ignoring_case(type, "Motorische vaardigheden")) return &descriptors.motor;
        return nullptr;
    }

    Qualification& qualification_;
    Report& report_;
    LeftOutOfCompetences left_out_;
    std::map<const void*, std::set<std::string>> seen_; // by list of descriptors; null for that of knowledge
};

} // namespace

LeftOutOfCompetences read_json_competences(const std::vector<const json*>& list, Qualification& qualification,
                                           Report& report) {
    CompetenceReader reader(qualification, report);
    int position = 0;
    for (const json* object : list)
        reader.read(*object, ++position);
    std::ranges::stable_sort(qualification.competences, {}, &Competence::number);
    return reader.left_out();
}

} // namespace vakpeil
