#include "lexicons/compounds.hpp"

#include <array>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "lexicons/normalise.hpp"
#include "lexicons/table.hpp"
#include "tests/lexicons/accuracy.hpp"
#include "tests/lexicons/word_lists.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil {
namespace {

using Words = std::vector<std::string>;

CompoundSplitter some_splitter() {
    const test::WordLists lists;
    return CompoundSplitter::load(
        lists.write("parts.txt",
                    "bakker\nbouw\nchauffeur\ncoördinatie\ngroente\nhandel\nkaas\nkas\n"
                    "kapsalon\nkap\nsalon\nsteden\tstad\nkind\nklas\nklein\nlei\nmedewerker\nopvang\npersoneel\nras\n"
                    "school\nspeel\ntaal\nteelt\ntest\ntoets\nvee\nvracht\nvrachtwagen\n"
                    "wagen\nweeg\nweg\nwerk\nwinkel\nzaak\nzorg\nwoon\ncentrum\nkennis\n"),
        lists.write("whole.txt", "vrachtwagen\nwerkwinkel\n"));
}

TEST(Split, CoversTheWordWithListedParts) {
    struct Case {
        const char* word;
        Words expected;
    };
    const Case cases[] = {
        {"vrachtwagenchauffeur", {"vrachtwagen", "chauffeur"}}, // the fewest parts
        {"vrachtwagen", {}},                                    // listed as whole
        {"vrachtwagens", {}},                                   // and so its plural
        {"werkwinkel", {}},
        {"woonzorgcentrum", {"woon", "zorg", "centrum"}},
        {"personeelszaak", {"personeel", "zaak"}},
        {"kinderopvang", {"kind", "opvang"}},
        {"groentenhandel", {"groente", "handel"}},
        {"bakkers-winkel", {"bakker", "winkel"}},
        {"coordinatie-medewerker", {"coordinatie", "medewerker"}},
        {"talenkennis", {"taal", "kennis"}}, // the part is spelt otherwise before -en-
        {"klassenwerk", {"klas", "werk"}},   //
        {"kazenhandel", {"kaas", "handel"}}, // not `kas`, whose -s is seldom voiced
        {"stedenbouw", {"stad", "bouw"}},    // the list says what the irregular form stands for
        {"kapsalon", {"kap", "salon"}},      // a listed part may split itself
        {"wegenbouw", {"weg", "bouw"}},      // not `weeg`
        {"wegenwerken", {"weg", "werken"}},  // the last part stays as it stands
        {"winkelmedewerkers", {"winkel", "medewerkers"}},
        {"medewerkers", {}}, // one part and an ending
        {"kleinvee", {"klein", "vee"}},
        {"padelchauffeur", {}}, // not all of it is listed
        {"chauffeurs", {}},
        {"winkels-", {}}, // no link without a second part
        {"testtoets", {"test", "toets"}},
        {"leiras", {}}, // too short to be sure
        {"", {}},
    };
    const CompoundSplitter splitter = some_splitter();
    for (const Case& each : cases)
        EXPECT_EQ(splitter.split(each.word), each.expected) << each.word;
}

TEST(Split, EndsInTimeOnWorstWords) {
    const test::WordLists lists;
    std::string parts;
    for (std::size_t length = 3; length < 60; ++length)
        parts += std::string(length, 'e') + "\n";
    const auto splitter = CompoundSplitter::load(lists.write("parts.txt", parts), lists.write("whole.txt", ""));
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i)
        (void)splitter.split(std::string(64, 'e'));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
    EXPECT_EQ(splitter.split(std::string(65, 'e')), Words{});
}

std::string joined(const Words& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "+") + part;
    return text;
}

TEST(Split, AgreesWithHandMadeSplits) {
    const auto splitter =
        CompoundSplitter::load(test::lexicon_dir() / "compound_parts.txt", test::lexicon_dir() / "compound_whole.txt");
    std::array<test::Tally, 2> tallies; // even, odd
    std::size_t number = 0;
    for (const TableRow& row : read_table(test::source_dir() / "tests/lexicons/compound_splits.tsv", 2, 2)) {
        test::Tally& tally = tallies[++number % 2];
        const bool splits = row.cells[0] != row.cells[1];
        const std::string wanted = splits ? normalise(row.cells[1]) : "";
        const std::string split = joined(splitter.split(normalise(row.cells[0])));
        tally.expected += splits;
        tally.made += !split.empty();
        tally.right += splits && split == wanted;
        if (split == wanted) continue;
        std::cout << "  row " << number << ": " << row.cells[0] << " is " << row.cells[1] << ", split as \"" << split
                  << "\"\n";
    }
    test::Tally all;
    for (const test::Tally& each : tallies) {
        all.expected += each.expected;
        all.made += each.made;
        all.right += each.right;
    }
    test::show("compounds, odd rows", tallies[1]);
    test::show("compounds, even rows", tallies[0]);
    test::show("compounds, all rows", all);
    for (const test::Tally& each : {tallies[0], all}) {
        EXPECT_GE(each.precision(), 0.90);
        EXPECT_GE(each.recall(), 0.90);
    }
}

} // namespace
} // namespace vakpeil
