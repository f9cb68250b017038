// The commands that measure, as a person runs them; and a floor under the figures, so that quality cannot slip unseen.

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/paths.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

using test::Outcome;
using testing::HasSubstr;

class Evaluate : public testing::Test {
protected:
    Outcome run(const std::vector<std::string>& arguments) const { return test::run_program(folder_, arguments); }

    nlohmann::json report(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"evaluate", "vacancies", "--format", "json"});
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        return nlohmann::json::parse(outcome.out);
    }

    test::TemporaryFolder folder_;
};

double value(const nlohmann::json& report, const std::string& measure) {
    return report.at("measures").at(measure).at("value").get<double>();
}

TEST_F(Evaluate, TheCheckVacanciesStayAboveTheFloor) {
    const nlohmann::json found = report({"--part", "check"});
    EXPECT_GE(found.at("count"), 200);
    EXPECT_GE(value(found, "acc_1"), 0.89);
    EXPECT_GE(value(found, "acc_5"), 0.97);
    EXPECT_GE(value(found, "level_exact"), 0.92);
    EXPECT_GE(value(found, "level_within_1"), 0.97);
    EXPECT_GE(value(found, "no_fit_precision_80"), 0.9);
    EXPECT_GE(value(found, "no_fit_recall"), 0.85);
    EXPECT_LE(value(found, "ece"), 0.06);
}

TEST_F(Evaluate, TheRealVacanciesStayAboveTheFloor) {
    VAKPEIL_NEEDS_SHARED_DATA();
    const auto folder = test::shared_data() / "vacancies";
    const nlohmann::json found = report({"--vacancies", (folder / "dev.jsonl").string(), "--judgments",
                                         (folder / "dev_judgments.tsv").string(), "--labelled"});
    EXPECT_EQ(found.at("count"), 20);
    EXPECT_GE(value(found, "acc_1"), 0.75);
    EXPECT_GE(value(found, "acc_5"), 0.95);
}

// Each row: asked, accepted, right (low-high), wrong, ...
TEST_F(Evaluate, TriageKeepsThePrecisionThatIsAskedFor) {
    const Outcome outcome = run({"evaluate", "triage", "--part", "check"});
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    std::istringstream lines(outcome.out);
    std::size_t rows = 0;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream row(line);
        double asked = 0;
        double accepted = 0;
        std::string percent;
        double right = 0;
        if (!(row >> asked >> accepted >> percent >> right)) continue;
        ++rows;
        EXPECT_GE(right, asked) << line;
        EXPECT_GE(accepted, asked <= 0.9 ? 70 : 20) << line;
    }
    EXPECT_EQ(rows, 20U) << outcome.out;
    EXPECT_THAT(run({"evaluate", "triage", "--triage", folder_.write("t.txt", "0.9\t2\n").string()}).err,
                HasSubstr("t.txt:1"));
}

TEST_F(Evaluate, IsBetterThanPlainSystemsAndSaysHowSurely) {
    const nlohmann::json found = report({"--peers"});
    ASSERT_EQ(found.at("peers").size(), 2u);
    for (const nlohmann::json& peer : found.at("peers")) {
        EXPECT_GT(value(found, "acc_1"), value(peer, "acc_1")) << peer.at("name");
        EXPECT_LT(peer.at("p_acc_1"), 0.05) << peer.at("name");
    }
}

TEST_F(Evaluate, WritesARunThatCanBeComparedAndAPage) {
    const std::string run_path = (folder_.path() / "a.run").string();
    const std::string page_path = (folder_.path() / "report.html").string();
    const Outcome outcome = run({"evaluate", "vacancies", "--part", "check", "--run", run_path, "--page", page_path});
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("first suggestion fits"));
    EXPECT_THAT(test::contents(run_path), HasSubstr(" Q0 BK-"));
    EXPECT_THAT(test::contents(page_path), HasSubstr("<svg"));
    const std::string judgments = (test::source_dir() / "corpora" / "judgments" / "judgments.tsv").string();
    const Outcome compared = run({"evaluate", "runs", run_path, run_path, "--judgments", judgments});
    EXPECT_EQ(compared.exit_code, 0) << compared.err;
    EXPECT_THAT(compared.out, HasSubstr("1.0000")) << "a run does not differ from itself";
}

TEST_F(Evaluate, SaysWhatIsWrongWithTheFiles) {
    const auto vacancies = folder_.write("v.jsonl", "{\"id\": \"x\", \"text\": \"Kok gezocht\"}\n").string();
    const auto judgments = folder_.write("j.tsv", "y\tBK-0252-4\t2\t4\n").string();
    const auto broken = folder_.write("b.tsv", "y\tBK-0252-4\tgood\t4\n").string();
    Outcome outcome = run({"evaluate", "vacancies", "--vacancies", vacancies, "--judgments", judgments});
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.err, HasSubstr("holds no vacancy whose id is judged"));
    outcome = run({"evaluate", "vacancies", "--vacancies", vacancies, "--judgments", broken});
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.err, HasSubstr("b.tsv:1"));
    outcome = run({"evaluate", "vacancies", "--vacancies", "/nowhere.jsonl"});
    EXPECT_EQ(outcome.exit_code, 3);
}

TEST_F(Evaluate, LearningTheSameGivesTheSameFile) {
    const std::string path = (folder_.path() / "weights.txt").string();
    Outcome outcome = run({"learn", "--features-only", "--output", path});
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    const std::string before = test::contents(path);
    EXPECT_THAT(before, HasSubstr("feature.title\t"));
    outcome = run({"learn", "--features-only", "--output", path});
    EXPECT_THAT(outcome.out, HasSubstr("as it was"));
    EXPECT_EQ(test::contents(path), before);
}

} // namespace
} // namespace vakpeil
