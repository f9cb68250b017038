#include "indexer/title_features.hpp"

#include "lexicons/normalise.hpp"

namespace vakpeil {

namespace {

// What a feature starts with tells what it is, so that a term is never taken for an n-gram of the same letters.
constexpr char term_mark = 'w';
constexpr char synonym_mark = '=';
constexpr char gram_mark = 'c';

constexpr std::size_t shortest_gram = 3;
constexpr std::size_t longest_gram = 4;

} // namespace

const std::vector<std::string>& TitleFeatureReader::read(std::string_view text) {
    features_.clear();
    for (const Token& token : analyser_.analyse(text).tokens)
        features_.emplace_back(1, token.kind == TokenKind::synonym ? synonym_mark : term_mark).append(token.text);
    for_each_gram(normalise(text), shortest_gram, longest_gram,
                  [&](std::string_view gram) { features_.emplace_back(1, gram_mark).append(gram); });
    return features_;
}

bool is_term(std::string_view feature) noexcept {
    return !feature.starts_with(gram_mark);
}

} // namespace vakpeil
