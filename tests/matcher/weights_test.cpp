#include "matcher/weights.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

using testing::HasSubstr;

// A value of its own for each, exact in the decimals that are written.
Weights different_weights() {
    Weights weights;
    double value = -4;
    for (const auto& [name, field] : weight_fields(weights))
        *field = value += 0.375;
    return weights;
}

Weights load(const std::string& text) {
    const test::TemporaryFolder folder;
    return Weights::load(folder.write("weights.txt", text));
}

TEST(Weights, ComeBackAsTheyWereWritten) {
    const Weights weights = different_weights();
    const Weights again = load(write_weights(weights));
    EXPECT_EQ(again.section, weights.section);
    EXPECT_EQ(again.token, weights.token);
    EXPECT_EQ(again.feature, weights.feature);
    EXPECT_EQ(again.none, weights.none);
    EXPECT_EQ(again.coverage_half, weights.coverage_half);
    EXPECT_EQ(again.coverage_decay, weights.coverage_decay);
    EXPECT_EQ(again.temperature, weights.temperature);
    EXPECT_EQ(again.level_cue, weights.level_cue);
    EXPECT_EQ(again.level_smoothing, weights.level_smoothing);
}

TEST(Weights, EachHasItsOwnNameAndPlace) {
    Weights weights;
    std::set<std::string> names;
    std::set<const double*> places;
    for (const auto& [name, field] : weight_fields(weights)) {
        names.insert(name);
        places.insert(field);
    }
    EXPECT_EQ(names.size(), weight_fields(weights).size());
    EXPECT_EQ(places.size(), sizeof(Weights) / sizeof(double)) << "a number that the file leaves out";
}

TEST(Weights, ANameStandsForWhatItSays) {
    Weights weights;
    weights.section[static_cast<std::size_t>(SectionKind::tasks)] = 1.25;
    weights.token[static_cast<std::size_t>(TokenKind::synonym)] = 0.5;
    weights.feature[static_cast<std::size_t>(Feature::distinct)] = 3;
    weights.none[static_cast<std::size_t>(NoneFeature::advertisement)] = -2;
    const std::string text = write_weights(weights);
    for (const char* line : {"section.tasks\t1.250000\n", "token.synonym\t0.500000\n", "feature.distinct\t3.000000\n",
                             "none.advertisement\t-2.000000\n"})
        EXPECT_THAT(text, HasSubstr(line));
}

TEST(Weights, OrderAndCommentsDoNotMatter) {
    const std::string text = write_weights(different_weights());
    const std::size_t second = text.find('\n') + 1;
    const Weights turned = load("# learnt\n\n" + text.substr(second) + text.substr(0, second));
    EXPECT_EQ(write_weights(turned), text);
}

TEST(Weights, OfTheRepositoryLoad) {
    EXPECT_NO_THROW((void)Weights::load(test::source_dir() / "matcher" / "data" / "weights.txt"));
}

TEST(Weights, AWrongFileIsNamedWithItsLine) {
    std::string text = write_weights({});
    const std::size_t line = text.find("coverage_half");
    const std::string before = text.substr(0, line);
    const std::string after = text.substr(text.find('\n', line) + 1);
    const auto with = [&](const std::string& cell) { return before + "coverage_half\t" + cell + "\n" + after; };
    const auto at = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    struct Row {
        std::string text;
        std::size_t line;
        std::string message;
    };
    const std::vector<Row> rows{
        {"section.taken\t1\n" + text, 1, "'section.taken' is no weight"},
        {"# learnt\nsection.unknown\t1\n" + text, 3, "'section.unknown' is no weight, or stands there twice"},
        {before + after, 0, "'coverage_half' is missing"},
        {"", 0, "'section.unknown' is missing"},
        {with("veel"), at, "'veel' should be a number"},
        {with("1,5"), at, "'1,5' should be a number"},
        {with("1.5x"), at, "'1.5x' should be a number"},
        {with("nan"), at, "'nan' should be a number"},
        {with("inf"), at, "'inf' should be a number from 0.01 to 1000"},
        {with("1000.001"), at, "'1000.001' should be a number from 0.01 to 1000"},
        {with("0"), at, "'0' should be a number from 0.01 to 1000"}, // it divides
        {"section.unknown\t-1000.001\n", 1, "'-1000.001' should be a number from -1000 to 1000"},
        {with(""), at, "empty column"},
        {with("1\t2"), at, "3 column(s)"},
    };
    for (const Row& row : rows) {
        try {
            (void)load(row.text);
            ADD_FAILURE() << "no error: " << row.message;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input);
            EXPECT_EQ(error.line(), row.line) << row.message;
            EXPECT_THAT(error.what(), HasSubstr(row.message));
        }
    }
    EXPECT_EQ(load(with("0.01")).coverage_half, 0.01) << "the bound itself is in";
}

} // namespace
} // namespace vakpeil
