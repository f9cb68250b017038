#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/register_text.hpp"
#include "tests/corpora/register_sample.hpp"

namespace vakpeil {
namespace {

using testing::IsEmpty;

// Words that a careless reader would trip over, beside plain ones.
constexpr std::string_view words[] = {"kookt",       "Kennis",      "Titel",     "•",         "-",       "o",
                                      "Competentie", "één",         "3",         "BK-0001-1", "met",     "inbegrip",
                                      "van",         "kennis:",     "Autonomie", "(soep,",    "\"vis\"", "Grondige",
                                      "kennis",      "Basiskennis", "2020"};

class RandomQualification {
public:
    explicit RandomQualification(unsigned seed) : random_(seed) {}

    Qualification make() {
        Qualification q;
        q.version = number(1, 12);
        q.code = "BK-" + std::to_string(number(1000, 9999)) + "-" + std::to_string(q.version);
        q.title = text();
        q.synonyms = texts();
        if (chance()) q.competent_code = "A" + std::to_string(number(100000, 999999));
        if (chance()) q.definition = text();
        if (chance()) q.delimitation = text();
        q.level = number(1, 8);
        q.level_estimated = chance();
        if (chance()) q.year = number(2009, 2030);
        for (int i = number(0, 4); i > 0; --i)
            q.competences.push_back(competence());
        q.descriptors = {knowledge(), texts(), texts(), texts()};
        q.setting_context = texts();
        q.action_context = texts();
        q.autonomy = {texts(), texts(), texts()};
        q.responsibility = texts();
        q.attestations = texts();
        q.domains = texts();
        for (int i = number(0, 2); i > 0; --i)
            q.parts.push_back({q.code + "-DBK-0" + std::to_string(i), text()});
        q.origin = chance() ? Origin::vakpeil : Origin::official;
        if (q.origin == Origin::vakpeil && chance()) q.provenance = text();
        return q;
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution<>(least, most)(random_); }
    bool chance() { return number(0, 1) == 1; }

    // Two words and an end that no mark of the layout has.
    std::string text() {
        std::string made;
        for (int i = number(1, 6); i > 0; --i) {
            made += words[static_cast<std::size_t>(number(0, static_cast<int>(std::size(words)) - 1))];
            made += ' ';
        }
        return made + "soep";
    }

    std::vector<std::string> texts() {
        std::vector<std::string> made(static_cast<std::size_t>(number(0, 3)));
        std::ranges::generate(made, [&] { return text(); });
        return made;
    }

    std::vector<KnowledgeItem> knowledge() {
        std::vector<KnowledgeItem> items;
        for (const std::string& item : texts())
            items.push_back({knowledge_depth(item), item});
        return items;
    }

    Competence competence() {
        if (chance()) group_ = "Groep " + text();
        return {number_++, group_, "Doet " + text(), texts(), knowledge()};
    }

    std::mt19937 random_;
    std::string group_;
    int number_ = 1;
};

TEST(WriteRegisterText, is_read_as_it_was) {
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const Qualification qualification = RandomQualification(seed).make();
        const std::string text = write_register_text(qualification);
        const RegisterDocument document = read_register_text(text, "a.txt");
        ASSERT_THAT(document.findings, IsEmpty()) << seed << to_string(document.findings[0]) << '\n' << text;
        ASSERT_TRUE(document.qualification == qualification) << seed << '\n' << text;
    }
}

TEST(WriteRegisterText, writes_as_the_register_does) {
    std::string expected = test::lantern_lighter;
    // What the register prints and a qualification does not hold.
    for (const std::string_view extra : {" Dit is de actuele versie van de beroepskwalificatie.\n",
                                         " Straatverlichting", "Motorische vaardigheden\n\n"}) {
        expected.erase(expected.find(extra), extra.size());
    }
    const RegisterDocument document = read_register_text(test::lantern_lighter, "a.txt");
    EXPECT_EQ(write_register_text(document.qualification.value()), expected);
}

TEST(WriteRegisterText, keeps_a_text_on_one_line) {
    Qualification qualification = read_register_text(test::lantern_lighter, "a.txt").qualification.value();
    qualification.definition = "Steekt aan\n\nAutonomie\n\nen dooft. ";
    const RegisterDocument document = read_register_text(write_register_text(qualification), "a.txt");
    EXPECT_THAT(document.findings, IsEmpty());
    EXPECT_EQ(document.qualification.value().definition, "Steekt aan Autonomie en dooft.");
}

} // namespace
} // namespace vakpeil
