#include "tools/classify/summary.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tools/classify/progress_line.hpp"
#include "tools/classify/reject.hpp"
#include "tools/classify/summary_html.hpp"
#include "tools/classify/summary_json.hpp"

namespace vakpeil::tools {
namespace {

using testing::HasSubstr;
using testing::Not;

Classified fitting(const std::string& code, const std::string& title, int level, double probability) {
    Classified answer;
    answer.status = MatchStatus::matched;
    answer.code = code;
    answer.title = title;
    answer.level = level;
    answer.probability = probability;
    answer.triage = probability < 1 ? Triage::accept : Triage::review;
    return answer;
}

Classified with_status(MatchStatus status) {
    Classified answer;
    answer.status = status;
    answer.triage = Triage::no_fit;
    return answer;
}

// 20 that fit (one trade often, twelve others), 4 that do not, and one that cannot be read.
ClassifySummary sample() {
    ClassifySummary summary;
    for (int i = 0; i < 8; ++i)
        summary.add(fitting("BK-0082-2", "Metselaar", 3, 0.95));
    for (int i = 0; i < 12; ++i)
        summary.add(fitting("BK-10" + std::to_string(10 + i), "Vak <" + std::to_string(i) + ">", 4, 1.0));
    for (const MatchStatus status :
         {MatchStatus::no_fit, MatchStatus::no_fit, MatchStatus::unsupported_language, MatchStatus::empty})
        summary.add(with_status(status));
    Classified broken;
    broken.defect = "broken";
    summary.add(broken);
    return summary;
}

const RunCost cost{25, 2.5, 52'000'000, 4};

TEST(ClassifySummary, Counts) {
    const ClassifySummary summary = sample();
    EXPECT_EQ(summary.records, 25U);
    EXPECT_EQ(summary.answered(), 24U);
    EXPECT_EQ(summary.with_status(MatchStatus::matched), 20U);
    EXPECT_EQ(summary.with_triage(Triage::review), 12U);
    EXPECT_EQ(summary.levels[4], 12U);
    EXPECT_EQ(summary.probabilities.back(), 20U) << "1 is no bin of its own";
    EXPECT_EQ(by_frequency(summary).front().first, "BK-0082-2");
    EXPECT_EQ(by_frequency(summary).at(1).first, "BK-1010");
}

TEST(ClassifySummary, IsReadBackFromItsJson) {
    EXPECT_EQ(parse_summary(summary_json(sample())), sample());
    EXPECT_EQ(parse_summary(summary_json(ClassifySummary())), ClassifySummary());
    EXPECT_THROW(static_cast<void>(parse_summary(nlohmann::ordered_json::object())), nlohmann::json::exception);
    const auto json = summary_json(sample(), cost);
    EXPECT_EQ(json.at("statuses").at("no_fit"), 2);
    EXPECT_EQ(json.at("levels").at("3"), 8);
    EXPECT_EQ(json.at("triage").at("accept"), 8);
    EXPECT_EQ(json.at("records_per_second"), 10);
}

TEST(ClassifySummary, TellsAPerson) {
    const std::string text = summary_text(sample(), cost);
    for (const char* words : {"25 records, in 2.5 s: 10 a second with 4 threads, 52 MB of memory at most\n",
                              "            1   4.0%  could not", "           20  83.3%  fit a qualification\n",
                              "            2   8.3%  fit none\n", "            1   4.2%  are not in Dutch\n",
                              "           12  60.0%  level 4\n", "           12  50.0%  need a human eye\n",
                              "            8  40.0%  BK-0082-2 Metselaar\n", "            3  15.0%  3 others\n"})
        EXPECT_THAT(text, HasSubstr(words));
    EXPECT_THAT(text, Not(HasSubstr("level 5")));
    EXPECT_EQ(summary_text({}, {0, 0, 1'000'000, 1}),
              "0 records, in 0.0 s: 0 a second with 1 thread, 1 MB of memory at most\n");
    EXPECT_THAT(summary_text(sample(), {5, 1, 1, 2}), HasSubstr("25 records, 5 of them in this run"));
}

TEST(ClassifySummary, IsAPageThatTakesNothingFromElsewhere) {
    for (const ClassifySummary& summary : {sample(), ClassifySummary()}) {
        const std::string page = summary_html(summary, cost, {"<script>.jsonl", "-"});
        for (const char* reference : {"http:", "https:", "src=", "@import", "url(", "<script", "<link", "nan"})
            EXPECT_THAT(page, Not(HasSubstr(reference)));
        EXPECT_THAT(page, HasSubstr("<code>&lt;script&gt;.jsonl</code>, <code>standard input</code>"));
    }
    const std::string page = summary_html(sample(), cost, {"a"});
    EXPECT_THAT(page, HasSubstr("<p class=\"value\">83.3%</p>"));
    EXPECT_THAT(page, HasSubstr("level 4: 12, 60.0%"));
    EXPECT_THAT(page, HasSubstr("BK-1010 Vak &lt;0&gt;"));
}

TEST(Progress, TellsWhatIsKnown) {
    ClassifySummary summary;
    summary.records = 12'000;
    summary.rejects = 3;
    struct Row {
        RunProgress progress;
        double seconds;
        const char* expected;
    };
    const Row rows[] = {
        {{summary, 0, 0, 500, 2000}, 10, "12,000 records, 1,200 a second, 25% done, 30 s left, 3 could not be read"},
        {{summary, 0, 0, 500, 0}, 10, "12,000 records, 1,200 a second, 3 could not be read"},
        {{summary, 10'000, 1000, 1500, 2000},
         10,
         "12,000 records, 200 a second, 75% done, 10 s left, 3 could not be read"},
        {{summary, 12'000, 0, 0, 2000}, 0, "12,000 records, 3 could not be read"},
        {{summary, 0, 0, 2100, 2000}, 1, "12,000 records, 12,000 a second, 100% done, 3 could not be read"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(progress_text(row.progress, row.seconds), row.expected);
}

TEST(Progress, TellsTimeAsPeopleDo) {
    EXPECT_EQ(duration_text(-1), "0 s");
    EXPECT_EQ(duration_text(45.4), "45 s");
    EXPECT_EQ(duration_text(100), "2 min");
    EXPECT_EQ(duration_text(3600), "60 min");
    EXPECT_EQ(duration_text(11'100), "3 h 05 min");
}

TEST(Reject, IsALineOfJson) {
    DumpRecord record;
    record.ordinal = 12;
    record.place = {"a \"b\"\n.jsonl", 7, 4096};
    record.json = std::string(199, 'x') + "\u00e9" + std::string(300, 'y');
    const auto json = nlohmann::json::parse(reject_line(record, "no \xff field"));
    EXPECT_EQ(json.at("record"), 12);
    EXPECT_EQ(json.at("source"), record.place.source);
    EXPECT_EQ(json.at("line"), 7);
    EXPECT_EQ(json.at("offset"), 4096);
    EXPECT_EQ(json.at("reason"), "no \uFFFD field");
    EXPECT_EQ(json.at("excerpt"), std::string(199, 'x')) << "cut within a character";
    EXPECT_EQ(reject_message(record, "no field"), "a \"b\" .jsonl:7: no field");
    record.json = std::string(1000, '\x80');
    EXPECT_TRUE(nlohmann::json::accept(reject_line(record, "")));
}

} // namespace
} // namespace vakpeil::tools
