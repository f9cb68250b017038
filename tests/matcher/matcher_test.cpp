#include "matcher/matcher.hpp"

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/file.hpp"
#include "corpora/vacancy_reader.hpp"
#include "tests/support/bundled_model.hpp"

namespace vakpeil {
namespace {

namespace fs = std::filesystem;

class MatcherTest : public testing::Test {
protected:
    static MatchResult match(const Vacancy& vacancy) { return Matcher(*model_).match(vacancy); }

    static MatchResult match_bundled(const std::string& name) {
        const fs::path path = test::source_dir() / "corpora" / "vacancies" / name;
        return match(read_vacancies(read_file(path), path.string()).vacancies.at(0));
    }

    static inline const MatchModel* const model_ = &test::bundled_model();
};

TEST_F(MatcherTest, MatchesTheBundledVacancies) {
    struct Row {
        std::string file;
        std::string code;
        int level;
    };
    const std::vector<Row> rows{
        {"externe_sales.txt", "BK-0496-1", 6},
        {"interne_sales.txt", "BK-0497-1", 5},
        {"magazijnmedewerker.txt", "BK-0002-3", 2},
        {"magazijnier.txt", "BK-0104-3", 3},
        {"logistiek_assistent.json", "BK-0297-3", 4},
        {"hulpkok.txt", "BK-0251-4", 3},
        {"kok.html", "BK-0252-4", 4},
        {"zorgkundige.txt", "BK-0243-2", 4},
        {"verzorgende.txt", "BK-0489-1", 4},
        {"metselaar.txt", "BK-0082-2", 3},
        {"elektromecanicien.json", "BK-0024-3", 4},
        {"programmeur.html", "BK-0334-3", 5},
        {"winkelmedewerker.txt", "BK-0068-2", 3},
    };
    for (const Row& row : rows) {
        const MatchResult result = match_bundled(row.file);
        ASSERT_EQ(result.status, MatchStatus::matched) << row.file;
        EXPECT_EQ(result.suggestions.at(0).code, row.code) << row.file;
        EXPECT_EQ(result.suggestions.at(0).level, row.level) << row.file;
        EXPECT_EQ(result.level.value().value, row.level) << row.file;
    }
}

// What a person types to try it out.
TEST_F(MatcherTest, AJobTitleAloneIsEnough) {
    for (const auto& [text, code] : {std::pair("Kok", "BK-0252-4"), std::pair("Metselaar gezocht", "BK-0082-2"),
                                     std::pair("Kok gezocht. Je bereidt gerechten.", "BK-0252-4")}) {
        const MatchResult result = match(vacancy_from_text(text));
        EXPECT_EQ(result.status, MatchStatus::matched) << text;
        EXPECT_EQ(result.suggestions.at(0).code, code) << text;
    }
}

TEST_F(MatcherTest, SaysSoWhenNothingFits) {
    const MatchResult result = match_bundled("geen_vak.txt");
    EXPECT_EQ(result.status, MatchStatus::no_fit);
    EXPECT_GT(result.no_fit_probability, result.suggestions.at(0).probability);
}

TEST_F(MatcherTest, AnswersWhateverIsNoVacancy) {
    struct Row {
        std::string text;
        MatchStatus status;
    };
    const std::vector<Row> rows{
        {"", MatchStatus::empty},
        {" \n\t ... !?", MatchStatus::empty},
        {"Nous cherchons un cuisinier pour notre restaurant avec de l'expérience dans la cuisine française et le goût "
         "du travail.",
         MatchStatus::unsupported_language},
        {"We are looking for a cook who will prepare the dishes and keep the kitchen clean with the rest of our team.",
         MatchStatus::unsupported_language},
        {"xyzzy plugh", MatchStatus::no_fit},
    };
    for (const Row& row : rows)
        EXPECT_EQ(match(vacancy_from_text(row.text)).status, row.status) << row.text;
}

TEST_F(MatcherTest, ProbabilitiesMakeSense) {
    for (const auto& entry : fs::directory_iterator(test::source_dir() / "corpora" / "vacancies")) {
        const MatchResult result = match_bundled(entry.path().filename().string());
        double total = result.no_fit_probability;
        double last = 1;
        for (const Suggestion& suggestion : result.suggestions) {
            EXPECT_LE(suggestion.probability, last) << entry.path();
            last = suggestion.probability;
            total += suggestion.probability;
        }
        EXPECT_LE(total, 1 + 1e-9) << entry.path();
        EXPECT_EQ(result.suggestions.size(), 5u) << entry.path();
    }
}

TEST_F(MatcherTest, GivesAsManyAsAreAskedFor) {
    const Vacancy vacancy = vacancy_from_text("Je kookt soep en vis.", "Kok");
    Matcher matcher(*model_);
    EXPECT_EQ(matcher.match(vacancy, {.top = 1}).suggestions.size(), 1u);
    EXPECT_EQ(matcher.match(vacancy, {.top = 0}).suggestions.size(), 0u);
}

TEST_F(MatcherTest, MatchersOfSeveralThreadsShareOneModel) {
    const Vacancy vacancy = vacancy_from_text("Je metselt gevels en binnenmuren in baksteen.", "Metselaar");
    const double expected = match(vacancy).suggestions.at(0).probability;
    std::vector<std::thread> threads;
    for (int at = 0; at < 4; ++at)
        threads.emplace_back([&] {
            Matcher matcher(*model_);
            for (int round = 0; round < 20; ++round)
                EXPECT_EQ(matcher.match(vacancy).suggestions.at(0).probability, expected);
        });
    for (std::thread& thread : threads)
        thread.join();
}

TEST_F(MatcherTest, AVeryLongVacancyIsAnswered) {
    std::string text;
    while (text.size() < 10'000'000)
        text += "Je metselt gevels en binnenmuren in baksteen. ";
    EXPECT_EQ(match(vacancy_from_text(text, "Metselaar")).suggestions.at(0).code, "BK-0082-2");
}

} // namespace
} // namespace vakpeil
