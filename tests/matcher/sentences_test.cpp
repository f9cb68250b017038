#include "matcher/sentences.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/built_index.hpp"

namespace vakpeil {
namespace {

using testing::ElementsAre;
using testing::Pair;

// A few headings and cues of the tests' own, so that an edited word list breaks no test.
SectionRules rules() {
    SectionRules made;
    made.headings.add("jouw takenpakket", static_cast<std::uint32_t>(SectionKind::tasks));
    made.headings.add("profiel", static_cast<std::uint32_t>(SectionKind::profile));
    made.headings.add("jouw profiel", static_cast<std::uint32_t>(SectionKind::profile));
    made.headings.add("wij bieden", static_cast<std::uint32_t>(SectionKind::offer));
    made.cue_phrases.add("maaltijdcheques", 0);
    made.cues.push_back({SectionKind::offer, 3});
    made.cue_phrases.add("je staat in voor", 1);
    made.cues.push_back({SectionKind::tasks, 3});
    made.headings.add("over ons", static_cast<std::uint32_t>(SectionKind::company));
    made.cue_phrases.add("onze klant", 2);
    made.cues.push_back({SectionKind::company, 3});
    made.title_leads.add("zoeken wij een", 0);
    made.title_leads.add("als", 0);
    return made;
}

std::vector<std::pair<std::string, SectionKind>> read(const std::string& text,
                                                      const std::vector<Section>& declared = {}) {
    Analyser analyser(test::lexicon());
    const Analysis analysis = analyser.analyse(text);
    std::vector<Sentence> sentences = split_sentences(text, analysis, rules());
    label_sentences(sentences, text, analysis, declared, rules());
    std::vector<std::pair<std::string, SectionKind>> found;
    for (const Sentence& sentence : sentences)
        found.emplace_back((sentence.heading ? "#" : "") + text.substr(sentence.begin, sentence.end - sentence.begin),
                           sentence.kind);
    return found;
}

std::vector<std::string> texts(const std::string& text) {
    std::vector<std::string> found;
    for (auto& [sentence, kind] : read(text))
        found.push_back(sentence);
    return found;
}

TEST(Sentences, EndWherePeopleEndThem) {
    EXPECT_THAT(texts("Je kookt. Je wast af! Kan jij dat?"), ElementsAre("Je kookt", "Je wast af", "Kan jij dat"));
    EXPECT_THAT(texts("Je kookt\n• soep\n• vis"), ElementsAre("Je kookt", "soep", "vis"));
    EXPECT_THAT(texts("Taken: koken; afwassen"), ElementsAre("Taken", "koken", "afwassen"));
    // An abbreviation's point is no end, when a small letter follows.
    EXPECT_THAT(texts("Je werkt o.a. in de keuken"), ElementsAre("Je werkt o.a. in de keuken"));
    EXPECT_THAT(texts("Je begint om 7.30 uur"), ElementsAre("Je begint om 7.30 uur"));
    EXPECT_TRUE(texts("").empty());
    EXPECT_TRUE(texts(" \n •\n ...").empty());
}

TEST(Sentences, AHeadingOnItsOwnLineRulesWhatFollows) {
    EXPECT_THAT(read("Jouw takenpakket:\nJe kookt.\nProfiel\nJe kan lezen."),
                ElementsAre(Pair("#Jouw takenpakket", SectionKind::tasks), Pair("Je kookt", SectionKind::tasks),
                            Pair("#Profiel", SectionKind::profile), Pair("Je kan lezen", SectionKind::profile)));
}

// Job boards flatten a page to one line.
TEST(Sentences, AHeadingRunIntoTheNextSentenceIsFound) {
    EXPECT_THAT(read("Wij zijn groot. Jouw takenpakket Je verwelkomt gasten."),
                ElementsAre(Pair("Wij zijn groot", SectionKind::unknown), Pair("#Jouw takenpakket", SectionKind::tasks),
                            Pair("Je verwelkomt gasten", SectionKind::tasks)));
    EXPECT_THAT(read("Jouw takenpakket bestaat uit koken en bakken en braden"),
                ElementsAre(Pair("Jouw takenpakket bestaat uit koken en bakken en braden", SectionKind::unknown)))
        << "a sentence that starts like a heading is none";
}

TEST(Sentences, CuesInsideASentenceCount) {
    EXPECT_THAT(read("Je krijgt maaltijdcheques. Je staat in voor de soep."),
                ElementsAre(Pair("Je krijgt maaltijdcheques", SectionKind::offer),
                            Pair("Je staat in voor de soep", SectionKind::tasks)));
    // A strong cue outweighs the heading above it, for its own sentence.
    EXPECT_THAT(read("Profiel\nJe krijgt maaltijdcheques.\nJe kan lezen."),
                ElementsAre(Pair("#Profiel", SectionKind::profile),
                            Pair("Je krijgt maaltijdcheques", SectionKind::offer),
                            Pair("Je kan lezen", SectionKind::profile)));
}

TEST(Sentences, WhatTheSourceSaysOutweighsACue) {
    const std::string text = "Soep koken.\nMaaltijdcheques uitdelen.";
    EXPECT_THAT(
        read(text, {{SectionKind::tasks, 0, text.size()}}),
        ElementsAre(Pair("Soep koken", SectionKind::tasks), Pair("Maaltijdcheques uitdelen", SectionKind::tasks)));
}

TEST(Sentences, AHeadingDoesNotReachIntoTheNextField) {
    const std::string text = "Wij bieden\nveel\n\nJe kookt";
    const std::size_t second = text.find("Je kookt");
    EXPECT_THAT(read(text, {{SectionKind::unknown, 0, second}, {SectionKind::tasks, second, text.size()}}),
                ElementsAre(Pair("#Wij bieden", SectionKind::offer), Pair("veel", SectionKind::offer),
                            Pair("Je kookt", SectionKind::tasks)));
}

TEST(Sentences, OverOnsDoesNotClaimWhatIsSaidToTheReader) {
    EXPECT_THAT(read("Over ons\nBrood sinds 1900.\nJe kneedt deeg.\nWat doet u?\nTwee ovens."),
                ElementsAre(Pair("#Over ons", SectionKind::company), Pair("Brood sinds 1900", SectionKind::company),
                            Pair("Je kneedt deeg", SectionKind::unknown), Pair("Wat doet u", SectionKind::unknown),
                            Pair("Twee ovens", SectionKind::company)));
    EXPECT_THAT(read("Profiel\nJe kan lezen."), testing::Contains(Pair("Je kan lezen", SectionKind::profile)))
        << "another heading does";
}

TEST(Sentences, AHeadingThatTheListsDoNotKnowEndsTheOneBefore) {
    const std::vector<std::pair<std::string, SectionKind>> ended{{"#Profiel", SectionKind::profile},
                                                                 {"Kan lezen", SectionKind::profile},
                                                                 {"Wat", SectionKind::unknown},
                                                                 {"Soep koken", SectionKind::unknown}};
    for (const char* text : {"Profiel\nKan lezen.\nWat:\nSoep koken.", "Profiel\nKan lezen.\nWat: Soep koken.",
                             "Profiel\nKan lezen.\n  • Wat:\nSoep koken."})
        EXPECT_EQ(read(text), ended) << text;
    EXPECT_THAT(read("Profiel\nKan lezen. Ook: soep koken."),
                testing::Contains(Pair("soep koken", SectionKind::profile)))
        << "a colon within a line is no heading's";
    EXPECT_THAT(read("Profiel\nKan vlot dit alles lezen:\nboeken"),
                testing::Contains(Pair("boeken", SectionKind::profile)))
        << "nor is one after a sentence";
    EXPECT_THAT(read("Profiel\nKan lezen.\nWat\nSoep koken."),
                testing::Contains(Pair("Soep koken", SectionKind::profile)))
        << "nor a line without one";
}

TEST(Sentences, WhoIsSoughtForACustomerIsNotOfTheFirm) {
    EXPECT_THAT(read("Voor onze klant, een rederij, zoeken wij een matroos."),
                ElementsAre(Pair("Voor onze klant, een rederij, zoeken wij een matroos", SectionKind::unknown)));
    EXPECT_THAT(read("Over ons\nDaarom zoeken wij een matroos."),
                testing::Contains(Pair("Daarom zoeken wij een matroos", SectionKind::unknown)));
    EXPECT_THAT(read("Voor onze klant telt rust."),
                ElementsAre(Pair("Voor onze klant telt rust", SectionKind::company)));
    EXPECT_THAT(read("Als rederij telt onze klant."),
                ElementsAre(Pair("Als rederij telt onze klant", SectionKind::company)))
        << "a lead of one word is too little";
}

} // namespace
} // namespace vakpeil
