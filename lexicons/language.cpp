#include "lexicons/language.hpp"

#include <algorithm>

#include "corpora/error.hpp"
#include "lexicons/normalise.hpp"
#include "lexicons/table.hpp"

namespace vakpeil {
namespace {

// By Language.
constexpr std::array<std::string_view, 5> codes{"und", "nl", "fr", "en", "de"};

constexpr std::size_t min_words = 3; // one or two may be a title or a company's name (`The Valley`)

unsigned bit_of(const TableRow& row, const std::filesystem::path& path) {
    const auto* const code = std::find(codes.begin() + 1, codes.end(), row.cells[0]);
    if (code == codes.end()) {
        throw Error(ErrorKind::bad_input, path.string(), row.line,
                    "\"" + row.cells[0] + "\" is no language that is told apart; write nl, fr, en or de");
    }
    return 1u << (code - codes.begin());
}

} // namespace

std::string_view to_string(Language language) noexcept {
    return codes.at(static_cast<std::size_t>(language));
}

LanguageDetector LanguageDetector::load(const std::filesystem::path& path) {
    LanguageDetector detector;
    for (const TableRow& row : read_table(path, 2, 2))
        detector.languages_of_[HashedWord(normalise(row.cells[1]))] |= bit_of(row, path);
    return detector;
}

LanguageGuess LanguageDetector::detect(std::span<const HashedWord> normalised_words) const {
    LanguageGuess guess;
    std::size_t recognised = 0;
    for (const HashedWord& word : normalised_words) {
        const unsigned* languages = languages_of_.find(word);
        if (languages == nullptr) continue;
        ++recognised;
        for (std::size_t i = 1; i < guess.counts.size(); ++i)
            guess.counts[i] += *languages >> i & 1u;
    }
    const auto best = std::max_element(guess.counts.begin(), guess.counts.end());
    if (*best < min_words || std::count(guess.counts.begin(), guess.counts.end(), *best) > 1) return guess;
    guess.language = static_cast<Language>(best - guess.counts.begin());
    guess.share = static_cast<double>(*best) / static_cast<double>(recognised);
    return guess;
}

} // namespace vakpeil
