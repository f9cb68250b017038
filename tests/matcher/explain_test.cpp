#include "matcher/explain.hpp"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "corpora/file.hpp"
#include "corpora/register_folder.hpp"
#include "matcher/matcher.hpp"
#include "tests/support/read_for_test.hpp"
#include "tests/support/small_model.hpp"

namespace vakpeil {
namespace {

void expect_sums(const Explanation& node, const std::string& path) {
    if (node.details.empty()) return;
    double sum = 0;
    for (const Explanation& detail : node.details) {
        sum += detail.value;
        expect_sums(detail, path + "/" + std::string(to_string(detail.kind)));
    }
    EXPECT_NEAR(node.value, sum, 1e-3 * (1 + std::abs(node.value))) << path << ": " << node.description;
}

void expect_evidence(const Explanation& node, const Vacancy& vacancy) {
    for (const EvidenceRange& range : node.evidence) {
        const std::string& text = range.in_title ? vacancy.title : vacancy.text;
        ASSERT_LE(range.begin, range.end);
        ASSERT_LE(range.end, text.size());
        const bool quotes = node.kind == ExplanationKind::word || node.kind == ExplanationKind::sentence;
        if (quotes) {
            EXPECT_EQ(text.substr(range.begin, range.end - range.begin), node.description);
        }
    }
    for (const Explanation& detail : node.details)
        expect_evidence(detail, vacancy);
}

// Every value is the sum of those below it, and every piece of evidence is where it says, for all the bundled
// vacancies.
TEST(Explanation, AddsUpAndPointsAtTheText) {
    const std::filesystem::path corpora = test::source_dir() / "corpora";
    const MatchModel model = test::model_of(read_register({corpora / "register"}).qualifications);
    Matcher matcher(model);
    std::size_t suggestions = 0;
    for (const auto& entry : std::filesystem::directory_iterator(corpora / "vacancies")) {
        const VacancyDocument document = read_vacancies(read_file(entry.path()), entry.path().string());
        for (const Vacancy& vacancy : document.vacancies)
            for (const Suggestion& suggestion : matcher.match(vacancy, {.top = 24}).suggestions) {
                expect_sums(suggestion.explanation, entry.path().filename().string());
                expect_evidence(suggestion.explanation, vacancy);
                ++suggestions;
            }
    }
    EXPECT_GT(suggestions, 100u);
}

TEST(Explanation, ListsEveryCompetenceWithAndWithoutEvidence) {
    const MatchModel model = test::model_of();
    Matcher matcher(model);
    const MatchResult result =
        matcher.match(vacancy_from_text("Je weegt bloem en gist af en kneedt het deeg.", "Bakker"));
    ASSERT_FALSE(result.suggestions.empty());
    ASSERT_EQ(result.suggestions[0].code, "BK-9001-1");
    const Explanation& root = result.suggestions[0].explanation;
    const Explanation& tasks = root.details.at(static_cast<std::size_t>(Feature::tasks));
    ASSERT_EQ(tasks.kind, ExplanationKind::tasks);
    ASSERT_EQ(tasks.details.size(), 2u);
    EXPECT_EQ(tasks.details[0].description, "Bereidt deeg");
    EXPECT_EQ(tasks.details[0].competence, 1);
    EXPECT_EQ(tasks.details[0].details.at(0).description, "Je weegt bloem en gist af en kneedt het deeg");
    EXPECT_EQ(tasks.details[1].value, 0);
    EXPECT_TRUE(tasks.details[1].details.empty());
}

} // namespace
} // namespace vakpeil
