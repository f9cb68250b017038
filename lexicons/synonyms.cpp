#include "lexicons/synonyms.hpp"

#include <algorithm>
#include <limits>

#include "corpora/error.hpp"
#include "lexicons/normalise.hpp"
#include "lexicons/table.hpp"

namespace vakpeil {
namespace {

std::string set_name(std::string_view member) {
    std::string name = normalise(member);
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
}

} // namespace

Synonyms Synonyms::load(const std::filesystem::path& path, const ProtectedTokens& protected_tokens) {
    Synonyms synonyms;
    Tokeniser tokeniser(protected_tokens);
    StringSet names;
    for (const TableRow& row : read_table(path, 2, std::numeric_limits<std::size_t>::max())) {
        if (!names.insert(set_name(row.cells[0])).second) {
            throw Error(ErrorKind::bad_input, path.string(), row.line,
                        "a set named \"" + row.cells[0] + "\" stands above already; join the two rows");
        }
        synonyms.add_set(row.cells, tokeniser);
    }
    return synonyms;
}

void Synonyms::add_set(const std::vector<std::string>& members, Tokeniser& tokeniser) {
    const auto index = static_cast<std::uint32_t>(names_.size());
    names_.push_back(set_name(members.front()));
    std::vector<std::string>& set = sets_.emplace_back();
    for (const std::string& member : members) {
        set.push_back(normalise(member));
        const std::vector<std::string> words = words_of(member, tokeniser);
        if (words.size() > 1) {
            phrases_.add(member, index, tokeniser);
        } else if (words.size() == 1) {
            std::vector<std::string>& sets = by_word_[words.front()];
            if (sets.empty() || sets.back() != names_.back()) sets.push_back(names_.back());
        }
    }
}

const std::vector<std::string>& Synonyms::sets_of(std::string_view word) const {
    static const std::vector<std::string> none;
    const auto found = by_word_.find(word);
    return found == by_word_.end() ? none : found->second;
}

} // namespace vakpeil
