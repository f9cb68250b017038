#include "tools/evaluation/report_html.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tools/evaluation/html_parts.hpp"

namespace vakpeil::tools {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

Outcome outcome(const std::string& id, bool fits, int level) {
    Outcome one;
    one.id = id;
    one.sector = "Bakkerij";
    one.gains = fits ? std::vector<int>{2} : std::vector<int>{0, 2};
    one.judged = {2};
    one.probability = 0.75;
    one.level = level;
    one.answer_level = level + (fits ? 0 : 1);
    return one;
}

Report sample() {
    Report report = report_of({outcome("a", true, 3), outcome("b", true, 3), outcome("c", false, 4)});
    report.vacancies = "vacancies.jsonl";
    report.judgments = "judgments.tsv";
    report.part = "check";
    report.peers = {{"Plain BM25", report.measures, 0.25, 0.00001}};
    report.peers.front().measures[3].value = 0.1;
    report.worst = {{"c", "Bakker gezocht", {"BK-9001-1 Broodbakker"}, "BK-9002-1 Kok", 0.75, 0.2, 2, {"word: deeg"}}};
    return report;
}

// The tags that are open at the end, or that end another than the one that is open: none in a page that is well-formed.
// Attributes are held to be quoted, without < or > in them, which is stricter than HTML.
std::vector<std::string> unbalanced_tags(const std::string& page) {
    const std::set<std::string> without_end{"!DOCTYPE", "meta"};
    std::vector<std::string> open;
    std::vector<std::string> wrong;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at)) {
        const std::size_t end = page.find('>', at);
        if (end == std::string::npos) return {"no > behind " + page.substr(at, 20)};
        const std::string tag = page.substr(at + 1, end - at - 1);
        at = end;
        if (tag.find('<') != std::string::npos || std::count(tag.begin(), tag.end(), '"') % 2 != 0)
            wrong.push_back(tag);
        const std::string name = tag.substr(0, tag.find_first_of(" /", 1));
        if (tag.ends_with('/') || without_end.contains(name)) continue;
        if (!tag.starts_with('/')) {
            open.push_back(name);
        } else if (open.empty() || "/" + open.back() != tag) {
            wrong.push_back(tag);
        } else {
            open.pop_back();
        }
    }
    wrong.insert(wrong.end(), open.begin(), open.end());
    return wrong;
}

std::size_t occurrences(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

TEST(ReportHtml, BalanceOfTagsIsReallyChecked) {
    EXPECT_THAT(unbalanced_tags("<p><b>a</b></p><br/>"), IsEmpty());
    for (const char* broken : {"<p>", "</p>", "<p><b></p></b>", "<p class=\"a></p>", "<p"})
        EXPECT_THAT(unbalanced_tags(broken), Not(IsEmpty())) << broken;
}

TEST(ReportHtml, IsWellFormedWhateverTheReportHolds) {
    Report without_measures = sample();
    without_measures.measures.clear();
    for (const Report& report : {sample(), Report{}, report_of({}), without_measures})
        EXPECT_THAT(unbalanced_tags(report_html(report)), IsEmpty());
}

TEST(ReportHtml, HasEveryMeasureByItsLabel) {
    const Report report = sample();
    const std::string page = report_html(report);
    ASSERT_EQ(report.measures.size(), 14U);
    for (const Measure& measure : report.measures)
        EXPECT_THAT(page, HasSubstr("<th scope=\"row\">" + escaped(measure.label) + "</th>"));
    EXPECT_THAT(page, HasSubstr("<p class=\"value\">66.7%</p>"));
}

TEST(ReportHtml, TakesNothingFromElsewhere) {
    const std::string page = report_html(sample());
    for (const char* reference : {"http:", "https:", "//", "src=", "@import", "url(", "<script", "<link", "style=\""})
        EXPECT_THAT(page, Not(HasSubstr(reference)));
    EXPECT_EQ(occurrences(page, "href=\""), occurrences(page, "href=\"#"));
}

TEST(ReportHtml, LinksLeadToSections) {
    const std::string page = report_html(sample());
    std::size_t links = 0;
    constexpr std::string_view start = "href=\"#";
    for (std::size_t at = page.find(start); at != std::string::npos; at = page.find(start, at + 1), ++links) {
        const std::size_t name = at + start.size();
        EXPECT_EQ(occurrences(page, " id=\"" + page.substr(name, page.find('"', name) - name) + "\""), 1U);
    }
    EXPECT_EQ(links, 8U);
}

// Whoever writes a vacancy writes its title, and a register or a file may be called anything.
TEST(ReportHtml, EscapesWhateverTheReportHolds) {
    const std::string hostile = "<script>alert('1')</script>\"><img src=x onerror=alert(2)>&lt;\xFF\x1b\u202E";
    Report report = sample();
    report.vacancies = report.judgments = report.part = hostile;
    report.by_level.front().name = report.by_sector.front().name = report.peers.front().name = hostile;
    report.worst = {{hostile, hostile, {hostile}, hostile, 0.9, 0.1, 0, {hostile}}};
    const std::string page = report_html(report);
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr("<img")));
    for (const char* bytes : {"\xFF", "\x1b", "\u202E"})
        EXPECT_THAT(page, Not(HasSubstr(bytes)));
    const std::string safe = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&gt;&lt;img src=x "
                             "onerror=alert(2)&gt;&amp;lt;\uFFFD";
    EXPECT_EQ(occurrences(page, safe), 12U);
    EXPECT_THAT(unbalanced_tags(page), IsEmpty());
}

TEST(ReportHtml, ShowsWhatIsNoNumberAsADash) {
    Report report = sample();
    report.median_milliseconds = not_a_number;
    for (Measure& measure : report.measures) {
        measure.value = not_a_number;
        measure.interval = {not_a_number, not_a_number};
    }
    for (Group& group : report.by_level)
        group.measures = report.measures;
    report.peers.front().p_acc_1 = not_a_number;
    report.worst.front().probability = not_a_number;
    report.reliability.front() = {0, 0.1, 3, not_a_number, not_a_number};
    const std::string page = report_html(report);
    EXPECT_THAT(page, HasSubstr("<p class=\"value\">–</p>"));
    EXPECT_THAT(page, HasSubstr("not measured"));
    // Nothing that only holds those letters, such as "financieel".
    for (const char* number : {">nan", "\"nan", "nan%", "nan ", "-nan", ">inf", "\"inf"})
        EXPECT_THAT(page, Not(HasSubstr(number)));
}

TEST(ReportHtml, SaysWhatIsMissing) {
    const std::string page = report_html(report_of({}));
    for (const char* words : {"No vacancy has a judged level.", "No vacancy has a sector.", "No answer was wrong.",
                              "No answer has a probability.", "No vacancy has both a judged and an answered level."})
        EXPECT_THAT(page, HasSubstr(words));
    EXPECT_THAT(page, Not(HasSubstr("Beside other systems")));
    EXPECT_THAT(report_html({}), HasSubstr("Nothing was measured."));
}

TEST(ReportHtml, SaysWhatTheDifferenceWithAPeerMeans) {
    const std::string page = report_html(sample());
    EXPECT_THAT(page, HasSubstr("p = 0.2500</small><small>may be chance"));
    EXPECT_THAT(page, HasSubstr("p &lt; 0.0001</small><small>Vakpeil is better"));
}

TEST(ReportHtml, ShowsTenOfTheWorst) {
    Report report = sample();
    report.worst.resize(1234, report.worst.front());
    const std::string page = report_html(report);
    EXPECT_EQ(occurrences(page, "class=\"card case\""), 10U);
    EXPECT_THAT(page, HasSubstr("10 of 1,234 wrong answers"));
    EXPECT_THAT(page, HasSubstr("suggested as number 2, with 20%"));
    EXPECT_THAT(page, HasSubstr("word: deeg"));
}

TEST(ReportHtml, PlotsAPointForEveryBinWithAnswersAndACellForEveryPairOfLevels) {
    const std::string page = report_html(sample());
    EXPECT_EQ(occurrences(page, "class=\"point\""), 1U);
    EXPECT_EQ(occurrences(page, "class=\"cell "), 64U);
    EXPECT_THAT(page, HasSubstr("2 of level 3 answered as level 3: 100% of that level"));
    EXPECT_EQ(occurrences(page, "role=\"img\""), occurrences(page, "<desc "));
}

TEST(HtmlParts, FiguresAreForPeople) {
    EXPECT_EQ(count_figure(0), "0");
    EXPECT_EQ(count_figure(999), "999");
    EXPECT_EQ(count_figure(1000), "1,000");
    EXPECT_EQ(count_figure(1234567), "1,234,567");
    EXPECT_EQ(percent_figure(0.6125, 0), "61%");
    EXPECT_EQ(decimal_figure(std::numeric_limits<double>::infinity()), "–");
    EXPECT_EQ(interval_figure({"acc_1", "", 0.6, {0.581, 0.644}, 9}), "58.1–64.4%");
    EXPECT_EQ(interval_figure({"mrr", "", 0.6, {0.581, 0.644}, 9}), "0.581–0.644");
    EXPECT_EQ(interval_figure({"mrr", "", not_a_number, {0, 0}, 0}), "–");
}

TEST(HtmlParts, BarsStayWithinTheirTrack) {
    EXPECT_THAT(interval_bar({"acc_1", "", 7, {-3, 9}, 1}), HasSubstr("M0.0 5H100.0"));
    EXPECT_THAT(probability_bar(-1), HasSubstr("width=\"0.0\""));
    EXPECT_THAT(probability_bar(not_a_number), Not(HasSubstr("fill")));
}

} // namespace
} // namespace vakpeil::tools
