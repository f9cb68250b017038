#include "matcher/triage.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

using testing::HasSubstr;

MatchResult result(MatchStatus status, double none, const std::vector<double>& probabilities) {
    MatchResult made;
    made.status = status;
    made.no_fit_probability = none;
    for (const double probability : probabilities)
        made.suggestions.emplace_back().probability = probability;
    return made;
}

TriageTable load(const std::string& text) {
    const test::TemporaryFolder folder;
    return TriageTable::load(folder.write("triage.txt", text));
}

TEST(Triage, TakesWhatIsSure) {
    const TriageThresholds thresholds{0.5, 0.8, true, true};
    struct Row {
        std::string story;
        MatchResult answer;
        Triage expected;
    };
    const std::vector<Row> rows{
        {"far ahead of both", result(MatchStatus::matched, 0.1, {0.8, 0.1}), Triage::accept},
        {"just far enough", result(MatchStatus::matched, 0.0, {0.75, 0.25}), Triage::accept},
        {"not quite", result(MatchStatus::matched, 0.0, {0.74, 0.25}), Triage::review},
        {"two that both fit", result(MatchStatus::matched, 0.0, {0.5, 0.49}), Triage::review},
        {"nothing may fit", result(MatchStatus::matched, 0.4, {0.6, 0.0}), Triage::review},
        {"an index of one qualification", result(MatchStatus::matched, 0.1, {0.9}), Triage::accept},
        {"nothing fits", result(MatchStatus::no_fit, 0.8, {0.1, 0.1}), Triage::no_fit},
        {"nothing fits, perhaps", result(MatchStatus::no_fit, 0.79, {0.1, 0.1}), Triage::review},
        {"nothing fits, and nothing is near", result(MatchStatus::no_fit, 1, {}), Triage::no_fit},
        {"another language", result(MatchStatus::unsupported_language, 1, {}), Triage::review},
        {"no words", result(MatchStatus::empty, 1, {}), Triage::no_fit},
    };
    for (const Row& row : rows)
        EXPECT_EQ(to_string(triage(row.answer, thresholds)), to_string(row.expected)) << row.story;
}

TEST(Triage, TakesNothingByItself) {
    EXPECT_EQ(triage(result(MatchStatus::matched, 0.001, {0.999, 0}), {}), Triage::review);
    EXPECT_EQ(triage(result(MatchStatus::no_fit, 0.999, {0.001, 0}), {}), Triage::review);
}

constexpr std::string_view two_rows = "# a comment\n"
                                      "0.80\t0.2\t50\t45\t0.82\t0.5\t9\t9\t0.77\n"
                                      "0.90\t0.7\t40\t39\t0.91\t0.6\t8\t8\t0.75\n";

TEST(TriageTable, GivesTheFirstRowThatIsPreciseEnough) {
    const TriageTable table = load(std::string(two_rows));
    for (const double precision : {0.0, 0.5, 0.8})
        EXPECT_DOUBLE_EQ(table.thresholds(precision).accept, 0.2) << precision;
    for (const double precision : {0.81, 0.9})
        EXPECT_DOUBLE_EQ(table.thresholds(precision).accept, 0.7) << precision;
    EXPECT_DOUBLE_EQ(table.thresholds(0.9).no_fit, 0.6);
    EXPECT_TRUE(table.thresholds(0.9).accept_supported);
    EXPECT_FALSE(table.thresholds(0.9).no_fit_supported);
}

TEST(TriageTable, SaysWhatItCannotGive) {
    try {
        (void)load(std::string(two_rows)).thresholds(0.95);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_THAT(error.what(), HasSubstr("the most is 0.9"));
    }
}

TEST(TriageTable, ComesBackAsItWasWritten) {
    const TriageTable table = load(std::string(two_rows));
    const TriageTable again = load(write_triage(table));
    ASSERT_EQ(again.rows().size(), 2U);
    EXPECT_EQ(write_triage(again), write_triage(table));
    EXPECT_EQ(again.rows()[1].accept.right, 39);
    EXPECT_DOUBLE_EQ(again.rows()[1].no_fit.low, 0.75);
    // A threshold between two steps of the file still takes what it took.
    EXPECT_THAT(write_triage(TriageTable(std::vector<TriageRow>{{0.8, {0.1234567, 1, 1, 0.1}, {}}})),
                HasSubstr("\t0.123456\t"));
}

TEST(TriageTable, NamesTheLineThatIsWrong) {
    struct Row {
        std::string text;
        std::string message;
    };
    const std::vector<Row> rows{
        {"", "has no rows"},
        {"# only words\n", "has no rows"},
        {"0.80\t0.2\n", "triage.txt:1"},
        {std::string(two_rows) + "0.90\t0.7\t40\t39\t0.91\t0.6\t8\t8\t0.75\n", "triage.txt:4"},
        {"0.80\t1.2\t50\t45\t0.82\t0.5\t9\t9\t0.77\n", "triage.txt:1"},
        {"0.80\t0.2\t50\t51\t0.82\t0.5\t9\t9\t0.77\n", "triage.txt:1"}, // more right than taken
        {"0.80\tnan\t50\t45\t0.82\t0.5\t9\t9\t0.77\n", "triage.txt:1"},
        {"much\t0.2\t50\t45\t0.82\t0.5\t9\t9\t0.77\n", "triage.txt:1"},
    };
    for (const Row& row : rows) {
        try {
            (void)load(row.text);
            FAIL() << row.text;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input) << row.text;
            EXPECT_THAT(error.what(), HasSubstr(row.message)) << row.text;
        }
    }
}

std::string fingerprint_in(const std::filesystem::path& path) {
    const std::string text = read_file(path);
    const std::size_t at = text.find("(fingerprint ");
    return at == std::string::npos ? std::string{} : text.substr(at, 30);
}

// Weights that were learnt anew answer otherwise, so the thresholds belong to one set of weights.
TEST(TriageTable, IsLearntWithTheBundledWeights) {
    const std::filesystem::path data = test::source_dir() / "matcher" / "data";
    const std::string fingerprint = fingerprint_in(data / "triage.txt");
    EXPECT_FALSE(fingerprint.empty());
    EXPECT_EQ(fingerprint, fingerprint_in(data / "weights.txt"))
        << "learn both in one run: vakpeil learn --output ... --triage ...";
    const TriageTable table = TriageTable::load(data / "triage.txt");
    EXPECT_EQ(table.rows().size(), 20U);
    for (std::size_t at = 1; at < table.rows().size(); ++at) {
        EXPECT_GE(table.rows()[at].accept.threshold, table.rows()[at - 1].accept.threshold);
        EXPECT_GE(table.rows()[at].no_fit.threshold, table.rows()[at - 1].no_fit.threshold);
    }
}

} // namespace
} // namespace vakpeil
