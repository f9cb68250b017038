#include "corpora/xml_job.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vakpeil {
namespace {

using testing::HasSubstr;

// The fields as JSON, or "! what is wrong".
std::string parse(std::string_view element) {
    XmlJobParser parser;
    RecordFields fields;
    std::string problem;
    return parser.parse(element, fields, problem) ? fields.to_json() : "! " + problem;
}

TEST(XmlJob, ReadsTheFields) {
    const struct {
        const char* element;
        const char* json;
    } rows[] = {
        {"<job><title>Kok</title><referencenumber>7</referencenumber><city>Gent</city></job>",
         R"({"id":"7","title":"Kok"})"},
        {"<job><title><![CDATA[ Kok & <b>bakker</b> ]]></title></job>", R"({"title":"Kok & <b>bakker</b>"})"},
        {"<job><title>K&#111;k &amp; b&eacute;&euro;</title></job>", R"({"title":"Kok & bé€"})"},
        // escaped markup is left as it is for whoever reads the field
        {"<job><description>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</description></job>",
         R"({"description":"<p>a &amp; b</p>"})"},
        {"<job><description><p>a</p><ul><li>b &amp; c</li></ul></description></job>",
         R"({"description":"<p>a</p><ul><li>b &amp; c</li></ul>"})"},
        {"<job><requirements><requirement>a</requirement> <requirement>b</requirement></requirements></job>",
         R"({"profile":"a\nb"})"},
        {"<job/>", "{}"},
        {"<item xmlns:x='y'><x:title lang=\"nl\" b='>'>Kok</x:title><content:encoded>c</content:encoded></item>",
         R"({"title":"Kok","description":"c"})"},
        {"<job><!-- <title>a</title> --><title>b<!-- c --></title><?x y?></job>", R"({"title":"b"})"},
        // what is no sound XML but can only mean one thing
        {"<job><title>R&D, < 3 jaar & meer &onbekend;</title></job>", R"({"title":"R&D, < 3 jaar & meer &onbekend;"})"},
        {"<job><title>a\x01"
         "b</title></job>",
         R"({"title":"a b"})"},
    };
    for (const auto& row : rows)
        EXPECT_EQ(parse(row.element), row.json) << row.element;
}

TEST(XmlJob, SaysWhatIsWrong) {
    EXPECT_THAT(parse("<job><title>Kok</job>"), HasSubstr("! Opening and ending tag mismatch: title"));
    EXPECT_THAT(parse("<job><title>Kok</title>"), HasSubstr("! "));
    EXPECT_THAT(parse(""), HasSubstr("! "));
}

TEST(XmlJob, TakesNothingFromElsewhereAndExpandsNothing) {
    for (const char* element :
         {"<job><!DOCTYPE job [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><title>&a;</title></job>",
          "<!DOCTYPE job [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><job><title>&b;</title></job>"}) {
        const std::string found = parse(element);
        EXPECT_THAT(found, testing::Not(HasSubstr("root:"))) << element;
        EXPECT_THAT(found, testing::Not(HasSubstr("aaaaaaaa\"}"))) << element;
    }
}

TEST(XmlJob, NeedsNoLongTimeForWhatIsMeantToTakeLong) {
    std::string attributes = "<job";
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + std::to_string(i) + "=\"\"";
    EXPECT_EQ(parse(attributes + "><title>Kok</title></job>"), R"({"title":"Kok"})");
    std::string nested = "<job>";
    for (int i = 0; i < 100'000; ++i)
        nested += "<title>";
    EXPECT_THAT(parse(nested), HasSubstr("! "));
}

} // namespace
} // namespace vakpeil
