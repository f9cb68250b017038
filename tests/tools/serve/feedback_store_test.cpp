#include "tools/serve/feedback_store.hpp"

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tools/evaluation/judgments.hpp"

namespace vakpeil::tools {
namespace {

Feedback said(const std::string& id, const std::string& text, std::optional<std::string> code) {
    Feedback feedback;
    feedback.vacancy_id = id;
    feedback.vacancy_text = text;
    feedback.code = std::move(code);
    if (feedback.code) feedback.level = 4;
    return feedback;
}

TEST(FeedbackStore, KeepsWhatWasSaid) {
    const test::TemporaryFolder folder;
    Feedback kok = said("v1", "Wij zoeken een kok; 'quotes' \" -- en \xC3\xA9\xC3\xA9n\nregel", "BK-0252-4");
    kok.remark = "past goed";
    std::int64_t id = 0;
    {
        FeedbackStore store(folder.path() / "f.sqlite");
        id = store.add(kok).id;
        (void)store.add(said("", "Iets anders", std::nullopt));
    }
    FeedbackStore again(folder.path() / "f.sqlite");
    std::vector<Feedback> all = again.all();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].vacancy_text, kok.vacancy_text);
    EXPECT_EQ(all[0].code, "BK-0252-4");
    EXPECT_EQ(all[0].level, 4);
    EXPECT_EQ(all[0].remark, "past goed");
    EXPECT_EQ(all[0].at.size(), 20u);
    EXPECT_EQ(all[1].code, std::nullopt);
    EXPECT_TRUE(again.remove(id));
    EXPECT_FALSE(again.remove(id));
    EXPECT_EQ(again.all().size(), 1u);
    EXPECT_GT(again.add(kok).id, all[1].id); // an undone number is not given again
}

TEST(FeedbackStore, RefusesAnotherProgramsDatabase) {
    const test::TemporaryFolder folder;
    EXPECT_THROW(FeedbackStore(folder.write("text", "this is no database, however long it is, and it will not be one")),
                 Error);
    EXPECT_THROW(FeedbackStore(folder.path() / "absent" / "f.sqlite"), Error);
}

TEST(FeedbackStore, TakesFromSeveralThreads) {
    const test::TemporaryFolder folder;
    FeedbackStore store(folder.path() / "f.sqlite");
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            for (int at = 0; at < 10; ++at)
                (void)store.add(said("v", "tekst", "BK-0252-4"));
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(store.all().size(), 40u);
}

TEST(FeedbackJudgments, AreReadByTheEvaluation) {
    std::vector<Feedback> all{said("v1", "a", "BK-0252-4"),  said("v1", "a", "BK-0254-2"),
                              said("v1", "a", "BK-0252-4"),  said("v2", "b", "BK-0252-4"),
                              said("v2", "b", std::nullopt), said("", "c", "BK-0082-2"),
                              said("v3", "d", std::nullopt), said("v3", "d", "BK-0082-2")};
    const Judgments judgments = read_judgments(feedback_judgments(all), "export");
    ASSERT_EQ(judgments.vacancies.size(), 4u);
    EXPECT_EQ(judgments.vacancies.at("v1").grades.size(), 2u);
    EXPECT_EQ(judgments.vacancies.at("v1").level, 4);
    EXPECT_TRUE(judgments.vacancies.at("v2").fits_nothing()); // the last word
    EXPECT_FALSE(judgments.vacancies.at("v3").fits_nothing());
    const std::string vacancies = feedback_vacancies(all);
    EXPECT_EQ(std::ranges::count(vacancies, '\n'), 4);
    for (const auto& [id, judged] : judgments.vacancies)
        EXPECT_NE(vacancies.find("\"id\":\"" + id + "\""), std::string::npos) << id;
}

} // namespace
} // namespace vakpeil::tools
