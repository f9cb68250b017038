#include "tools/classify/line_text.hpp"

#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace vakpeil::tools {
namespace {

std::string json_string(std::string_view text) {
    std::string line;
    append_json_string(line, text);
    return line;
}

std::string csv_field(std::string_view text) {
    std::string line;
    append_csv_field(line, text);
    return line;
}

std::string csv_foreign(std::string_view text) {
    std::string line;
    append_csv_foreign(line, text);
    return line;
}

TEST(LineText, JsonStringsAreReadBackAsTheyWere) {
    std::string all;
    for (int byte = 0; byte < 128; ++byte)
        all += static_cast<char>(byte);
    for (const std::string& text : {std::string(), all, std::string("caf\u00e9 \U0001F469\u200d\U0001F52C \u2028"),
                                    std::string("\"\\\\\"\n"), std::string("\0", 1)})
        EXPECT_EQ(nlohmann::json::parse(json_string(text)).get<std::string>(), text);
    EXPECT_EQ(json_string("a\nb\x01\x1f\x7f"), "\"a\\nb\\u0001\\u001f\x7f\"");
}

TEST(LineText, JsonStringsAreValidWhateverTheBytes) {
    std::minstd_rand random(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto left = random() % 12; left > 0; --left)
            text += static_cast<char>(random() % 3 == 0 ? random() % 128 : random() % 256);
        EXPECT_TRUE(nlohmann::json::accept(json_string(text))) << testing::PrintToString(text);
    }
    EXPECT_EQ(json_string("a\xff"
                          "b\xc3"),
              "\"a\uFFFDb\uFFFD\"");
}

TEST(LineText, ProbabilitiesHaveFourDecimals) {
    const std::vector<std::pair<double, std::string>> rows{
        {0, "0.0000"},       {1, "1.0000"},
        {0.5, "0.5000"},     {0.93125, "0.9313"},
        {0.00004, "0.0000"}, {0.00005, "0.0001"},
        {0.99996, "1.0000"}, {1.5, "1.0000"},
        {-1, "0.0000"},      {std::numeric_limits<double>::quiet_NaN(), "0.0000"},
        {1e300, "1.0000"},
    };
    for (const auto& [probability, expected] : rows) {
        std::string line;
        append_probability(line, probability);
        EXPECT_EQ(line, expected) << probability;
    }
    for (int ten_thousandths = 0; ten_thousandths <= 10'000; ++ten_thousandths) {
        std::string line;
        append_probability(line, ten_thousandths / 1e4);
        EXPECT_EQ(std::lround(std::stod(line) * 1e4), ten_thousandths);
    }
}

TEST(LineText, CsvFieldsAreQuotedWhenTheyMustBe) {
    EXPECT_EQ(csv_field("Metselaar"), "Metselaar");
    EXPECT_EQ(csv_field(""), "");
    EXPECT_EQ(csv_field("Wild, vlees"), "\"Wild, vlees\"");
    EXPECT_EQ(csv_field("zeg \"ja\""), "\"zeg \"\"ja\"\"\"");
    EXPECT_EQ(csv_field("a\nb"), "\"a\nb\"");
    EXPECT_EQ(csv_field(" a"), "\" a\"");
}

// OWASP, "CSV Injection": whoever writes a vacancy must not write formulas into an analyst's spreadsheet.
TEST(LineText, CsvTextOfOthersIsNoFormula) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""},
        {"+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"-1+1", "'-1+1"},
        {"\t=1", "'\t=1"},
        {"\r=1", "\"'\r=1\""},
        {"-12", "-12"}, // an id
        {"+3.5", "+3.5"},
        {"-", "'-"},
        {"a=b", "a=b"},
        {"", ""},
    };
    for (const auto& [text, expected] : rows)
        EXPECT_EQ(csv_foreign(text), expected) << text;
}

} // namespace
} // namespace vakpeil::tools
