#include "corpora/vacancy_fields.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

namespace vakpeil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Lives as long as the tests, as what is parsed must outlive its use.
simdjson::dom::object parsed(const std::string& text) {
    static simdjson::dom::parser parser;
    return parser.parse(text).get_object().value();
}

Vacancy read(const char* text) {
    return vacancy_from_fields(parsed(text)).value();
}

// "kind: text" for each section.
std::vector<std::string> sections_of(const Vacancy& vacancy) {
    std::vector<std::string> sections;
    for (const Section& section : vacancy.sections) {
        sections.push_back(std::string(to_string(section.kind)) + ": " +
                           vacancy.text.substr(section.begin, section.end - section.begin));
    }
    return sections;
}

TEST(VacancyFromFields, gives_each_field_its_section) {
    const Vacancy vacancy = read(R"({
        "jobBenefits": "a", "offer": "b", "qualifications": "c", "skills": "d", "profile": "e", "competences": "f",
        "responsibilities": "g", "text": "h", "description": "i", "title": "Kok", "hiringOrganization": "weg"})");
    EXPECT_EQ(vacancy.title, "Kok");
    EXPECT_THAT(sections_of(vacancy), ElementsAre("unknown: i", "unknown: h", "tasks: g", "tasks: f", "profile: e",
                                                  "profile: d", "profile: c", "offer: b", "offer: a"));
    EXPECT_EQ(vacancy.text, "i\n\nh\n\ng\n\nf\n\ne\n\nd\n\nc\n\nb\n\na");
}

TEST(VacancyFromFields, reads_any_shape_of_field) {
    EXPECT_EQ(read(R"({"skills": ["koken", "- snijden", ""]})").text, "• koken\n• snijden");
    EXPECT_EQ(read(R"({"skills": [{"@type": "DefinedTerm", "name": "koken"}, 7]})").text, "• koken\n• 7");
    EXPECT_EQ(read(R"({"skills": [["koken"], null, true, {}]})").text, "• koken");
    EXPECT_EQ(read(R"({"skills": ["<p>een</p><p>twee</p>", "drie"]})").text, "een\n\ntwee\n• drie");
    EXPECT_EQ(read(R"({"description": "<p>Je kookt &amp; bakt</p>"})").text, "Je kookt & bakt");
    EXPECT_EQ(read(R"({"description": {"@value": "Je kookt", "@language": "nl"}})").text, "Je kookt");
    EXPECT_EQ(read(R"({"description": "a\u0000b\r\nc"})").text, "a b\nc");
    EXPECT_EQ(read(R"({"description": null, "title": "Kok"})").text, "");
    EXPECT_THAT(read(R"({"description": " ", "title": "Kok"})").sections, IsEmpty());
}

TEST(VacancyFromFields, puts_title_and_declarations_on_one_line) {
    EXPECT_EQ(read(R"({"title": " <b>Kok</b>\n&amp; bakker "})").title, "Kok & bakker");
    const auto education = [](const char* value) {
        return read((R"({"title": "", "educationRequirements": )" + std::string(value) + "}").c_str()).education;
    };
    EXPECT_EQ(education(R"("Bachelor\nof master")"), "Bachelor of master");
    EXPECT_EQ(education(R"(["Bachelor", "Master"])"), "Bachelor, Master");
    EXPECT_EQ(education(R"({"@type": "EducationalOccupationalCredential", "credentialCategory": "bachelor degree"})"),
              "bachelor degree");
    EXPECT_EQ(education(R"({"name": "Verpleegkunde", "credentialCategory": "graduaat"})"), "Verpleegkunde, graduaat");
    EXPECT_EQ(read(R"({"title": "", "education": "A", "educationRequirements": "B"})").education, "A");
    EXPECT_EQ(read(R"({"title": "", "experienceRequirements": {"monthsOfExperience": 24}})").experience, "24 maanden");
    EXPECT_EQ(read(R"({"title": "", "experience": "2 jaar"})").experience, "2 jaar");
}

TEST(VacancyFromFields, reads_any_identifier) {
    const auto id = [](const char* fields) {
        return read((R"({"title": "", )" + std::string(fields) + "}").c_str()).id;
    };
    EXPECT_EQ(id(R"("id": "72")"), "72");
    EXPECT_EQ(id(R"("id": 72)"), "72");
    EXPECT_EQ(id(R"("identifier": {"@type": "PropertyValue", "name": "Zaak", "value": 72})"), "72");
    EXPECT_EQ(id(R"("identifier": ["72", "73"])"), "72, 73");
    EXPECT_EQ(id(R"("id": null, "identifier": "72")"), "72");
    EXPECT_EQ(id(R"("id": {})"), "");
}

TEST(VacancyFromFields, refuses_an_object_without_text_fields) {
    EXPECT_FALSE(vacancy_from_fields(parsed(R"({"naam": "Kok", "id": 1})")));
    EXPECT_FALSE(vacancy_from_fields(parsed("{}")));
    EXPECT_TRUE(vacancy_from_fields(parsed(R"({"text": ""})")));
}

TEST(IsPosting, knows_the_spellings) {
    for (const char* type : {R"("JobPosting")", R"("schema:JobPosting")", R"("https://schema.org/JobPosting")",
                             R"(["Thing", "JobPosting"])"}) {
        EXPECT_TRUE(is_posting(parsed(R"({"@type": )" + std::string(type) + "}"))) << type;
    }
    EXPECT_TRUE(is_posting(parsed("{}")));
    for (const char* type : {R"("Organization")", "[]", "null", "{}", "3"}) {
        EXPECT_FALSE(is_posting(parsed(R"({"@type": )" + std::string(type) + "}"))) << type;
    }
    EXPECT_EQ(type_name(parsed(R"({"@type": ["Thing", "Place"]})")), "Thing, Place");
}

} // namespace
} // namespace vakpeil
