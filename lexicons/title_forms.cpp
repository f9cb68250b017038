#include "lexicons/title_forms.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "lexicons/double_forms.hpp"
#include "lexicons/dutch_spelling.hpp"
#include "lexicons/normalise.hpp"
#include "lexicons/table.hpp"
#include "lexicons/title_rules.hpp"

namespace vakpeil {
namespace {

using std::string_view;

constexpr std::size_t max_word = 64;       // bytes; longer is no job title
constexpr std::size_t min_base = 3;        // `kok`; of a word that a rule makes
constexpr std::size_t min_always_base = 5; // of one that nothing else vouches for
constexpr std::size_t min_prefix = 3;      // of a compound, before its last part
constexpr std::size_t min_last_part = 5;   // of a compound, for an exception to apply
constexpr std::size_t min_agent = 5;       // a shorter ending of a word is no sign that it is a compound (`-er`, `kok`)

// What the list and the compound parts know.
class Vocabulary {
public:
    Vocabulary(const StringMap<std::string>& exceptions, const StringSet& canonicals, const CompoundSplitter& compounds)
        : exceptions_(exceptions), canonicals_(canonicals), compounds_(compounds) {}

    bool is_word(string_view word) const { return canonicals_.contains(word) || compounds_.is_part(word); }

    // A word, or a compound that ends in one.
    bool is_known(string_view word) const {
        if (is_word(word) || ends_in_agent(word)) return true;
        const std::vector<std::string> parts = compounds_.split(word);
        return !parts.empty() && is_word(parts.back()); // the last part could be an inflected one
    }

    std::optional<std::string> exception(string_view word) const {
        if (const auto found = exceptions_.find(word); found != exceptions_.end()) return found->second;
        for (std::size_t prefix = min_prefix; prefix + min_last_part <= word.size();
             ++prefix) { // longest last part first
            const auto found = exceptions_.find(word.substr(prefix));
            if (found == exceptions_.end() || !is_first_part(word.substr(0, prefix))) continue;
            return std::string(word.substr(0, prefix)) + found->second;
        }
        return std::nullopt;
    }

private:
    bool ends_in_agent(string_view word) const {
        for (std::size_t prefix = min_prefix; prefix + min_agent <= word.size(); ++prefix) {
            if (is_word(word.substr(prefix))) return true;
        }
        return false;
    }

    bool is_first_part(string_view prefix) const {
        if (compounds_.is_part(prefix) || !compounds_.split(prefix).empty()) return true;
        constexpr std::array<string_view, 5> links{"s", "-", "en", "e", "n"};
        return std::ranges::any_of(links, [&](string_view link) {
            return prefix.ends_with(link) && compounds_.is_part(prefix.substr(0, prefix.size() - link.size()));
        });
    }

    const StringMap<std::string>& exceptions_;
    const StringSet& canonicals_;
    const CompoundSplitter& compounds_;
};

std::string apply_first(std::span<const TitleRule> rules, string_view word, const Vocabulary& vocabulary) {
    for (const TitleRule& rule : rules) {
        if (!word.ends_with(rule.ending)) continue;
        std::string base = std::string(word.substr(0, word.size() - rule.ending.size())).append(rule.replacement);
        const bool plausible = rule.gate == RuleGate::known ? base.size() >= min_base && vocabulary.is_known(base)
                                                            : base.size() >= min_always_base;
        if (plausible) return base;
    }
    return std::string(word);
}

// The likeliest spelling of the agent noun of a verb's stem that is a known word, or else ends in one.
std::optional<std::string> known_agent(string_view stem, const Vocabulary& vocabulary) {
    const std::vector<std::string> nouns = agent_nouns(stem);
    for (const std::string& noun : nouns) {
        if (vocabulary.is_word(noun)) return noun;
    }
    for (const std::string& noun : nouns) {
        if (vocabulary.is_known(noun)) return noun;
    }
    return std::nullopt;
}

bool can_end_a_stem(string_view stem) {
    for (const string_view ending : {"aai", "ooi", "oei", "ei"}) {
        if (stem.ends_with(ending)) return true;
    }
    return string_view("aeiouy'-").find(stem.back()) == string_view::npos;
}

// `verkoopster` → `verkoper`, `kassierster` → `kassier`; `register`, `pleister` and `cluster` stay.
std::optional<std::string> masculine_of_ster(string_view word, const Vocabulary& vocabulary) {
    if (!word.ends_with("ster")) return std::nullopt;
    const string_view stem = word.substr(0, word.size() - 4);
    if (stem.size() < min_base || !can_end_a_stem(stem)) return std::nullopt;
    for (const string_view ending : {"ier", "aar", "eur"}) {
        if (stem.ends_with(ending) && vocabulary.is_known(stem)) return std::string(stem);
    }
    if (auto agent = known_agent(stem, vocabulary)) return agent;
    if (vocabulary.is_word(stem)) return agent_nouns(stem).front(); // `ontwerp` is a word, so `ontwerpster` does that
    return std::nullopt;
}

std::string plain_form(string_view word, const Vocabulary& vocabulary) {
    if (auto listed = vocabulary.exception(word)) return *listed;
    if (vocabulary.is_word(word)) return std::string(word);

    std::string singular = apply_first(plural_rules, word, vocabulary);
    if (auto listed = vocabulary.exception(singular)) return *listed;
    if (vocabulary.is_word(singular)) return singular;

    if (auto masculine = masculine_of_ster(singular, vocabulary)) return *masculine;
    return apply_first(feminine_rules, singular, vocabulary);
}

} // namespace

TitleForms TitleForms::load(const std::filesystem::path& path) {
    TitleForms forms;
    for (const TableRow& row : read_table(path, 2, 2)) {
        std::string canonical = normalise(row.cells[1]);
        forms.canonicals_.insert(canonical);
        forms.exceptions_.insert_or_assign(normalise(row.cells[0]), std::move(canonical));
    }
    return forms;
}

std::string TitleForms::canonical(string_view normal, const CompoundSplitter& compounds) const {
    if (const std::size_t space = normal.rfind(' '); space != string_view::npos) {
        return std::string(normal.substr(0, space + 1)) + canonical(normal.substr(space + 1), compounds);
    }
    if (normal.size() > max_word) return std::string(normal);
    const Vocabulary vocabulary(exceptions_, canonicals_, compounds);
    const DoubleForm form = read_double_form(normal);
    if (form.base.empty()) return plain_form(normal, vocabulary);
    if (!form.needs_agent) return plain_form(form.base, vocabulary);
    if (auto agent = known_agent(form.base, vocabulary)) return *agent;
    return agent_nouns(form.base).front();
}

} // namespace vakpeil
