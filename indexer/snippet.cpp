#include "indexer/snippet.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "corpora/unicode_text.hpp"
#include "indexer/search_words.hpp"

namespace vakpeil {

namespace {

constexpr std::string_view ellipsis = "…";

struct LineWord {
    std::size_t begin = 0; // in bytes of the line
    std::size_t end = 0;
    std::string_view term = {}; // that it was found by, in SoughtWords; empty: it was not sought
    double weight = 0;
};

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Where the character begins of which this byte is one.
std::size_t character_start(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

LineWord look_up(std::string_view line, std::size_t begin, std::size_t end, const SoughtWords& sought,
                 const Xapian::Stem& stemmer) {
    LineWord word{begin, end};
    const std::string lower = Xapian::Unicode::tolower(std::string(line.substr(begin, end - begin)));
    auto found = sought.weights.find(lower);
    if (found == sought.weights.end() && !sought.weights.empty()) found = sought.weights.find("Z" + stemmer(lower));
    if (found != sought.weights.end()) {
        word.term = found->first;
        word.weight = found->second;
        return word;
    }
    const auto begun = std::ranges::find_if(sought.beginnings,
                                            [&](const std::string& beginning) { return lower.starts_with(beginning); });
    if (begun != sought.beginnings.end()) {
        word.term = *begun;
        word.weight = 1;
    }
    return word;
}

std::vector<LineWord> words_of(std::string_view line, const SoughtWords& sought, const Xapian::Stem& stemmer) {
    std::vector<LineWord> words;
    each_search_word(
        line, [&](std::size_t begin, std::size_t end) { words.push_back(look_up(line, begin, end, sought, stemmer)); });
    return words;
}

double weight_of_different(const std::vector<LineWord>& words) {
    double weight = 0;
    std::vector<std::string_view> counted;
    for (const LineWord& word : words) {
        if (word.term.empty() || std::ranges::find(counted, word.term) != counted.end()) continue;
        counted.push_back(word.term);
        weight += word.weight;
    }
    return weight;
}

struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

// Of the runs of words that fit and begin with a found one, the one that weighs most; else the first word. Nothing when
// that does not fit.
std::optional<WordRange> heaviest_run(const std::vector<LineWord>& words, std::size_t most_bytes) {
    const auto fits = [&](const WordRange& run) { return words[run.last].end - words[run.first].begin <= most_bytes; };
    std::optional<WordRange> heaviest;
    if (!words.empty() && fits({0, 0})) heaviest = WordRange{0, 0};
    double heaviest_weight = 0;
    for (std::size_t from = 0; from < words.size(); ++from) {
        if (words[from].weight <= 0) continue;
        double weight = 0;
        WordRange run{from, from};
        for (std::size_t to = from; to < words.size() && fits({from, to}); ++to) {
            weight += words[to].weight;
            if (words[to].weight > 0) run.last = to;
        }
        if (weight <= heaviest_weight) continue;
        heaviest = run;
        heaviest_weight = weight;
    }
    return heaviest;
}

// As many words around the run as there is room for, and about as many bytes before it as after it.
WordRange widened(WordRange run, const std::vector<LineWord>& words, std::size_t most_bytes) {
    const std::size_t begin = words[run.first].begin;
    const std::size_t before = (most_bytes - (words[run.last].end - begin)) / 2;
    while (run.first > 0 && begin - words[run.first - 1].begin <= before)
        --run.first;
    while (run.last + 1 < words.size() && words[run.last + 1].end - words[run.first].begin <= most_bytes)
        ++run.last;
    return run;
}

Stretch shown_of(std::string_view line, const std::vector<LineWord>& words, std::size_t most_bytes) {
    if (line.size() <= most_bytes) return {0, line.size()};
    const std::optional<WordRange> heaviest = heaviest_run(words, most_bytes);
    if (!heaviest) return {0, character_start(line, most_bytes)};
    const WordRange run = widened(*heaviest, words, most_bytes);
    return {run.first == 0 ? 0 : words[run.first].begin, words[run.last].end};
}

std::vector<SnippetPart> parts_of(std::string_view line, const std::vector<LineWord>& words, const Stretch& shown) {
    std::vector<SnippetPart> parts;
    const auto add = [&](std::string_view text, bool found) {
        if (text.empty()) return;
        if (parts.empty() || parts.back().found != found) parts.push_back({{}, found});
        parts.back().text += text;
    };
    std::size_t at = shown.begin;
    if (at > 0) add(ellipsis, false);
    for (const LineWord& word : words) {
        if (word.term.empty() || word.begin < shown.begin || word.end > shown.end) continue;
        add(line.substr(at, word.begin - at), false);
        add(line.substr(word.begin, word.end - word.begin), true);
        at = word.end;
    }
    add(line.substr(at, shown.end - at), false);
    if (shown.end < line.size()) add(ellipsis, false);
    return parts;
}

} // namespace

void SoughtWords::add(const Xapian::Query& query, const Xapian::Database& database, double share) {
    const double documents = database.get_doccount();
    for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term)
        if (const double having = database.get_termfreq(*term); having > 0)
            weights.emplace(*term, share * std::log(1 + documents / having));
}

bool has_found(const std::vector<SnippetPart>& snippet) {
    return std::ranges::any_of(snippet, &SnippetPart::found);
}

std::vector<SnippetPart> make_snippet(std::string_view text, const SoughtWords& sought, const Xapian::Stem& stemmer,
                                      std::size_t most_bytes) {
    std::string_view best;
    std::vector<LineWord> best_words;
    double best_weight = -1;
    for (const std::string_view line : split_lines(text)) {
        std::vector<LineWord> words = words_of(line, sought, stemmer);
        const double weight = weight_of_different(words);
        if (weight <= best_weight) continue;
        best_weight = weight;
        best = line;
        best_words = std::move(words);
    }
    return parts_of(best, best_words, shown_of(best, best_words, most_bytes));
}

} // namespace vakpeil
