#include "matcher/section_rules.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

using testing::HasSubstr;

TEST(SectionRules, TheBundledListsLoad) {
    const SectionRules rules = SectionRules::load(test::lexicon_dir(), {});
    EXPECT_GT(rules.cues.size(), 100u);
    EXPECT_FALSE(rules.headings.empty());
    EXPECT_FALSE(rules.title_leads.empty());
}

TEST(SectionRules, AWrongCellIsNamedWithItsLine) {
    struct Row {
        std::string headings;
        std::string cues;
        std::string message;
    };
    const std::vector<Row> rows{
        {"taken\ttaken\n", "", "section_headings.txt:1: 'taken' should be"},
        {"# x\ntaken\n", "", "section_headings.txt:2"},
        {"", "je krijgt\toffer\tveel\n", "section_cues.txt:1: 'veel' should be a number"},
        {"", "je krijgt\toffer\t11\n", "'11' should be a number from 0 to 10"},
        {"", "je krijgt\toffer\tnan\n", "'nan' should be a number"},
    };
    for (const Row& row : rows) {
        const test::TemporaryFolder folder;
        folder.write("section_headings.txt", row.headings);
        folder.write("section_cues.txt", row.cues);
        folder.write("title_leads.txt", "");
        try {
            SectionRules::load(folder.path(), {});
            ADD_FAILURE() << "no error: " << row.message;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input);
            EXPECT_THAT(error.what(), HasSubstr(row.message));
        }
    }
}

} // namespace
} // namespace vakpeil
