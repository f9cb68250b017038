#include "lexicons/normalise.hpp"

#include <string>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

TEST(Normalise, GivesOneSpelling) {
    struct Case {
        const char* surface;
        const char* expected;
    };
    const Case cases[] = {
        {"Kok", "kok"},
        {"COÖRDINATOR", "coordinator"},
        {"coo\u0308rdinator", "coordinator"}, // as macOS writes it, decomposed
        {"financi\u00EBle", "financiele"},
        {"\u0133zer", "ijzer"}, // the single letter ij, from old word processors
        {"\u0132ZER", "ijzer"},
        {"collega\u2019s", "collega's"},
        {"collega\u00B4s", "collega's"}, // an acute accent typed for an apostrophe; NFKC would make it a space
        {"mbo\u20114", "mbo-4"},         // no-break hyphen
        {"mbo\u20134", "mbo-4"},         // en dash
        {"ver\u00ADkoper", "verkoper"},  // soft hyphen, from a web page
        {"\uFB01nanciën", "financien"},  // ligature fi, from a PDF
        {"ｋｏｋ", "kok"},               // full width
        {"Stra\u00DFe", "strasse"},
        {"man\u0153uvre", "manoeuvre"},
        {"Sm\u00F8rrebr\u00F8d", "smorrebrod"},
        {"24/7", "24/7"},
        {"C++", "c++"},
        {"m\u00B2", "m2"},
        {"", ""},
        {"\u200B", ""},         // zero-width space
        {"\u0301", ""},         // a mark without a letter
        {"a\xFFz", "a\uFFFDz"}, // an invalid byte is replaced, so that the result is UTF-8
    };
    for (const Case& each : cases)
        EXPECT_EQ(normalise(each.surface), each.expected) << each.surface;
}

TEST(Normalise, TwiceIsOnce) {
    for (const char* surface : {"Één coördinator", "ǅ ﷺ ½ ™ İ ſ", "Ångström K\u212Bλ ΰ", "\u1E9E\u0345\u03B1\u0345"}) {
        const std::string once = normalise(surface);
        EXPECT_EQ(normalise(once), once) << surface;
    }
}

} // namespace
} // namespace vakpeil
