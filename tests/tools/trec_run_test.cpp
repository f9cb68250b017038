#include "tools/evaluation/trec_run.hpp"

#include <gtest/gtest.h>

#include "corpora/error.hpp"

namespace vakpeil::tools {
namespace {

TrecRun read(std::string_view text) {
    return read_run(text, "plain.run");
}

std::string codes(const std::vector<RankedCode>& ranking) {
    std::string text;
    for (const RankedCode& one : ranking)
        text += (text.empty() ? "" : " ") + one.code;
    return text;
}

TEST(TrecRun, WritesALineForEachSuggestion) {
    EXPECT_EQ(write_run({{"v2", {{"BK-0003", -1}}}, {"v1", {{"BK-0002", 12.5}, {"BK-0001", 0.25}}}}, "mine"),
              "v1 Q0 BK-0002 1 12.500000 mine\n"
              "v1 Q0 BK-0001 2 0.250000 mine\n"
              "v2 Q0 BK-0003 1 -1.000000 mine\n");
    EXPECT_EQ(write_run({{"v1", {}}}, "mine"), "");
    EXPECT_EQ(write_run({}, "mine"), "");
}

TEST(TrecRun, ReadsWhatItWrote) {
    const TrecRun run{{"v1", {{"BK-0002", 12.5}, {"BK-0001", 0.25}, {"BK-0009", 1e-9}, {"BK-0003", 0}}},
                      {"v2", {{"BK-0003", 1}, {"BK-0002", 1}, {"BK-0001", 1}, {"BK-0004", -4.75}}}};
    const TrecRun again = read(write_run(run, "mine"));
    ASSERT_EQ(again.size(), run.size());
    for (const auto& [vacancy, ranking] : run) {
        ASSERT_EQ(codes(again.at(vacancy)), codes(ranking));
        for (std::size_t at = 0; at < ranking.size(); ++at)
            EXPECT_NEAR(again.at(vacancy)[at].score, ranking[at].score, 1e-6);
    }
}

TEST(TrecRun, TheScoreIsTheOrderWhateverTheRankSays) {
    EXPECT_EQ(codes(read("v1 Q0 a 1 0.1 x\nv1 Q0 b 2 0.3 x\nv2 Q0 d 1 9 x\nv1 Q0 c 3 2e-1 x\n").at("v1")), "b c a");
    EXPECT_EQ(codes(read("v1 Q0 a 1 -2 x\nv1 Q0 b 2 -1.5 x\n").at("v1")), "b a");
}

TEST(TrecRun, TheSameScoresKeepTheOrderOfTheFile) {
    std::string text;
    std::string expected;
    for (char letter = 'z'; letter >= 'a'; --letter) {
        text += std::string("v1 Q0 ") + letter + " 1 0.5 x\n";
        expected += std::string(expected.empty() ? "" : " ") + letter;
    }
    EXPECT_EQ(codes(read(text + "v1 Q0 first 1 0.6 x\n").at("v1")), "first " + expected);
}

TEST(TrecRun, SpacesTabsEmptyLinesAndLineEndsDoNotMatter) {
    const TrecRun run = read("\r\nv1\tQ0\tBK-0001-2\t1\t0.5\tx\r\n \t\n  v1   Q0 BK-0002 2 0.25 x");
    ASSERT_EQ(run.size(), 1u);
    EXPECT_EQ(codes(run.at("v1")), "BK-0001 BK-0002");
    EXPECT_TRUE(read("").empty());
}

TEST(TrecRun, NamesTheLineThatIsWrong) {
    const struct {
        std::string_view text;
        std::size_t line;
    } cases[]{
        {"v1 Q0 BK-0001 1 0.5\n", 1},     {"v1 Q0 BK-0001 1 0.5 x\n\nv1 Q0 BK-0002 2 high x\n", 3},
        {"v1 Q0 BK-0001 1 0.5x\n", 1}, // a score with something to it is not a score and a name
        {"v1 Q0 BK-0001 1 0,5 x\n", 1},   {"v1 Q0 BK-0001 1 0x10 x\n", 1},
        {"v1 Q0 BK-0001 1 nan x\n", 1}, // has no place in an order
        {"v1 Q0 BK-0001 1 1e999 x\n", 1}, {"v1 Q0 BK-0001 1 0.5 x\nv 1 Q0 BK-0001 1 0.5 x\n", 2},
        {"v1 Q0 BK-0001 1 0.5 x y\n", 1}, {"v1 0 BK-0001 2\n", 1}, // qrels
    };
    for (const auto& [text, line] : cases)
        try {
            static_cast<void>(read(text));
            ADD_FAILURE() << "was read: " << text;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input) << text;
            EXPECT_EQ(error.path(), "plain.run");
            EXPECT_EQ(error.line(), line) << text;
            EXPECT_NE(error.message().find("six columns"), std::string_view::npos) << error.what();
        }
}

TEST(RankingOutcome, HoldsTheGradesOfTheRankingAndOfAllThatWasJudged) {
    const Judgments judgments = read_judgments("v1\tBK-0001\t1\t4\nv1\tBK-0002\t3\nv1\tBK-0003\t2\n", "judged.tsv");
    const Outcome outcome = ranking_outcome("v1", {{"BK-0009", 3}, {"BK-0001", 2}, {"BK-0002", 1}}, judgments);
    EXPECT_EQ(outcome.id, "v1");
    EXPECT_EQ(outcome.gains, (std::vector<int>{0, 1, 3}));
    EXPECT_EQ(outcome.judged, (std::vector<int>{3, 2, 1}));
    EXPECT_EQ(outcome.fitting_grade, 2);
    EXPECT_EQ(outcome.level, 4);
    EXPECT_FALSE(outcome.fits_nothing);
    EXPECT_FALSE(outcome.right());
}

TEST(RankingOutcome, TwoVersionsOfACodeCountOnceAtTheBestOfTheirRanks) {
    const Judgments judgments = read_judgments("v1 0 BK-0001-1 2\nv1 0 BK-0002 1\n", "judged.qrels");
    const TrecRun run = read("v1 Q0 BK-0003-1 1 9 x\nv1 Q0 BK-0001-2 2 8 x\nv1 Q0 BK-0003-2 3 7 x\n"
                             "v1 Q0 BK-0001-1 4 6 x\nv1 Q0 BK-0002-1 5 5 x\n");
    EXPECT_EQ(ranking_outcome("v1", run.at("v1"), judgments).gains, (std::vector<int>{0, 2, 1}));
}

TEST(RankingOutcome, NothingSuggestedAndNothingJudged) {
    const Judgments judgments = read_judgments("v1\tBK-0001\nv2\t\n", "judged.tsv");
    const Outcome unsuggested = ranking_outcome("v1", {}, judgments);
    EXPECT_TRUE(unsuggested.gains.empty());
    EXPECT_EQ(unsuggested.judged, (std::vector<int>{2}));
    EXPECT_FALSE(unsuggested.first_fits());
    for (const char* id : {"v2", "unknown"}) {
        const Outcome outcome = ranking_outcome(id, {{"BK-0001", 1}}, judgments);
        EXPECT_TRUE(outcome.fits_nothing) << id;
        EXPECT_EQ(outcome.gains, (std::vector<int>{0})) << id;
        EXPECT_TRUE(outcome.judged.empty()) << id;
    }
}

} // namespace
} // namespace vakpeil::tools
