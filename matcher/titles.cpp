#include "matcher/titles.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

constexpr double synonym_likeness = 0.9; // of a synonym, against the word itself
constexpr double part_likeness = 0.85;   // of a compound with all its parts shared
constexpr double known_share = 0.7;      // of the value that hangs on the known title; the rest on the given one

bool share_any(const std::vector<TermId>& left, const std::vector<TermId>& right) {
    return std::find_first_of(left.begin(), left.end(), right.begin(), right.end()) != left.end();
}

double idf_sum(const std::vector<TermId>& terms, const ImpactTable& table) {
    double sum = 0;
    for (const TermId term : terms)
        sum += static_cast<double>(table.idf(term));
    return sum;
}

double likeness(const TitleWord& left, const TitleWord& right, const ImpactTable& table) {
    if (left.word != no_term && left.word == right.word) return 1;
    // A compound is in the sets of its parts too: `hulpkok` in that of `kok`. The cosine of the two, as sets of parts.
    if (share_any(left.synonyms, right.synonyms)) {
        const auto parts_of_left = static_cast<double>(std::max<std::size_t>(1, left.parts.size()));
        const auto parts_of_right = static_cast<double>(std::max<std::size_t>(1, right.parts.size()));
        const double shared_parts = std::min(parts_of_left, parts_of_right);
        return synonym_likeness * shared_parts / std::sqrt(parts_of_left * parts_of_right);
    }
    double shared = 0;
    for (const TermId part : left.parts)
        if (std::find(right.parts.begin(), right.parts.end(), part) != right.parts.end())
            shared += static_cast<double>(table.idf(part));
    if (shared <= 0) return 0;
    const double all = std::max(left.parts_idf, right.parts_idf);
    return all > 0 ? part_likeness * shared / all : 0;
}

void add_term(TitleWord& word, const Term& term) {
    if (term.id == no_term) return;
    if (term.kind == TokenKind::word) word.word = term.id;
    if (term.kind == TokenKind::part) word.parts.push_back(term.id);
    if (term.kind == TokenKind::synonym) word.synonyms.push_back(term.id);
}

} // namespace

TitleWords title_words(const Analysis& analysis, std::size_t first, std::size_t count, const ImpactTable& table) {
    TitleWords words;
    for (std::size_t at = first; at < first + count; ++at) {
        TitleWord word;
        word.position = static_cast<std::uint32_t>(at);
        for (const Term& term : analysis.words[at].analysis->terms)
            add_term(word, term);
        if (word.parts.empty() && word.word != no_term) word.parts.push_back(word.word);
        word.parts_idf = idf_sum(word.parts, table);
        word.idf = word.word != no_term ? table.idf(word.word) : static_cast<float>(word.parts_idf);
        if (word.idf > 0) words.push_back(std::move(word));
    }
    return words;
}

TitleLikeness title_likeness(const TitleWords& given, const TitleWords& known, const ImpactTable& table) {
    TitleLikeness result;
    result.word_shares.assign(given.size(), 0);
    double given_mass = 0;
    double known_mass = 0;
    for (const TitleWord& word : given)
        given_mass += static_cast<double>(word.idf);
    for (const TitleWord& word : known)
        known_mass += static_cast<double>(word.idf);
    if (given_mass <= 0 || known_mass <= 0) return result;

    std::vector<double> best_for_given(given.size(), 0);
    for (const TitleWord& word : known) {
        double best = 0;
        std::size_t best_at = 0;
        for (std::size_t at = 0; at < given.size(); ++at) {
            const double like = likeness(word, given[at], table);
            best_for_given[at] = std::max(best_for_given[at], like);
            if (like <= best) continue;
            best = like;
            best_at = at;
        }
        if (best > 0) result.word_shares[best_at] += known_share * best * static_cast<double>(word.idf) / known_mass;
    }
    for (std::size_t at = 0; at < given.size(); ++at)
        result.word_shares[at] +=
            (1 - known_share) * best_for_given[at] * static_cast<double>(given[at].idf) / given_mass;
    for (const double share : result.word_shares)
        result.value += share;
    return result;
}

double title_value(const TitleWords& given, const TitleWords& known, const ImpactTable& table) {
    std::array<double, 32> best_for_given{};
    if (given.size() > best_for_given.size()) return title_likeness(given, known, table).value;
    double known_mass = 0;
    double of_known = 0;
    for (const TitleWord& word : known) {
        double best = 0;
        for (std::size_t at = 0; at < given.size(); ++at) {
            const double like = likeness(word, given[at], table);
            best_for_given[at] = std::max(best_for_given[at], like);
            best = std::max(best, like);
        }
        known_mass += static_cast<double>(word.idf);
        of_known += best * static_cast<double>(word.idf);
    }
    if (of_known <= 0) return 0;
    double given_mass = 0;
    double of_given = 0;
    for (std::size_t at = 0; at < given.size(); ++at) {
        given_mass += static_cast<double>(given[at].idf);
        of_given += best_for_given[at] * static_cast<double>(given[at].idf);
    }
    return known_share * of_known / known_mass + (1 - known_share) * of_given / given_mass;
}

TitleTable TitleTable::load(const ImpactTable& table, Analyser& analyser) {
    TitleTable result;
    for (const PassageInfo& passage : table.passages()) {
        if (passage.kind != PassageKind::title) continue;
        if (result.titles_.size() <= passage.qualification) result.titles_.resize(passage.qualification + 1);
        for (const std::string_view line : split_lines(passage.label)) {
            const Analysis analysis = analyser.analyse(line);
            TitleWords words = title_words(analysis, 0, analysis.words.size(), table);
            if (words.empty()) continue;
            const auto first = static_cast<std::uint32_t>(result.terms_.size());
            for (const TitleWord& word : words)
                for_each_term(word, [&](TermId term) { result.terms_.push_back(term); });
            const auto count = static_cast<std::uint32_t>(result.terms_.size()) - first;
            result.titles_[passage.qualification].push_back({std::string(line), std::move(words), first, count});
        }
    }
    return result;
}

std::span<const KnownTitle> TitleTable::titles(std::size_t qualification) const {
    if (qualification >= titles_.size()) return {};
    return titles_[qualification];
}

} // namespace vakpeil
