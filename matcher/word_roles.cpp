#include "matcher/word_roles.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpora/error.hpp"
#include "matcher/data_cells.hpp"

namespace vakpeil {

namespace {

// A clause about the reader starts here: what follows is the job again.
bool speaks_to_reader(const HashedWord& normal) {
    constexpr std::array<std::string_view, 4> words{"je", "jij", "u", "ge"};
    return std::find(words.begin(), words.end(), normal.text) != words.end();
}

bool is_clause_end(std::string_view gap) {
    return gap.find_first_of(",;(") != std::string_view::npos;
}

class Marker {
public:
    Marker(std::string_view text, const Analysis& analysis, std::vector<bool>& aside)
        : text_(text), analysis_(analysis), aside_(&aside) {}

    void after(std::size_t first, std::size_t end) {
        for (std::size_t at = first; at < end; ++at) {
            if (speaks_to_reader(analysis_.normals[at]) || (at > first && clause_ends_before(at))) return;
            (*aside_)[at] = true;
        }
    }

    void before(std::size_t first, std::size_t end) {
        for (std::size_t at = end; at-- > first;) {
            if (at + 1 < end && clause_ends_before(at + 1)) return;
            (*aside_)[at] = true;
        }
    }

private:
    bool clause_ends_before(std::size_t word) const {
        const std::uint32_t begin = analysis_.words[word - 1].end;
        return is_clause_end(text_.substr(begin, analysis_.words[word].begin - begin));
    }

    std::string_view text_;
    const Analysis& analysis_;
    std::vector<bool>* aside_;
};

} // namespace

RoleRules RoleRules::load(const std::filesystem::path& folder, const ProtectedTokens& protected_tokens) {
    RoleRules rules;
    Tokeniser tokeniser(protected_tokens);
    const std::filesystem::path path = folder / "role_cues.txt";
    for (const TableRow& row : read_table(path, 3, 3)) {
        if (row.cells[1] != "after" && row.cells[1] != "before")
            throw Error(ErrorKind::bad_input, path.string(), row.line,
                        "'" + row.cells[1] + "' should be after or before");
        rules.phrases.add(row.cells[0], static_cast<std::uint32_t>(rules.cues.size()), tokeniser);
        rules.cues.push_back({row.cells[1] == "before", static_cast<std::uint32_t>(number_in(row, 2, 1, 20, path))});
    }
    return rules;
}

std::vector<bool> words_aside(std::string_view text, const Analysis& analysis, std::span<const Sentence> sentences,
                              const RoleRules& rules) {
    std::vector<bool> aside(analysis.words.size(), false);
    Marker marker(text, analysis, aside);
    for (const Sentence& sentence : sentences) {
        const std::size_t end = sentence.first_word + sentence.word_count;
        for (std::size_t at = sentence.first_word; at < end;) {
            const PhraseTable::Match match = rules.phrases.longest_at(analysis.normals, at);
            const std::size_t next = at + match.length;
            if (match.length > 0 && next <= end) {
                const RoleCue& cue = rules.cues[match.payload];
                if (cue.before)
                    marker.before(at - std::min<std::size_t>(cue.reach, at - sentence.first_word), at);
                else
                    marker.after(next, std::min(end, next + cue.reach));
            }
            at += std::max<std::size_t>(1, match.length);
        }
    }
    return aside;
}

} // namespace vakpeil
