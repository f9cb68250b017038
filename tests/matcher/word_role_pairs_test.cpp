// A word that is the job in one text and something else in the next: the customers' trade, the firm's product, whom one
// reports to, what is not asked. The pairs are in word_roles.tsv, with what is not solved yet marked so.

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/vacancy_reader.hpp"
#include "lexicons/table.hpp"
#include "matcher/matcher.hpp"
#include "tests/support/bundled_model.hpp"

namespace vakpeil {
namespace {

std::string with_lines(std::string text) {
    for (std::size_t at = text.find(" | "); at != std::string::npos; at = text.find(" | ", at))
        text.replace(at, 3, "\n");
    return text;
}

std::string first_code(Matcher& matcher, const std::string& text) {
    const MatchResult result = matcher.match(vacancy_from_text(with_lines(text)));
    return result.suggestions.empty() ? "" : result.suggestions[0].code;
}

TEST(WordRolePairs, TheWordIsTheJobInOneAndPullsNothingInTheOther) {
    Matcher matcher(test::bundled_model());
    std::size_t told_apart = 0;
    for (const TableRow& row : read_table(test::source_dir() / "tests" / "matcher" / "word_roles.tsv", 6, 7)) {
        const std::string open = row.cells.size() > 6 ? row.cells[6] : "";
        const std::string as_job = first_code(matcher, row.cells[2]);
        const std::string otherwise = first_code(matcher, row.cells[4]);
        EXPECT_TRUE(as_job == row.cells[3] || open == "job" || open == "both")
            << row.cells[0] << ": as the job " << as_job << " for " << row.cells[3];
        EXPECT_TRUE(otherwise != row.cells[3] || open == "pulled" || open == "both")
            << row.cells[0] << ": pulled to " << otherwise << " from " << row.cells[5];
        if (otherwise != row.cells[3]) ++told_apart;
    }
    EXPECT_GE(told_apart, 40u);
}

} // namespace
} // namespace vakpeil
