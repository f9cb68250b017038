#include "lexicons/double_forms.hpp"

#include <algorithm>
#include <array>

#include "lexicons/utf8.hpp"

namespace vakpeil {
namespace {

using std::string_view;

// In brackets nothing else is meant than another ending: `verkoper(s)`.
constexpr std::array<string_view, 18> bracketed_endings{"ster", "sters", "in",    "kin", "es",    "sen",
                                                        "e",    "n",     "en",    "s",   "'s",    "ne",
                                                        "nen",  "euse",  "trice", "se",  "vrouw", "a"};
// Behind a slash with a hyphen the same holds, and the masculine may come second: `verkoopster/-er`.
constexpr std::array<string_view, 14> hyphened_endings{"ster", "sters", "er",   "ers",   "in", "kin",   "es",
                                                       "e",    "n",     "euse", "trice", "en", "vrouw", "s"};
// Behind a bare slash a whole word may follow (`nederlands/en`), so only what is no word.
constexpr std::array<string_view, 9> slashed_endings{"ster", "sters", "er", "kin", "es", "e", "euse", "trice", "vrouw"};

struct Extent {
    std::size_t end = 0; // 0: no double form here
    bool needs_agent = false;
};

// Where the longest of `endings` at `at`, closed by `close`, ends; 0 when there is none.
template <std::size_t size>
std::size_t ending_end(string_view text, std::size_t at, const std::array<string_view, size>& endings,
                       string_view close) {
    std::size_t longest = 0;
    for (const string_view ending : endings) {
        const std::size_t end = at + ending.size() + close.size();
        if (stands_at(text, at, ending) && stands_at(text, at + ending.size(), close) &&
            !is_letter_or_digit(character_at(text, end))) {
            longest = std::max(longest, end);
        }
    }
    return longest;
}

// `(st)er`, `(st)ers`
std::size_t bracketed_agent_end(string_view text, std::size_t at) {
    for (const string_view ending : {string_view("(st)ers"), string_view("(st)er")}) {
        if (stands_at(text, at, ending) && !is_letter_or_digit(character_at(text, at + ending.size())))
            return at + ending.size();
    }
    return 0;
}

// What stands at `at`, right behind a word.
Extent second_form(string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    if (text[at] == '(') {
        if (const std::size_t end = bracketed_agent_end(text, at); end != 0) return {end, true};
        const bool hyphen = stands_at(text, at + 1, "-");
        return {ending_end(text, at + (hyphen ? 2 : 1), bracketed_endings, ")"), false};
    }
    if (text[at] != '/') return {};
    if (stands_at(text, at + 1, "-")) return {ending_end(text, at + 2, hyphened_endings, ""), false};
    return {ending_end(text, at + 1, slashed_endings, ""), false};
}

constexpr std::size_t min_base = 3; // `kok`; below it stand initials and units

} // namespace

std::size_t double_form_end(string_view text, std::size_t begin, std::size_t end) noexcept {
    if (end - begin < min_base || end >= text.size() || (text[end] != '(' && text[end] != '/')) return end;
    const Extent extent = second_form(text, end);
    return extent.end == 0 ? end : extent.end;
}

DoubleForm read_double_form(string_view normal) noexcept {
    const std::size_t base = normal.find_first_of("(/");
    if (base == string_view::npos || base < min_base) return {};
    const Extent extent = second_form(normal, base);
    if (extent.end != normal.size()) return {};
    return {normal.substr(0, base), extent.needs_agent};
}

} // namespace vakpeil
