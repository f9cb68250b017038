// The bundled register in an index: each occupation finds its profile by its name alone, and each official document
// finds the bundled profile of its code by its text alone.

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/file.hpp"
#include "corpora/register_source.hpp"
#include "corpora/vacancy_reader.hpp"
#include "lexicons/table.hpp"
#include "matcher/matcher.hpp"
#include "tests/support/bundled_model.hpp"

namespace vakpeil {
namespace {

// The place of the first suggestion that has one of the codes, from 1; 0 when none has.
std::size_t place_of(const std::string& codes, const MatchResult& result) {
    for (std::size_t at = 0; at < result.suggestions.size(); ++at)
        if ((" " + codes + " ").find(" " + result.suggestions[at].code + " ") != std::string::npos) return at + 1;
    return 0;
}

TEST(BundledRegisterMatch, OccupationsFindTheirProfilesByTheirNames) {
    const std::vector<TableRow> occupations =
        read_table(test::source_dir() / "corpora" / "register" / "occupations.tsv", 2, 2);
    Matcher matcher(test::bundled_model());
    std::size_t first = 0;
    std::size_t in_three = 0;
    std::string missed;
    for (const TableRow& row : occupations) {
        const MatchResult result = matcher.match(vacancy_from_text({}, row.cells[0]), {3});
        const std::size_t place = place_of(row.cells[1], result);
        if (place == 1) ++first;
        if (place != 0) ++in_three;
        if (place != 1 && !result.suggestions.empty())
            missed += row.cells[0] + " (" + row.cells[1] + "): " + result.suggestions[0].code + " " +
                      result.suggestions[0].title + ", place " + std::to_string(place) + "\n";
    }
    RecordProperty("first", static_cast<int>(first));
    RecordProperty("in_three", static_cast<int>(in_three));
    EXPECT_GE(100 * first, 95 * occupations.size()) << first << " first\n" << missed;
    EXPECT_GE(100 * in_three, 99 * occupations.size()) << in_three << " in the first three\n" << missed;
}

// The competences and activities of an official document as if they were a vacancy; its name is not in it.
std::string tasks_of(const Qualification& qualification) {
    std::string text = "Je taken\n\n";
    for (const Competence& competence : qualification.competences) {
        text += competence.statement + ".\n";
        for (const std::string& activity : competence.activities)
            text += "• " + activity + "\n";
    }
    return text;
}

TEST(BundledRegisterMatch, OfficialDocumentsFindTheBundledProfileOfTheirCode) {
    VAKPEIL_NEEDS_SHARED_DATA();
    std::vector<std::filesystem::path> paths = register_files(test::shared_data() / "register" / "samples");
    ASSERT_EQ(paths.size(), 5u);
    paths.push_back(test::shared_data() / "register" / "000_3f2b9e97f41dcf44.txt");
    Matcher matcher(test::bundled_model());
    for (const std::filesystem::path& path : paths) {
        const std::vector<RegisterDocument> documents = read_register_source(read_file(path), path.string());
        ASSERT_TRUE(documents.at(0).qualification) << path;
        const Qualification& official = *documents[0].qualification;
        const MatchResult result = matcher.match(vacancy_from_text(tasks_of(official)));
        ASSERT_FALSE(result.suggestions.empty()) << official.code;
        EXPECT_EQ(result.suggestions[0].code, official.code)
            << official.title << ": " << result.suggestions[0].title << " comes first";
    }
}

} // namespace
} // namespace vakpeil
