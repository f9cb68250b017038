#include "corpora/register_json.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "corpora/file.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// An answer of the API about an invented trade.
json lantern_lighter() {
    return {{"versie_nr_lang", "BK-9001-2"},
            {"versie_nr_kort", 2},
            {"titel", "Lantaarnopsteker"},
            {"titel_toelichting", "De Competent-fiche X990101 gebruikt deze naam."},
            {"status", "erkend"},
            {"statuscode", "ERKEND"},
            {"vks_niveau", 3},
            {"nieuwste_versie", true},
            {"definitie", "Steekt lantaarns  aan en dooft ze."},
            {"extra_info", "Onderhoudt geen gasleidingen."},
            {"erkenningsjaar", 2021},
            {"synoniemen", {{{"waarde", "Lampenist (m/v)"}}}},
            {"domeinen",
             {{{"domein", "Licht"},
               {"pad", {{{"domein", "Energie"}, {"level", 1}}, {{"domein", "Licht"}, {"level", 2}}}},
               {"pad_tekst", "Energie > Licht"}}}},
            {"competenties",
             {{{"competentie_type", "Vakspecifieke competentie"},
               {"nr", 2},
               {"competentie_code", "bkc1"},
               {"waarde", "Dooft lantaarns"}},
              {{"competentie_type", "Vakspecifieke competentie"},
               {"nr", 1},
               {"waarde", "Steekt lantaarns aan"},
               {"kennis", {{{"kennis_type", "Grondige kennis"}, {"waarde", "Grondige kennis van vlammen"}}}},
               {"vaardigheden",
                {{{"vaardigheid_type", "Motorische vaardigheden"}, {"waarde", "Klimt op de ladder"}},
                 {{"vaardigheid_type", "Cognitieve vaardigheden"}, {"waarde", "Plant de ronde"}}}}}}},
            {"omgevingscontext", {{{"waarde", "Werkt buiten"}}}},
            {"handelingscontext", {{{"waarde", "Let op de wind"}}}},
            {"autonomie",
             {{{"autonomie_type", "Is zelfstandig in"}, {"waarde", "het kiezen van de ladder"}},
              {{"autonomie_type", "Doet beroep op"}, {"waarde", "de gasfabriek"}}}},
            {"verantwoordelijkheid", {{{"waarde", "Brandende lantaarns"}}}},
            {"attesten", {{{"type", "Wettelijk attest"}, {"omschrijving", "Ladderattest"}, {"regelgeving", "KB 1"}}}},
            {"links", {{"self", {{"href", "https://x"}}}}}};
}

RegisterDocument read(const json& qualification) {
    const json answer = {{"beroepskwalificatie", qualification}, {"totalItems", 1}};
    std::vector<RegisterDocument> documents = read_register_json(answer.dump(), "a.json");
    EXPECT_THAT(documents, SizeIs(1));
    return documents.at(0);
}

std::string messages(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings)
        text += to_string(finding) + "\n";
    return text;
}

TEST(RegisterJson, ReadsEveryFieldThatTheLayoutHolds) {
    const RegisterDocument document = read(lantern_lighter());
    ASSERT_TRUE(document.qualification) << messages(document.findings);
    const Qualification& q = *document.qualification;
    EXPECT_EQ(q.code, "BK-9001-2");
    EXPECT_EQ(q.version, 2);
    EXPECT_EQ(q.level, 3);
    EXPECT_EQ(q.year, 2021);
    EXPECT_EQ(q.competent_code, "X990101");
    EXPECT_EQ(q.definition, "Steekt lantaarns aan en dooft ze.");
    EXPECT_EQ(q.delimitation, "Onderhoudt geen gasleidingen.");
    EXPECT_THAT(q.synonyms, ElementsAre("Lampenist (m/v)"));
    EXPECT_THAT(q.domains, ElementsAre("Energie > Licht"));
    ASSERT_EQ(q.competences.size(), 2u);
    EXPECT_EQ(q.competences[0].statement, "Steekt lantaarns aan") << "not ordered by number";
    EXPECT_EQ(q.competences[0].group, "Vakspecifieke competenties");
    EXPECT_THAT(q.competences[0].activities, ElementsAre("Klimt op de ladder", "Plant de ronde"));
    EXPECT_EQ(q.competences[0].knowledge.at(0).depth, Depth::thorough);
    EXPECT_THAT(q.descriptors.motor, ElementsAre("Klimt op de ladder"));
    EXPECT_THAT(q.descriptors.cognitive, ElementsAre("Plant de ronde"));
    EXPECT_THAT(q.autonomy.relies_on, ElementsAre("de gasfabriek"));
    EXPECT_THAT(q.attestations, ElementsAre("Wettelijk attest: Ladderattest (KB 1)"));
    EXPECT_EQ(q.origin, Origin::official);
    ASSERT_EQ(document.findings.size(), 1u) << messages(document.findings);
    EXPECT_EQ(document.findings[0].severity, Severity::note);
    EXPECT_THAT(document.findings[0].message, HasSubstr("titel_toelichting"));
}

TEST(RegisterJson, WhatIsReadComesBackFromTheTextLayout) {
    const Qualification q = read(lantern_lighter()).qualification.value();
    const RegisterDocument again = read_register_text(write_register_text(q), "a.txt");
    EXPECT_THAT(again.findings, IsEmpty()) << messages(again.findings);
    EXPECT_EQ(again.qualification, q);
}

TEST(RegisterJson, NamesWhatIsUnknownOrBroken) {
    struct Row {
        const char* pointer;
        json value;
        const char* message;
    };
    const Row rows[] = {
        {"/loonschaal", "B1", "unknown and left out: loonschaal"},
        {"/competenties/0/duur", 3, "competence 1: unknown and left out: duur"},
        {"/definitie", 12, "field \"definitie\" is not a text"},
        {"/synoniemen", "Lampenist", "field \"synoniemen\" is not a list"},
        {"/synoniemen/0", "Lampenist", "1 of the list \"synoniemen\" are no objects"},
        {"/definitie", "<p>Steekt <b>aan</b></p>", "holds HTML, of which the text is kept"},
        {"/autonomie/0/waarde", "", "autonomie: an item without text is left out"},
        {"/autonomie/0/autonomie_type", "Droomt van", "unknown kind \"Droomt van\""},
        {"/competenties/1/vaardigheden/0/vaardigheid_type", "Zang", "unknown kind \"Zang\""},
        {"/competenties/1/kennis/0/kennis_type", "Basiskennis", "the words of the text count"},
        {"/versie_nr_kort", 7, "is not the version of the code"},
        {"/statuscode", "ONTWERP", "is not recognised: its status is \"ONTWERP\""},
        {"/deelkwalificaties", json::array({{{"titel", "Dover"}}}), "is not the code and title of a part"},
        {"/omschrijving_kort", "De opsteker (VKS-niveau 4) werkt.", "names level 4, the field of the level says 3"},
        {"/competenties", json::array(), "there are no competences"},
    };
    for (const Row& row : rows) {
        json qualification = lantern_lighter();
        qualification[json::json_pointer(row.pointer)] = row.value;
        const RegisterDocument document = read(qualification);
        ASSERT_TRUE(document.qualification) << row.pointer;
        EXPECT_EQ(document.qualification->level, 3) << row.pointer;
        EXPECT_THAT(messages(document.findings), HasSubstr(row.message));
    }
}

TEST(RegisterJson, KeepsThePartsOfAQualification) {
    json qualification = lantern_lighter();
    qualification["deelkwalificaties"] = {
        {{"deelkwalificatie_nr_kort", "DBK-01"}, {"deelkwalificatie_nr_lang", "BK-9001-2-DBK-01"}, {"titel", "Dover"}},
        {{"deelkwalificatie", {{"deelkwalificatie_nr_lang", "BK-9001-2-DBK-02"}, {"titel", "Ladderdrager"}}}}};
    const Qualification q = read(qualification).qualification.value();
    EXPECT_THAT(q.parts, ElementsAre(PartialQualification{"BK-9001-2-DBK-01", "Dover"},
                                     PartialQualification{"BK-9001-2-DBK-02", "Ladderdrager"}));
    EXPECT_EQ(read_register_text(write_register_text(q), "a.txt").qualification, q);
}

TEST(RegisterJson, WithoutCodeTitleOrLevelThereIsNoQualification) {
    for (const char* field : {"versie_nr_lang", "titel", "vks_niveau"}) {
        json qualification = lantern_lighter();
        qualification.erase(field);
        const RegisterDocument document = read(qualification);
        EXPECT_FALSE(document.qualification) << field;
        EXPECT_TRUE(has_errors(document.findings)) << field;
    }
}

TEST(RegisterJson, RefusesWhatIsNoAnswerOfTheApi) {
    struct Row {
        const char* text;
        const char* message;
    };
    const Row rows[] = {
        {"", "holds no JSON object"},
        {"[]", "holds no JSON object"},
        {"12", "is JSON, but no object"},
        {"{\"beroepskwalificatie\": {\"titel\"", "is not valid JSON"},
        {"{\"gegevens\": [], \"meta\": {}}", "is a page of the API's list"},
        {"{\"uitzonderingen\": [{\"diagnose\": \"Er werd geen data gevonden.\"}]}", "versie_nr_lang \"\" is no code"},
    };
    for (const Row& row : rows) {
        std::string all;
        for (const RegisterDocument& document : read_register_json(row.text, "a.json")) {
            EXPECT_FALSE(document.qualification) << row.text;
            all += messages(document.findings);
        }
        EXPECT_THAT(all, HasSubstr(row.message)) << row.text;
    }
}

TEST(RegisterJson, ReadsTheRepackagedShapeAlike) {
    json repackaged = lantern_lighter();
    const json competences = repackaged["competenties"];
    json extra = repackaged;
    for (const char* own : {"versie_nr_lang", "versie_nr_kort", "titel", "statuscode", "status", "vks_niveau",
                            "definitie", "competenties", "links", "nieuwste_versie"})
        extra.erase(own);
    json list = json::array();
    for (const json& competence : competences) {
        json one = {
            {"nr", competence["nr"]}, {"type", competence["competentie_type"]}, {"tekst", competence["waarde"]}};
        for (const json& item : competence.value("kennis", json::array()))
            one["kennis"].push_back({{"type", item["kennis_type"]}, {"tekst", item["waarde"]}});
        for (const json& item : competence.value("vaardigheden", json::array()))
            one["vaardigheden"].push_back({{"type", item["vaardigheid_type"]}, {"tekst", item["waarde"]}});
        one["referenties"] = {"co 00001", "2-c"};
        list.push_back(one);
    }
    const json object = {{"app", "x"},
                         {"bk", "BK-9001-2"},
                         {"titel", "Lantaarnopsteker"},
                         {"status", "ERKEND"},
                         {"vks", 3},
                         {"aantal", 2},
                         {"definitie", "Steekt lantaarns aan en dooft ze."},
                         {"extra", extra},
                         {"competenties", list}};
    const std::vector<RegisterDocument> documents = read_register_json(object.dump(), "a.json");
    ASSERT_EQ(documents.size(), 1u);
    ASSERT_TRUE(documents[0].qualification) << messages(documents[0].findings);
    EXPECT_EQ(*documents[0].qualification, read(lantern_lighter()).qualification);
    EXPECT_THAT(messages(documents[0].findings), HasSubstr("4 referenties"));

    json cut = object;
    cut["aantal"] = 3;
    EXPECT_THAT(messages(read_register_json(cut.dump(), "a.json").at(0).findings),
                HasSubstr("says that it has 3 competences, but 2 are in it"));
}

TEST(RegisterJson, TheOfficialSamplesComeBackFromTheTextLayoutUnchanged) {
    VAKPEIL_NEEDS_SHARED_DATA();
    struct Row {
        const char* code;
        int level;
        std::size_t competences;
        std::size_t skills;
        std::size_t knowledge;
        std::size_t synonyms;
    };
    // Counts of the publisher of the samples.
    constexpr Row rows[] = {{"BK-0002-3", 2, 5, 21, 33, 68},
                            {"BK-0104-3", 3, 14, 88, 75, 64},
                            {"BK-0082-2", 3, 27, 151, 95, 13},
                            {"BK-0019-3", 4, 13, 85, 74, 6},
                            {"BK-0321-3", 4, 15, 100, 147, 13}};
    for (const Row& row : rows) {
        const auto path = test::shared_data() / "register" / "samples" / (std::string(row.code) + ".json");
        const std::vector<RegisterDocument> documents = read_register_json(read_file(path), row.code);
        ASSERT_EQ(documents.size(), 1u);
        ASSERT_TRUE(documents[0].qualification) << row.code;
        const Qualification& q = *documents[0].qualification;
        EXPECT_EQ(q.code, row.code);
        EXPECT_EQ(q.level, row.level) << row.code;
        EXPECT_EQ(q.competences.size(), row.competences) << row.code;
        EXPECT_EQ(q.synonyms.size(), row.synonyms) << row.code;
        std::size_t skills = 0;
        std::size_t knowledge = 0;
        for (const Competence& competence : q.competences) {
            skills += competence.activities.size();
            knowledge += competence.knowledge.size();
        }
        EXPECT_EQ(skills, row.skills) << row.code;
        EXPECT_EQ(knowledge, row.knowledge) << row.code;
        for (const Finding& finding : documents[0].findings)
            EXPECT_EQ(finding.severity, Severity::note) << to_string(finding);
        const RegisterDocument again = read_register_text(write_register_text(q), row.code);
        EXPECT_THAT(again.findings, IsEmpty()) << messages(again.findings);
        EXPECT_EQ(again.qualification, q) << row.code;
    }
}

} // namespace
} // namespace vakpeil
