#include "tools/classify/answer_line.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tools/classify/job_posting.hpp"

namespace vakpeil::tools {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

Suggestion suggestion(std::string code, std::string title, int level, double probability) {
    Suggestion made;
    made.code = std::move(code);
    made.title = std::move(title);
    made.level = level;
    made.probability = probability;
    return made;
}

MatchResult matched() {
    MatchResult result;
    result.status = MatchStatus::matched;
    result.language = "nl";
    result.no_fit_probability = 0.00212;
    result.level = LevelEstimate{3, 0.87, {}};
    result.study = StudyDemand{3, "diploma \"bso\"\n3de graad"};
    result.suggestions = {suggestion("BK-0082-2", "Metselaar", 3, 0.931249),
                          suggestion("VP-0083-1", "Voeger, \\ zandstraler", 2, 0.03)};
    result.suggestions.front().level_estimated = true;
    return result;
}

MatchResult with_status(MatchStatus status) {
    MatchResult result = matched();
    result.status = status;
    if (status == MatchStatus::no_fit) return result;
    result.suggestions.clear();
    result.level.reset();
    result.study.reset();
    result.language = "fr";
    return result;
}

std::string json_line(const MatchResult& result, std::string_view id) {
    std::string line;
    append_json_line(line, {18446744073709551615U, id, Triage::accept, result});
    return line;
}

std::string csv_line(const MatchResult& result, std::string_view id) {
    std::string line;
    append_csv_line(line, {12, id, Triage::review, result});
    return line;
}

double rounded(double value) {
    return std::round(value * 1e4) / 1e4;
}

// The line as a document tree would have it.
json expected_line(const MatchResult& result, const std::string& id) {
    const bool fits = result.status == MatchStatus::matched;
    json line = {{"record", 18446744073709551615U},
                 {"id", id},
                 {"status", to_string(result.status)},
                 {"triage", "accept"},
                 {"code", nullptr},
                 {"title", nullptr},
                 {"level", nullptr},
                 {"level_estimated", nullptr},
                 {"probability", nullptr},
                 {"no_fit_probability", rounded(result.no_fit_probability)},
                 {"job_level", nullptr},
                 {"job_level_probability", nullptr},
                 {"study", nullptr},
                 {"language", result.language},
                 {"alternatives", json::array()}};
    if (result.level) line["job_level"] = result.level->value;
    if (result.level) line["job_level_probability"] = rounded(result.level->probability);
    if (result.study) line["study"] = {{"level", result.study->level}, {"phrase", result.study->phrase}};
    for (const Suggestion& one : result.suggestions) {
        json object = {
            {"code", one.code}, {"title", one.title}, {"level", one.level}, {"probability", rounded(one.probability)}};
        if (!fits || &one != &result.suggestions.front()) {
            line["alternatives"].push_back(object);
        } else {
            line.update(object);
            line["level_estimated"] = one.level_estimated;
        }
    }
    return line;
}

TEST(AnswerLine, IsTheJsonOfADocumentTree) {
    const std::string id = "a\"\\\x01 \u00e9";
    for (const MatchStatus status :
         {MatchStatus::matched, MatchStatus::no_fit, MatchStatus::unsupported_language, MatchStatus::empty}) {
        const MatchResult result = with_status(status);
        const MatchResult& whole = status == MatchStatus::matched ? matched() : result;
        const std::string line = json_line(whole, id);
        EXPECT_EQ(json::parse(line), expected_line(whole, id)) << line;
        EXPECT_EQ(line.find('\n'), std::string::npos);
    }
}

TEST(AnswerLine, TheGroupComesLast) {
    std::string line = json_line(matched(), "7");
    append_json_group(line, "a \"first\"");
    const auto object = ordered_json::parse(line);
    EXPECT_EQ(object.back(), "a \"first\"");
    EXPECT_EQ(object.size(), expected_line(matched(), "7").size() + 1);
    line = csv_line(matched(), "7");
    append_csv_group(line, "=a");
    EXPECT_TRUE(line.ends_with(",'=a")) << line;
}

TEST(AnswerLine, InCsv) {
    EXPECT_EQ(csv_line(matched(), "v-1"), "12,v-1,matched,review,BK-0082-2,Metselaar,3,true,0.9312,0.0021,3,0.8700,3,"
                                          "\"diploma \"\"bso\"\"\n3de graad\",nl,"
                                          "VP-0083-1 0.0300");
    EXPECT_EQ(csv_line(with_status(MatchStatus::no_fit), "=1+1"),
              "12,'=1+1,no_fit,review,,,,,,0.0021,3,0.8700,3,\"diploma \"\"bso\"\"\n3de graad\",nl,"
              "BK-0082-2 0.9312; VP-0083-1 0.0300");
    EXPECT_EQ(csv_line(with_status(MatchStatus::empty), ""), "12,,empty,review,,,,,,0.0021,,,,,fr,");
    const std::string header(csv_header());
    EXPECT_EQ(std::count(header.begin(), header.end(), ','), 15);
}

constexpr auto posting = R"({"@context":"https://schema.org","@type":"JobPosting","title":"Metselaar",
    "educationRequirements":"geen","baseSalary":{"value":12.50}})";

TEST(JobPosting, SaysTheQualificationInWordsOfSchemaOrg) {
    const std::string line = posting_with_qualification(posting, matched());
    EXPECT_EQ(line.find('\n'), std::string::npos);
    const auto object = ordered_json::parse(line);
    EXPECT_EQ(object.at("title"), "Metselaar");
    EXPECT_EQ(object.begin().key(), "@context") << "its own fields come first, in their order";
    ASSERT_EQ(object.at("educationRequirements").size(), 2U);
    EXPECT_EQ(object.at("educationRequirements").at(0), "geen");
    const auto& credential = object.at("educationRequirements").at(1);
    EXPECT_EQ(credential.at("@type"), "EducationalOccupationalCredential");
    EXPECT_EQ(credential.at("identifier"), "BK-0082-2");
    EXPECT_EQ(credential.at("educationalLevel").at("termCode"), "3");
    EXPECT_EQ(credential.at("educationalLevel").at("name"), "VKS/EQF 3 (estimated)");
    const auto& category = object.at("occupationalCategory");
    EXPECT_EQ(category.at("@type"), "CategoryCode");
    EXPECT_EQ(category.at("codeValue"), "BK-0082-2");
    EXPECT_EQ(category.at("description"), "assigned by Vakpeil with probability 0.9312");
}

TEST(JobPosting, KeepsWhatWasThere) {
    struct Row {
        const char* before;
        std::size_t after; // how many there are now; 0: not a list
    };
    const std::vector<Row> rows{
        {R"({"title":"x"})", 0},
        {R"({"occupationalCategory":null})", 0},
        {R"({"occupationalCategory":"7112 Metselaars"})", 2},
        {R"({"occupationalCategory":{"@type":"CategoryCode"}})", 2},
        {R"({"occupationalCategory":["a","b"]})", 3},
    };
    for (const Row& row : rows) {
        const auto object = json::parse(posting_with_qualification(row.before, matched()));
        const auto& category = object.at("occupationalCategory");
        const auto& ours = row.after == 0 ? category : category.back();
        EXPECT_EQ(category.is_array() ? category.size() : 0U, row.after) << row.before;
        EXPECT_EQ(ours.at("codeValue"), "BK-0082-2") << row.before;
    }
}

TEST(JobPosting, IsLeftAloneWhenNothingFits) {
    EXPECT_EQ(json::parse(posting_with_qualification(posting, with_status(MatchStatus::no_fit))), json::parse(posting));
    const std::string latin = "{\"title\":\"caf\xe9\"}";
    EXPECT_EQ(json::parse(posting_with_qualification(latin, with_status(MatchStatus::empty))).at("title"), "caf\u00e9");
}

} // namespace
} // namespace vakpeil::tools
