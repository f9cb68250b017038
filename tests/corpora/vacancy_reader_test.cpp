#include "corpora/vacancy_reader.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/file.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> findings_of(const VacancyDocument& document) {
    std::vector<std::string> texts;
    for (const Finding& finding : document.findings)
        texts.push_back(to_string(finding));
    return texts;
}

std::vector<std::string> titles_of(const VacancyDocument& document) {
    std::vector<std::string> titles;
    for (const Vacancy& vacancy : document.vacancies)
        titles.push_back(vacancy.title);
    return titles;
}

TEST(ReadVacancies, takes_plain_text_as_it_is) {
    const VacancyDocument document = read_vacancies("Kok gezocht\r\n- koken\r\n", "a.txt");
    EXPECT_EQ(document.format, VacancyFormat::text);
    EXPECT_FALSE(document.several);
    EXPECT_THAT(document.findings, IsEmpty());
    ASSERT_EQ(document.vacancies.size(), 1u);
    EXPECT_EQ(document.vacancies[0].title, "");
    EXPECT_EQ(document.vacancies[0].text, "Kok gezocht\n- koken\n");
    EXPECT_THAT(document.vacancies[0].sections, ElementsAre(Section{SectionKind::unknown, 0, 20}));
    EXPECT_EQ(read_vacancies("[Vacature] Kok gezocht", "").vacancies.at(0).text, "[Vacature] Kok gezocht");
    EXPECT_EQ(read_vacancies("<3 jaar ervaring? Kok gezocht!", "").vacancies.at(0).text,
              "<3 jaar ervaring? Kok gezocht!");
}

TEST(ReadVacancies, gives_an_empty_vacancy_for_an_empty_document) {
    for (const char* bytes : {"", "\xEF\xBB\xBF", " \n\u00A0"}) {
        const VacancyDocument document = read_vacancies(bytes, "a.txt");
        ASSERT_EQ(document.vacancies.size(), 1u);
        EXPECT_THAT(document.vacancies[0].sections, IsEmpty());
        EXPECT_THAT(document.findings, IsEmpty());
    }
}

TEST(ReadVacancies, knows_encodings_and_what_is_none) {
    EXPECT_EQ(read_vacancies("Caf\xE9", "a.txt").vacancies.at(0).text, "Café");
    EXPECT_EQ(read_vacancies(std::string("\xFF\xFE{\0}\0", 6), "a").format, VacancyFormat::json);
    const VacancyDocument binary = read_vacancies(std::string("%PDF-1.4\0\0\x01", 11), "a.pdf");
    EXPECT_THAT(binary.vacancies, IsEmpty());
    EXPECT_THAT(findings_of(binary), ElementsAre("a.pdf: error: is not a text; give plain text, HTML or JSON"));
    EXPECT_THAT(findings_of(read_vacancies("\xEF\xBB\xBFkok\xE9", "a.txt")),
                ElementsAre("a.txt: warning: some bytes are no valid UTF-8; save it as UTF-8"));
}

TEST(ReadVacancies, takes_the_title_of_a_page_from_its_heading) {
    const VacancyDocument document =
        read_vacancies("<title>Kok | Zaak</title><p>Vacature</p><h1>Kok</h1><p>Je kookt.</p><p>Kok</p>", "a.html");
    EXPECT_EQ(document.format, VacancyFormat::html);
    ASSERT_EQ(document.vacancies.size(), 1u);
    EXPECT_EQ(document.vacancies[0].title, "Kok");
    EXPECT_EQ(document.vacancies[0].text, "Vacature\n\nJe kookt.\n\nKok\n"); // the heading once, and no more
    EXPECT_EQ(read_vacancies("<title>Kok | Zaak</title><p>Je kookt.</p>", "").vacancies.at(0).title, "Kok | Zaak");
}

TEST(ReadVacancies, warns_about_a_page_that_only_scripts_fill) {
    EXPECT_THAT(findings_of(read_vacancies("<div id=app></div><script>start()</script>", "a.html")),
                ElementsAre("a.html: warning: the page has no text of its own; save it from a browser, with what its "
                            "scripts have shown"));
}

TEST(ReadVacancies, reads_one_json_object) {
    const VacancyDocument document = read_vacancies(R"({"@type": "JobPosting", "title": "Kok"})", "a.json");
    EXPECT_EQ(document.format, VacancyFormat::json);
    EXPECT_FALSE(document.several);
    EXPECT_THAT(titles_of(document), ElementsAre("Kok"));
    EXPECT_THAT(document.findings, IsEmpty());
}

TEST(ReadVacancies, reads_arrays_graphs_and_lines) {
    const VacancyDocument array = read_vacancies(R"([{"title": "Kok"}, {"title": "Ober"}])", "a.json");
    EXPECT_TRUE(array.several);
    EXPECT_THAT(titles_of(array), ElementsAre("Kok", "Ober"));
    EXPECT_TRUE(read_vacancies(R"([{"title": "Kok"}])", "").several);
    EXPECT_TRUE(read_vacancies("[]", "").several);

    const VacancyDocument graph = read_vacancies(
        R"({"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, {"@type": "JobPosting", "title": "Kok"}]})",
        "a.json");
    EXPECT_FALSE(graph.several);
    EXPECT_THAT(titles_of(graph), ElementsAre("Kok"));
    EXPECT_THAT(findings_of(graph),
                ElementsAre("a.json:1: note: an object of type \"WebSite\" and no JobPosting is passed over"));

    const VacancyDocument lines = read_vacancies("{\"title\": \"Kok\"}\n{\"title\": \"Ober\"}\n", "a.jsonl");
    EXPECT_TRUE(lines.several);
    EXPECT_THAT(titles_of(lines), ElementsAre("Kok", "Ober"));
}

TEST(ReadVacancies, reads_on_past_a_bad_record) {
    const VacancyDocument document = read_vacancies(
        "{\"title\": \"Kok\"}\n{\"title\": \n\n[1]\n{\"naam\": \"?\"}\n{\"@type\": \"Place\"}\n{\"title\": \"Ober\"}\n",
        "a.jsonl");
    EXPECT_THAT(titles_of(document), ElementsAre("Kok", "", "Ober"));
    EXPECT_THAT(
        findings_of(document),
        ElementsAre(
            "a.jsonl:2: error: the record is not valid JSON from its character 9 on; mend or remove it",
            "a.jsonl:4: error: the record is no object with fields; give {\"title\": ..., \"description\": ...}",
            "a.jsonl:5: warning: the record has no field with text; name them title, description, "
            "responsibilities, qualifications, skills, profile, competences or text",
            "a.jsonl:6: note: an object of type \"Place\" and no JobPosting is passed over"));
}

TEST(ReadVacancies, refuses_another_kind_of_object) {
    const VacancyDocument document = read_vacancies(R"({"@type": "Organization", "name": "Zaak"})", "a.json");
    EXPECT_THAT(document.vacancies, IsEmpty());
    EXPECT_THAT(findings_of(document),
                ElementsAre("a.json:1: error: an object of type \"Organization\" and no JobPosting; give the page's "
                            "JobPosting"));
}

TEST(ReadVacancies, reads_real_vacancies) {
    VAKPEIL_NEEDS_SHARED_DATA();
    const auto path = test::shared_data() / "vacancies" / "dev.jsonl";
    const VacancyDocument document = read_vacancies(read_file(path), path.string());
    EXPECT_TRUE(document.several);
    EXPECT_THAT(document.findings, IsEmpty());
    ASSERT_EQ(document.vacancies.size(), 40u);
    for (const Vacancy& vacancy : document.vacancies) {
        EXPECT_FALSE(vacancy.id.empty());
        EXPECT_FALSE(vacancy.title.empty()) << vacancy.id;
        EXPECT_FALSE(vacancy.education.empty()) << vacancy.id;
        ASSERT_FALSE(vacancy.sections.empty()) << vacancy.id;
        EXPECT_EQ(vacancy.sections.front().kind, SectionKind::unknown) << vacancy.id;
        EXPECT_EQ(vacancy.sections.front().begin, 0u) << vacancy.id;
        EXPECT_EQ(vacancy.sections.back().end, vacancy.text.size()) << vacancy.id;
    }
}

TEST(VacancyFromText, has_one_section_or_none) {
    EXPECT_THAT(vacancy_from_text("Je kookt", "Kok").sections, ElementsAre(Section{SectionKind::unknown, 0, 8}));
    EXPECT_EQ(vacancy_from_text("Je kookt", "Kok").title, "Kok");
    EXPECT_THAT(vacancy_from_text("").sections, IsEmpty());
}

} // namespace
} // namespace vakpeil
