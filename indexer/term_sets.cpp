#include "indexer/term_sets.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

void TermSets::add(std::string_view text, Analyser& analyser) {
    const auto set = static_cast<std::uint32_t>(sets_.size());
    std::vector<TermNumber>& terms = sets_.emplace_back();
    for (const Token& token : analyser.analyse(text).tokens)
        if (token.kind == TokenKind::word) terms.push_back(number_of(token.text));
    std::ranges::sort(terms);
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    for (const TermNumber term : terms)
        holders_[term].push_back(set);
}

double TermSets::idf(TermNumber term) const {
    return std::log(1 + static_cast<double>(sets_.size()) / static_cast<double>(holders_[term].size()));
}

double TermSets::cosine(std::size_t first, std::size_t second) const {
    double product = 0;
    for (auto one = sets_[first].begin(), other = sets_[second].begin();
         one != sets_[first].end() && other != sets_[second].end();) {
        if (*one == *other) product += idf(*one) * idf(*one);
        const bool step_one = *one <= *other;
        if (*other <= *one) ++other;
        if (step_one) ++one;
    }
    return product > 0 ? product / (length(first) * length(second)) : 0;
}

std::vector<double> TermSets::cosines(std::size_t set) const {
    std::vector<double> products(sets_.size(), 0.0);
    for (const TermNumber term : sets_[set])
        for (const std::uint32_t other : holders_[term])
            products[other] += idf(term) * idf(term);
    const double own = length(set);
    for (std::size_t other = 0; other < products.size(); ++other)
        if (products[other] > 0) products[other] /= own * length(other);
    return products;
}

TermSets::TermNumber TermSets::number_of(std::string_view text) {
    const auto known = numbers_.find(text);
    if (known != numbers_.end()) return known->second;
    const auto number = static_cast<TermNumber>(holders_.size());
    numbers_.emplace(std::string(text), number);
    holders_.emplace_back();
    return number;
}

double TermSets::length(std::size_t set) const {
    double squares = 0;
    for (const TermNumber term : sets_[set])
        squares += idf(term) * idf(term);
    return std::sqrt(squares);
}

std::string compared_text(const Competence& competence) {
    std::string text = competence.statement;
    for (const std::string& activity : competence.activities)
        text += '\n' + activity;
    return text;
}

} // namespace vakpeil
