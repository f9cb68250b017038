#include "matcher/minhash.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/vacancy_reader.hpp"
#include "matcher/matcher.hpp"
#include "tests/support/bundled_model.hpp"

namespace vakpeil {
namespace {

using Words = std::vector<std::string>;

MinHash of(const Words& words) {
    std::vector<WordAnalysis> analyses(words.size());
    std::vector<AnalysedWord> analysed(words.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
        analyses[at].terms.push_back({words[at], TokenKind::word, no_term});
        analysed[at].analysis = &analyses[at];
    }
    return minhash({analysed, {}, {}, {}});
}

MinHash of(std::string_view text) {
    Analyser analyser(test::lexicon());
    return minhash(analyser.analyse(text));
}

double exact_jaccard(const Words& left, const Words& right) {
    const auto pairs = [](const Words& words) {
        std::set<std::pair<std::string, std::string>> made;
        for (std::size_t at = 1; at < words.size(); ++at)
            made.emplace(words[at - 1], words[at]);
        return made;
    };
    const auto one = pairs(left);
    const auto other = pairs(right);
    const auto common = std::count_if(one.begin(), one.end(), [&](const auto& pair) { return other.contains(pair); });
    return static_cast<double>(common) / (static_cast<double>(one.size() + other.size()) - static_cast<double>(common));
}

Words random_words(std::size_t count, std::mt19937_64& draw) {
    Words words;
    for (std::size_t at = 0; at < count; ++at)
        words.push_back("w" + std::string(1, static_cast<char>('a' + draw() % 26)) + std::string(draw() % 40, 'x'));
    return words;
}

// The other text begins like the first, and goes on in its own way.
TEST(MinHash, EstimatesTheJaccardIndexWithoutBias) {
    std::mt19937_64 draw(1997);
    for (const std::size_t length : {60UL, 250UL, 1500UL}) {
        double error = 0;
        constexpr int rounds = 120;
        for (int round = 0; round < rounds; ++round) {
            const Words left = random_words(length, draw);
            Words right = random_words(length, draw);
            std::copy_n(left.begin(), draw() % length, right.begin());
            const double exact = exact_jaccard(left, right);
            const double estimate = similarity(of(left), of(right));
            EXPECT_NEAR(estimate, exact, 0.28) << length; // of 360 draws, more than five standard errors
            error += estimate - exact;
        }
        EXPECT_NEAR(error / rounds, 0, 0.02) << length;
    }
}

TEST(MinHash, IsTheSameOnEveryMachine) {
    const MinHash made = of(Words{"metselar", "muur", "bouw", "stelling", "werf"});
    EXPECT_EQ(made.words, 5U);
    std::uint64_t sum = 0;
    for (const std::uint32_t value : made.values)
        sum = sum * 31 + value;
    EXPECT_EQ(sum, 404352796116820084U);
}

TEST(MinHash, ReadsWordsAndNoNumbers) {
    const std::string text = "Metselaar gezocht voor een werf in Gent: je metselt muren en plaatst welfsels.";
    EXPECT_DOUBLE_EQ(similarity(of(text), of(text)), 1);
    EXPECT_DOUBLE_EQ(similarity(of(text), of("2024-117 " + text + " Bel 0400 11 22 33 voor 15/03")),
                     similarity(of(text), of(text + " Bel voor")));
    EXPECT_LT(similarity(of(text), of("Kok gezocht voor een keuken in Aalst: je bereidt sauzen en bakt vlees.")), 0.2);
}

TEST(MinHash, OfTextsWithoutPairsIsLikeNothing) {
    for (const char* text : {"", "   ", "Kok", "de het een", "0400 11 22 33"}) {
        EXPECT_EQ(similarity(of(text), of(text)), 0) << text;
        EXPECT_EQ(similarity(of(text), of("Kok gezocht voor een keuken in Aalst")), 0) << text;
    }
    EXPECT_EQ(similarity(of("hulpkok keuken"), of("hulpkok keuken")), 1); // one pair fills all values
}

TEST(MinHash, IsTheMatchersWhenAskedFor) {
    Matcher matcher(test::bundled_model());
    for (const Vacancy& vacancy :
         {vacancy_from_text("Je metselt muren en plaatst welfsels op onze werven.", "Metselaar (m/v/x)"),
          vacancy_from_text("Wij zoeken een kok voor onze keuken."), vacancy_from_text(""),
          vacancy_from_text(
              "We are looking for a bricklayer who builds walls for our customers in the whole country.")}) {
        EXPECT_FALSE(matcher.match(vacancy).minhash.has_value());
        const MatchResult result = matcher.match(vacancy, {.minhash = true});
        ASSERT_TRUE(result.minhash.has_value()) << vacancy.text;
        EXPECT_EQ(result.minhash->values, matcher.minhash(vacancy).values) << vacancy.text;
        EXPECT_EQ(result.minhash->words, matcher.minhash(vacancy).words) << vacancy.text;
    }
}

} // namespace
} // namespace vakpeil
