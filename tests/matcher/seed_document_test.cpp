// The register's own document of Externe sales beside the bundled register: two neighbours of one trade, told apart.

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/file.hpp"
#include "corpora/register_folder.hpp"
#include "corpora/vacancy_reader.hpp"
#include "matcher/matcher.hpp"
#include "tests/support/small_model.hpp"

namespace vakpeil {
namespace {

class SeedDocument : public testing::Test {
protected:
    void SetUp() override {
        VAKPEIL_NEEDS_SHARED_DATA();
        Register official = read_register({test::shared_data() / "register" / "000_3f2b9e97f41dcf44.txt"});
        Register bundled = read_register({test::source_dir() / "corpora" / "register"});
        model_ = test::model_of(overlay(std::move(bundled), std::move(official)).qualifications);
    }

    MatchResult match_bundled(const std::string& name) const {
        const auto path = test::source_dir() / "corpora" / "vacancies" / name;
        return Matcher(model_).match(read_vacancies(read_file(path), path.string()).vacancies.at(0));
    }

    MatchModel model_;
};

TEST_F(SeedDocument, AFieldSalesVacancyIsExterneSalesAtLevelSix) {
    const MatchResult result = match_bundled("externe_sales.txt");
    ASSERT_EQ(result.status, MatchStatus::matched);
    const Suggestion& first = result.suggestions.at(0);
    EXPECT_EQ(first.code, "BK-0496-1");
    EXPECT_EQ(first.origin, Origin::official);
    EXPECT_EQ(result.level.value().value, 6);
    const Explanation& tasks = first.explanation.details.at(1);
    EXPECT_EQ(tasks.details.size(), 16u);
    ASSERT_FALSE(tasks.details.at(0).details.empty()) << "the best covered competence names no sentence";
    EXPECT_EQ(tasks.details.at(0).details.at(0).kind, ExplanationKind::sentence);
}

TEST_F(SeedDocument, AnInsideSalesVacancyIsInterneSalesAtLevelFive) {
    const MatchResult result = match_bundled("interne_sales.txt");
    ASSERT_EQ(result.status, MatchStatus::matched);
    EXPECT_EQ(result.suggestions.at(0).code, "BK-0497-1");
    EXPECT_EQ(result.level.value().value, 5);
}

} // namespace
} // namespace vakpeil
