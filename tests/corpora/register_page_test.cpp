#include "corpora/register_page.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/pdf_text.hpp"
#include "corpora/register_source.hpp"
#include "corpora/unicode_text.hpp"
#include "tests/corpora/register_sample.hpp"
#include "tests/support/small_pdf.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

using test::PdfPage;
using test::small_pdf;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Qualification sample() {
    return read_register_text(test::lantern_lighter, "sample").qualification.value();
}

// A saved page of a site such as the register's: menus, headings, lists in lists.
constexpr const char* saved_page = R"(<!DOCTYPE html><html><head><title>Kwalificatiedatabank</title></head><body>
<nav><ul><li>Home</li><li>Zoeken</li></ul></nav><a href="#main">Skip to Main Content</a>
<main><h1>Lantaarnopsteker</h1><p>BK-9001-2</p><p>Dit is de actuele versie van de beroepskwalificatie.</p>
<h2>Globaal</h2><h3>Titel</h3><div>Lantaarnopsteker</div>
<p>Deze benaming komt voor in de Competent fiche &quot;X990101 Straatverlichting&quot;</p>
<h3>Definitie</h3><p>Steekt bij valavond de lantaarns aan en dooft ze bij dageraad.</p>
<h3>Niveau (VKS en EQF)</h3><p>3</p><h3>Jaar van erkenning</h3><p>versie 2, 2021</p>
<h2>Competenties</h2><h3>Opsomming competenties</h3>
<ul><li>Competentie 1:<br>Steekt lantaarns aan<ul><li>Klimt veilig op de ladder</li><li>Opent het gas</li></ul></li>
<li>met inbegrip van kennis:<ul><li>Grondige kennis van vlammen</li></ul></li></ul>
<h3>Omgevingscontext</h3><ul><li>Werkt buiten</li></ul>
<h3>Attesten en voorwaarden</h3><p>Geen.</p></main><footer>Contact</footer></body></html>)";

TEST(RegisterPage, ReadsASavedWebPage) {
    const RegisterDocument document = read_register_html(saved_page, "a.html");
    ASSERT_TRUE(document.qualification);
    EXPECT_THAT(document.findings, IsEmpty()) << to_string(document.findings.front());
    const Qualification& q = *document.qualification;
    EXPECT_EQ(q.code, "BK-9001-2");
    EXPECT_EQ(q.title, "Lantaarnopsteker");
    EXPECT_EQ(q.competent_code, "X990101");
    EXPECT_EQ(q.level, 3);
    EXPECT_EQ(q.year, 2021);
    ASSERT_EQ(q.competences.size(), 1u);
    EXPECT_EQ(q.competences[0].statement, "Steekt lantaarns aan");
    EXPECT_THAT(q.competences[0].activities, ElementsAre("Klimt veilig op de ladder", "Opent het gas"));
    EXPECT_EQ(q.competences[0].knowledge.at(0).depth, Depth::thorough);
    EXPECT_THAT(q.attestations, ElementsAre("Geen."));
}

// The document's lines on pages of 30, each with a head and a foot.
std::string printed(const std::string& text) {
    std::vector<PdfPage> pages;
    PdfPage page{"Kwalificatiedatabank", ""};
    const auto end_page = [&] {
        page.insert(page.end(), {"", "Pagina " + std::to_string(pages.size() + 1) + " van 4"});
        pages.push_back(std::move(page));
        page = {"Kwalificatiedatabank", ""};
    };
    for (const std::string_view line : split_lines(text)) {
        std::string bytes(line);
        for (std::size_t at = bytes.find("•"); at != std::string::npos; at = bytes.find("•"))
            bytes.replace(at, std::string_view("•").size(), "\x95");
        page.push_back(bytes);
        if (page.size() == 30) end_page();
    }
    end_page();
    return small_pdf(pages);
}

TEST(RegisterPage, ReadsAPdfWithHeadsFeetAndPageNumbers) {
    const RegisterDocument document = read_register_pdf(printed(test::lantern_lighter), "a.pdf");
    ASSERT_TRUE(document.qualification);
    EXPECT_THAT(document.findings, IsEmpty()) << to_string(document.findings.front());
    EXPECT_EQ(*document.qualification, sample());
}

// "Competentie 3:" and "Competentie 4:" at the heads of pages were taken for a head that each page has.
TEST(RegisterPage, APageMayBeginWithACompetence) {
    const std::vector<PdfPage> pages{{"Kok", "BK-9001-2", "Niveau", "3", "Opsomming competenties"},
                                     {"\x95 Competentie 1:", "  Kookt soep", "  \x95 Snijdt prei",
                                      "\x95 met inbegrip van kennis:", "  \x95 Kennis van prei"},
                                     {"\x95 Competentie 2:", "  Bakt vis", "  \x95 Keert de vis",
                                      "\x95 met inbegrip van kennis:", "  \x95 Kennis van vis"},
                                     {"\x95 Competentie 3:", "  Schept op", "  \x95 Veegt de rand",
                                      "\x95 met inbegrip van kennis:", "  \x95 Kennis van borden"},
                                     {"Attesten", "Geen."}};
    const Qualification q = read_register_pdf(small_pdf(pages), "a.pdf").qualification.value();
    ASSERT_EQ(q.competences.size(), 3u);
    EXPECT_EQ(q.competences[2].statement, "Schept op");
    EXPECT_EQ(q.competences[2].knowledge.size(), 1u);
}

TEST(RegisterPage, ReadsNumberedHeadings) {
    std::string text = test::lantern_lighter;
    const auto number = [&](const std::string& heading, const std::string& mark) {
        text.replace(text.find("\n" + heading + "\n") + 1, heading.size(), mark + heading);
    };
    number("Globaal", "1. ");
    number("Titel", "a. ");
    number("Definitie", "b) ");
    number("Competenties", "2 . ");
    EXPECT_EQ(read_register_text(text, "a").qualification->definition, sample().definition);
    EXPECT_EQ(read_register_text(text, "a").qualification->title, sample().title);
}

TEST(RegisterPage, ALineThatGoesOnBelowItsBulletIsOneItem) {
    std::string text = test::lantern_lighter;
    const std::string whole = "Klimt veilig op de ladder";
    text.replace(text.find(whole), whole.size(), "Klimt veilig\n     op de ladder");
    const RegisterDocument document = read_register_pdf(printed(text), "a.pdf");
    ASSERT_TRUE(document.qualification);
    EXPECT_THAT(document.qualification->competences.at(1).activities, ElementsAre(whole));
}

TEST(PdfText, SaysWhyAPdfCannotBeRead) {
    struct Row {
        std::string bytes;
        const char* problem;
    };
    const std::string good = small_pdf({{"Kok"}});
    const Row rows[] = {
        {"%PDF-1.4 and nothing else", "cannot be read"},
        {good.substr(0, 60), "cannot be read"},
        {small_pdf({{""}}), "without text"},
        {small_pdf({}), "without text"},
    };
    for (const Row& row : rows) {
        const RegisterDocument document = read_register_pdf(row.bytes, "a.pdf");
        EXPECT_FALSE(document.qualification);
        ASSERT_EQ(document.findings.size(), 1u);
        EXPECT_THAT(document.findings[0].message, HasSubstr(row.problem));
    }
    EXPECT_EQ(trim(pdf_to_text(good).text), "Kok");
}

TEST(PdfText, AShortDocumentKeepsItsRepeatedLines) {
    EXPECT_THAT(pdf_to_text(small_pdf({{"Kok", "Bakt"}, {"Kok", "Kookt"}})).text, HasSubstr("Kok\nKookt"));
    // The level of a qualification stood at the foot of its page and was taken for the page's number.
    EXPECT_THAT(pdf_to_text(small_pdf({{"a", "b", "Niveau", "3", "12"}, {"c", "d", "13"}, {"e", "f", "14"}})).text,
                AllOf(HasSubstr("3\n"), Not(HasSubstr("1"))));
    EXPECT_THAT(pdf_to_text(small_pdf({{"Register", "1"}, {"Register", "2"}, {"Register", "x"}})).text,
                Not(HasSubstr("Register")));
}

TEST(RegisterSource, KnowsWhatItIsByItsBytes) {
    for (const std::string& bytes : {std::string(saved_page), printed(test::lantern_lighter), test::lantern_lighter}) {
        const std::vector<RegisterDocument> documents = read_register_source(bytes, "unnamed");
        ASSERT_EQ(documents.size(), 1u);
        ASSERT_TRUE(documents[0].qualification) << bytes.substr(0, 20);
        EXPECT_EQ(documents[0].qualification->code, "BK-9001-2");
    }
    const std::vector<RegisterDocument> binary = read_register_source(std::string(100, '\0'), "a.txt");
    ASSERT_EQ(binary.size(), 1u);
    EXPECT_THAT(binary[0].findings.at(0).message, HasSubstr("is not a text"));
}

TEST(RegisterSource, FindsDocumentsByTheirExtension) {
    const test::TemporaryFolder folder;
    for (const char* name : {"b.JSON", "a.txt", "c.pdf", "d.png", "harvest.tsv"})
        folder.write(name, "");
    std::string names;
    for (const auto& path : register_files(folder.path()))
        names += path.filename().string() + " ";
    EXPECT_EQ(names, "a.txt b.JSON c.pdf ");
    EXPECT_ANY_THROW((void)register_files(folder.path() / "none"));
}

} // namespace
} // namespace vakpeil
