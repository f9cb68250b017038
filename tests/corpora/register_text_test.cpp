#include "corpora/register_text.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpora/register_sample.hpp"

namespace vakpeil {
namespace {

using test::lantern_lighter;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> findings_of(const RegisterDocument& document) {
    std::vector<std::string> texts;
    for (const Finding& finding : document.findings)
        texts.push_back(to_string(finding));
    return texts;
}

// The sample with a stretch replaced.
std::string sample_with(const std::string& old_text, const std::string& new_text) {
    std::string text = lantern_lighter;
    const std::size_t at = text.find(old_text);
    if (at == std::string::npos) throw std::logic_error("the sample has no " + old_text);
    return text.replace(at, old_text.size(), new_text);
}

std::string replace_all(std::string text, const std::string& old_text, const std::string& new_text) {
    for (std::size_t at = text.find(old_text); at != std::string::npos;
         at = text.find(old_text, at + new_text.size())) {
        text.replace(at, old_text.size(), new_text);
    }
    return text;
}

Qualification lantern_qualification() {
    Qualification q;
    q.code = "BK-9001-2";
    q.title = "Lantaarnopsteker";
    q.synonyms = {"lantaarnaansteker", "lamplighter"};
    q.competent_code = "X990101";
    q.definition = "Steekt bij valavond de lantaarns aan en dooft ze bij dageraad.";
    q.delimitation = "Onderhoudt de gasleidingen niet.";
    q.level = 3;
    q.year = 2021;
    q.version = 2;
    q.competences = {{1,
                      "Algemene competenties",
                      "Werkt samen met de nachtwacht",
                      {"Meldt defecte lantaarns", "Spreekt de ronde af"},
                      {{Depth::basic, "Basiskennis van het stratenplan"}}},
                     {2,
                      "Vakspecifieke competenties",
                      "Steekt lantaarns aan",
                      {"Klimt veilig op de ladder"},
                      {{Depth::plain, "Kennis van gaskousen"}, {Depth::thorough, "Grondige kennis van vlammen"}}}};
    q.descriptors = {
        {{Depth::plain, "Kennis van gaskousen"}}, {"Spreekt de ronde af"}, {"Meldt defecte lantaarns"}, {}};
    q.setting_context = {"Werkt buiten, in elk weer"};
    q.action_context = {"Let op de wind"};
    q.autonomy = {{"het kiezen van de ladder"}, {"het uur van zonsondergang", "het stratenplan"}, {"de gasfabriek"}};
    q.responsibility = {"Brandende lantaarns"};
    q.attestations = {"Er zijn geen wettelijke attesten of voorwaarden vereist."};
    return q;
}

std::string utf16le(const std::string& ascii_and_bullets) {
    std::string bytes = "\xFF\xFE";
    for (const char c : replace_all(ascii_and_bullets, "•", "\x01")) {
        bytes += c == '\x01' ? std::string("\x22\x20") : std::string{c, '\0'};
    }
    return bytes;
}

TEST(ReadRegisterText, reads_every_section) {
    const RegisterDocument document = read_register_text(lantern_lighter, "a.txt");
    EXPECT_THAT(findings_of(document), IsEmpty());
    ASSERT_TRUE(document.qualification);
    EXPECT_EQ(*document.qualification, lantern_qualification());
}

TEST(ReadRegisterText, does_not_mind_how_a_document_was_saved) {
    const std::string& plain = lantern_lighter;
    const std::vector<std::pair<const char*, std::string>> cases = {
        {"byte order mark", "\xEF\xBB\xBF" + plain},
        {"CRLF", replace_all(plain, "\n", "\r\n")},
        {"CR", replace_all(plain, "\n", "\r")},
        {"Windows-1252", replace_all(plain, "•", "\x95")},
        {"UTF-16", utf16le(plain)},
        {"UTF-16 without mark", utf16le(plain).substr(2)},
        {"no-break spaces", replace_all(plain, " ", "\u00A0")},
        {"middle dots", replace_all(plain, "•", "·")},
        {"hyphens", replace_all(plain, "•", "-")},
        {"Word's bullets", replace_all(plain, "• ", "\uF0B7\t")},
        {"bullets on lines of their own", replace_all(plain, "• ", "•\n   ")},
        {"no indentation", replace_all(replace_all(plain, "\n  ", "\n"), "\n ", "\n")},
        {"twice the indentation", replace_all(plain, " •", "    •")},
        {"all indented", replace_all(plain, "\n", "\n   ")},
        {"spaces at the ends", replace_all(plain, "\n", " \u00A0\n")},
        {"more blank lines", replace_all(plain, "\n\n", "\n\n\n \n")},
        {"capitals", replace_all(plain, "Handelingscontext", "HANDELINGSCONTEXT:")},
        {"statement behind the number", replace_all(plain, ":\n  Steekt", ": Steekt")},
        {"web page around it", "Skip to Main Content\n \n\nBeroepskwalificatie\n\n" + plain},
        {"no last line end", plain.substr(0, plain.size() - 1)},
    };
    for (const auto& [name, bytes] : cases) {
        const RegisterDocument document = read_register_text(bytes, "a.txt");
        EXPECT_THAT(findings_of(document), IsEmpty()) << name;
        ASSERT_TRUE(document.qualification) << name;
        EXPECT_EQ(*document.qualification, lantern_qualification()) << name;
    }
}

TEST(ReadRegisterText, says_what_is_missing) {
    struct Case {
        const char* name;
        std::string bytes;
        std::vector<std::string> findings;
    };
    const std::vector<Case> cases = {
        {"nothing", "", {"a.txt: error: the document is empty"}},
        {"blank", " \n\u00A0\n", {"a.txt: error: the document is empty"}},
        {"binary",
         std::string("\x7F"
                     "ELF\0\0\0",
                     7),
         {"a.txt: error: is not a text; give the register's page saved or copied as text"}},
        {"some text",
         "Kok\nkookt",
         {"a.txt: error: no code such as BK-0496-1 on a line of its own; write it below the title",
          "a.txt: error: no level; write it below a heading \"Niveau (VKS en EQF)\""}},
        {"no code",
         sample_with("BK-9001-2\n", ""),
         {"a.txt: error: no code such as BK-0496-1 on a line of its own; write it below the title"}},
        {"level 9", sample_with("\n3\n", "\n9\n"), {"a.txt:29: error: level \"9\" is not a number from 1 to 8"}},
        {"level 0", sample_with("\n3\n", "\n0\n"), {"a.txt:29: error: level \"0\" is not a number from 1 to 8"}},
        {"level -3", sample_with("\n3\n", "\n-3\n"), {"a.txt:29: error: level \"-3\" is not a number from 1 to 8"}},
        {"level in a word",
         sample_with("\n3\n", "\ndrie\n"),
         {"a.txt:29: error: level \"drie\" is not a number from 1 to 8"}},
        {"empty level",
         sample_with("\n3\n", "\n"),
         {"a.txt:27: error: no level below this heading; write a number from 1 to 8"}},
        {"no title",
         "BK-9001-2\n\nNiveau\n\n3\n\nAttesten en voorwaarden\n",
         {"a.txt: error: no title, neither below \"Titel\" nor on the first line; write it in both places"}},
    };
    for (const Case& c : cases) {
        const RegisterDocument document = read_register_text(c.bytes, "a.txt");
        EXPECT_EQ(findings_of(document), c.findings) << c.name;
        EXPECT_FALSE(document.qualification) << c.name;
    }
}

TEST(ReadRegisterText, warns_and_goes_on) {
    struct Case {
        const char* name;
        std::string bytes;
        const char* finding;
    };
    const std::vector<Case> cases = {
        {"cut in the competences", lantern_lighter.substr(0, lantern_lighter.find("  • Klimt")),
         "a.txt:48: warning: incomplete: the document ends in the middle of its competences"},
        {"cut later", lantern_lighter.substr(0, lantern_lighter.find("Handelingscontext")),
         "a.txt:72: warning: incomplete: the document ends below \"Omgevingscontext\" and has no section \"Attesten en "
         "voorwaarden\""},
        {"unknown heading", sample_with("Handelingscontext", "Loopbaanpaden"),
         "a.txt:74: warning: unknown heading \"Loopbaanpaden\"; its 1 line(s) are left out"},
        {"repeated heading", sample_with("Handelingscontext", "Omgevingscontext"),
         "a.txt:74: warning: heading \"Omgevingscontext\" stands on line 70 too; both sections are read as one"},
        {"another version", sample_with("versie 2", "versie 3"),
         "a.txt:33: warning: version 3 is not the version of the code \"BK-9001-2\", which is followed"},
        {"no year", sample_with("versie 2, 2021", "onbekend"),
         "a.txt:33: warning: no year or version is in \"onbekend\""},
        {"lines below a container", sample_with("Globaal\n", "Globaal\n\nIets algemeens.\n"),
         "a.txt:8: warning: 1 line(s) directly below \"Globaal\" belong to no section and are left out"},
        {"bytes that are no UTF-8", "\xEF\xBB\xBF" + sample_with("wind", "w\xEFnd"),
         "a.txt: warning: some bytes are no valid UTF-8; save the document as UTF-8"},
    };
    for (const Case& c : cases) {
        const RegisterDocument document = read_register_text(c.bytes, "a.txt");
        EXPECT_THAT(findings_of(document), ElementsAre(c.finding)) << c.name;
        EXPECT_TRUE(document.qualification) << c.name;
    }
}

TEST(ReadRegisterText, appends_a_repeated_section) {
    const auto document = read_register_text(sample_with("Handelingscontext", "Omgevingscontext"), "a.txt");
    EXPECT_THAT(document.qualification.value().setting_context,
                ElementsAre("Werkt buiten, in elk weer", "Let op de wind"));
    EXPECT_THAT(document.qualification->action_context, IsEmpty());
}

TEST(ReadRegisterText, takes_the_title_below_its_heading) {
    const auto titled = read_register_text("Iets anders\n" + lantern_lighter, "a.txt");
    EXPECT_EQ(titled.qualification.value().title, "Lantaarnopsteker");
    const auto untitled =
        read_register_text("Beroepskwalificatie\n\nBK-9001-2\n\nKok\n\nNiveau\n\n3\n\nAttesten\n", "a.txt");
    EXPECT_EQ(untitled.qualification.value().title, "Kok");
    EXPECT_THAT(untitled.findings, IsEmpty());
}

TEST(ReadRegisterText, takes_the_first_code_on_a_line_of_its_own) {
    const auto document = read_register_text(
        sample_with("BK-9001-2\n", "Vervangt BK-9001-1 van vroeger.\nBK-9001-2\nBK-9009-1\n"), "a.txt");
    EXPECT_EQ(document.qualification.value().code, "BK-9001-2");
}

TEST(ReadRegisterText, finds_no_heading_within_an_item) {
    const auto document = read_register_text(
        sample_with(" • Let op de wind\n", " • Autonomie\n • Let op\n   Verantwoordelijkheid\n • Kennis\n"), "a.txt");
    EXPECT_THAT(findings_of(document), IsEmpty());
    EXPECT_THAT(document.qualification.value().action_context,
                ElementsAre("Autonomie", "Let op Verantwoordelijkheid", "Kennis"));
}

TEST(ReadRegisterText, joins_an_item_that_goes_on) {
    const auto document = read_register_text(
        sample_with("  • Klimt veilig op de ladder", "  • Klimt veilig\n    op de\n  ladder"), "a.txt");
    EXPECT_THAT(document.qualification.value().competences[1].activities, ElementsAre("Klimt veilig op de ladder"));
}

TEST(ReadRegisterText, takes_attestations_by_line_or_bullet) {
    const std::string prose = "Er zijn geen wettelijke attesten of voorwaarden vereist.";
    const auto attestations = [&](const std::string& text) {
        return read_register_text(sample_with(prose, text), "a.txt").qualification.value().attestations;
    };
    EXPECT_THAT(attestations("Rijbewijs C\n\nCode 95"), ElementsAre("Rijbewijs C", "Code 95"));
    EXPECT_THAT(attestations(" • Rijbewijs C\n • Code 95\n   vakbekwaamheid"),
                ElementsAre("Rijbewijs C", "Code 95 vakbekwaamheid"));
    EXPECT_THAT(attestations(""), IsEmpty());
}

TEST(ReadRegisterText, knows_an_own_text_by_its_provenance) {
    const auto own = read_register_text(lantern_lighter + "\nHerkomst\n\nVan ons.\nEcht.\n", "a.txt");
    EXPECT_EQ(own.qualification.value().origin, Origin::vakpeil);
    EXPECT_EQ(own.qualification->provenance, "Van ons. Echt.");
}

} // namespace
} // namespace vakpeil
