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

MatchResult match_bundled(const MatchModel& model, const std::string& name) {
    const auto path = test::source_dir() / "corpora" / "vacancies" / name;
    return Matcher(model).match(read_vacancies(read_file(path), path.string()).vacancies.at(0));
}

TEST(SeedDocument, FieldSalesIsExterneSalesAtLevelSixAndInsideSalesInterneSalesAtLevelFive) {
    VAKPEIL_NEEDS_SHARED_DATA();
    Register official = read_register({test::shared_data() / "register" / "000_3f2b9e97f41dcf44.txt"});
    Register bundled = read_register({test::source_dir() / "corpora" / "register"});
    const MatchModel model = test::model_of(overlay(std::move(bundled), std::move(official)).qualifications);

    const MatchResult field = match_bundled(model, "externe_sales.txt");
    ASSERT_EQ(field.status, MatchStatus::matched);
    const Suggestion& first = field.suggestions.at(0);
    EXPECT_EQ(first.code, "BK-0496-1");
    EXPECT_EQ(first.origin, Origin::official);
    EXPECT_EQ(field.level.value().value, 6);
    const Explanation& tasks = first.explanation.details.at(static_cast<std::size_t>(Feature::tasks));
    EXPECT_EQ(tasks.details.size(), 16u);
    ASSERT_FALSE(tasks.details.at(0).details.empty()) << "the best covered competence names no sentence";
    EXPECT_EQ(tasks.details.at(0).details.at(0).kind, ExplanationKind::sentence);

    const MatchResult inside = match_bundled(model, "interne_sales.txt");
    ASSERT_EQ(inside.status, MatchStatus::matched);
    EXPECT_EQ(inside.suggestions.at(0).code, "BK-0497-1");
    EXPECT_EQ(inside.level.value().value, 5);
}

} // namespace
} // namespace vakpeil
