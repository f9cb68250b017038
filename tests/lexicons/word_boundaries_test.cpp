#include "lexicons/word_boundaries.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/file.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil {
namespace {

std::vector<Segment> by_icu(std::string_view text) {
    std::vector<Segment> segments;
    IcuWordBoundaries().append_segments(text, 0, segments);
    return segments;
}

std::vector<Segment> by_scanner(std::string_view text) {
    std::vector<Segment> segments;
    WordBoundaries().append_segments(text, segments);
    return segments;
}

std::string shown(std::string_view text, const std::vector<Segment>& segments) {
    std::string out;
    for (const Segment& segment : segments)
        out += (segment.word ? "[" : "{") + std::string(text.substr(segment.begin, segment.end - segment.begin)) + "|";
    return out;
}

// Where the two first differ, for people; empty when they do not.
std::string difference(std::string_view text) {
    const std::vector<Segment> own = by_scanner(text);
    const std::vector<Segment> icu = by_icu(text);
    const auto [left, right] = std::mismatch(own.begin(), own.end(), icu.begin(), icu.end());
    if (left == own.end() && right == icu.end()) return {};
    const std::vector<Segment> next_own(left, std::min(left + 4, own.end()));
    const std::vector<Segment> next_icu(right, std::min(right + 4, icu.end()));
    return shown(text, next_own) + " but by ICU " + shown(text, next_icu);
}

TEST(WordBoundaries, AreThoseOfIcu) {
    const char* const texts[] = {
        "",
        "Kok gezocht.",
        "functie:kok team.Je a.s.a.p. e-mail 24/7 zo'n foto's café's",
        "1.234,56 3,5% 10:30 12.30u 2.kok kok.2 2'3 a'2 2'a",
        "__init__ a_b _ __ 1_2 a_.b",
        "\r\n\r \n\n\t\v\f  twee\u00A0spaties  \u2003 \u3000",
        "co\u00ADordineren e\u0301\u0301n .\u0301a \u0301a \n\u0301a a'\u0301b 1,\u03012 a\u0301.b", // marks
        "\u2022 punt \u2013 streep \u2014 \u2026 \u201Ccitaat\u201D \u2018s \u2019s avonds foto\u2019s \u20AC 2.500",
        "\u2714\uFE0F ja \U0001F4CD Gent \U0001F468\u200D\U0001F373 kok \U0001F1E7\U0001F1EA", // pictures, joined ones,
                                                                                               // a flag
        "\u6599\u7406\u4EBA kok \u0E1E\u0E48\u0E2D \u05D0\"\u05D1 \u30AB\u30BF kok",           // scripts that take ICU
        "\u0391\u03B2 \u0416 kok",
        "\u00B7 l\u00B7l \u2027 a\u2027b \uF0B7 taak",
        "\xFF\xFE kapot \xC3 kok\xC3\xA9\x80",
        "ij \u0133 \u0132\u0133 \u01C5 \u0149 \u02BC \u00AA\u00BA \u00B5m",
        "C++ .NET ASP.NET 'kok' ''a'' a''b a.'b 1..2 ..1 .1",
    };
    for (const std::string_view text : texts)
        EXPECT_EQ(difference(text), "") << text;
}

TEST(WordBoundaries, AreThoseOfIcuInTheBundledTexts) {
    for (const char* folder : {"corpora/vacancies", "corpora/judgments", "lexicons/data"})
        for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() / folder)) {
            const std::string text = read_file(entry.path());
            EXPECT_EQ(difference(text), "") << entry.path();
        }
}

TEST(WordBoundaries, AreThoseOfIcuInRandomTexts) {
    constexpr std::array<std::string_view, 34> pieces{
        "a",      "Kok",    "\u00E9", "7",      "42",     "_",      ".",          ",",      ":",
        ";",      "'",      "\u2019", "\u2018", "\"",     " ",      "  ",         "\u00A0", "\n",
        "\r",     "\r\n",   "\t",     "-",      "/",      "\u00AD", "\u0301",     "\uFE0F", "\u2714",
        "\u00B7", "\u2024", "\u2022", "\u200D", "\u2028", "\u6599", "\U0001F4CD",
    };
    std::mt19937 random(20261129); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts in every run
    for (int round = 0; round < 30'000; ++round) {
        std::string text;
        for (std::size_t length = 1 + random() % 9; length > 0; --length)
            text += pieces[random() % pieces.size()];
        ASSERT_EQ(difference(text), "") << text;
    }
}

} // namespace
} // namespace vakpeil
