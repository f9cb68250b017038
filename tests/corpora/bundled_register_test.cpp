// The bundled register covers what it should: the codes known to be in the official register, and every occupation of
// the Flemish employment service.

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/file.hpp"
#include "corpora/register_checks.hpp"
#include "corpora/register_folder.hpp"
#include "corpora/unicode_text.hpp"
#include "lexicons/table.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::map<std::string, Qualification>& bundled() {
    static const std::map<std::string, Qualification> by_code = [] {
        const Register all = read_register({test::source_dir() / "corpora" / "register"});
        EXPECT_THAT(all.findings, IsEmpty()) << to_string(all.findings.front());
        std::map<std::string, Qualification> map;
        for (const Qualification& qualification : all.qualifications)
            map.emplace(qualification.code, qualification);
        return map;
    }();
    return by_code;
}

std::vector<TableRow> occupations() {
    return read_table(test::source_dir() / "corpora" / "register" / "occupations.tsv", 2, 2);
}

// Without case, and with one apostrophe.
std::string plain(std::string name) {
    for (std::size_t at = name.find("’"); at != std::string::npos; at = name.find("’"))
        name.replace(at, std::string_view("’").size(), "'");
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return squeeze_spaces(name);
}

std::set<std::string> names_of(const Qualification& qualification) {
    std::set<std::string> names{plain(qualification.title)};
    for (const std::string& synonym : qualification.synonyms)
        names.insert(plain(synonym));
    return names;
}

TEST(BundledRegister, EveryOccupationIsANameOfTheProfilesThatCoverIt) {
    std::set<std::string> seen;
    for (const TableRow& row : occupations()) {
        EXPECT_TRUE(seen.insert(row.cells[0]).second) << row.cells[0] << " stands twice";
        std::istringstream codes(row.cells[1]);
        for (std::string code; codes >> code;) {
            const auto found = bundled().find(code);
            ASSERT_NE(found, bundled().end()) << row.line << ": " << code;
            EXPECT_TRUE(names_of(found->second).contains(plain(row.cells[0]))) << code << " has no " << row.cells[0];
        }
    }
    EXPECT_EQ(seen.size(), 638u);
}

TEST(BundledRegister, CoversEveryOccupationOfTheEmploymentService) {
    VAKPEIL_NEEDS_SHARED_DATA();
    std::set<std::string> covered;
    for (const TableRow& row : occupations())
        covered.insert(row.cells[0]);
    const std::string list = read_file(test::shared_data() / "register" / "competent_occupations.txt");
    std::size_t count = 0;
    for (const std::string_view line : split_lines(list)) {
        const std::string name(trim(line));
        if (name.empty()) continue;
        ++count;
        EXPECT_TRUE(covered.contains(name)) << name;
    }
    EXPECT_EQ(count, 638u);
}

TEST(BundledRegister, HasEveryKnownCodeWithItsTitleAndLevel) {
    VAKPEIL_NEEDS_SHARED_DATA();
    const std::vector<TableRow> facts = read_table(test::shared_data() / "register" / "facts.tsv", 3, 3);
    ASSERT_EQ(facts.size(), 283u); // with the names of its columns
    for (const TableRow& fact : std::span(facts).subspan(1)) {
        const auto found = bundled().find(fact.cells[0]);
        ASSERT_NE(found, bundled().end()) << fact.cells[0] << " " << fact.cells[1];
        EXPECT_EQ(found->second.title, fact.cells[1]) << fact.cells[0];
        EXPECT_EQ(std::to_string(found->second.level), fact.cells[2]) << fact.cells[0];
        EXPECT_FALSE(found->second.level_estimated) << fact.cells[0];
    }
}

// No code that looks official is ours.
TEST(BundledRegister, OwnCodesAndEstimatedLevelsGoTogether) {
    std::set<int> levels;
    for (const auto& [code, qualification] : bundled()) {
        EXPECT_EQ(code.starts_with(own_code_prefix), qualification.level_estimated) << code;
        EXPECT_EQ(qualification.origin, Origin::vakpeil) << code;
        levels.insert(qualification.level);
    }
    EXPECT_THAT(levels, ElementsAre(2, 3, 4, 5, 6, 7, 8));
}

} // namespace
} // namespace vakpeil
