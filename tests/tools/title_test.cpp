// `vakpeil index --esco` and `vakpeil title`: job titles linked to qualifications and to the occupations of ESCO.

#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/small_esco.hpp"

namespace vakpeil {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::Outcome;
using testing::HasSubstr;
using testing::Not;

class Title : public testing::Test {
protected:
    Title() {
        test::write_small_esco(folder_.path());
        fs::copy_file(VAKPEIL_DEFAULT_INDEX, index());
    }
    [[nodiscard]] fs::path index() const { return folder_.path() / "own.index"; }
    [[nodiscard]] fs::path titles() const { return folder_.path() / "own.titles"; }
    [[nodiscard]] Outcome run(std::vector<std::string> arguments, const std::string& input = {}) const {
        arguments.insert(arguments.end(), {"--index", index()});
        return test::run_program(folder_, arguments, input);
    }
    void index_esco() const {
        const Outcome outcome = run({"index", "--esco", folder_.path()});
        ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
        EXPECT_THAT(outcome.out, HasSubstr("12 occupations, 2 ISCO groups"));
    }

    test::TemporaryFolder folder_;
};

TEST_F(Title, IndexesEscoBesideTheIndexAndLeavesThatAlone) {
    const fs::file_time_type before = fs::last_write_time(index());
    index_esco();
    EXPECT_TRUE(fs::exists(titles()));
    EXPECT_EQ(fs::last_write_time(index()), before) << "the user's index was built anew";
}

TEST_F(Title, SaysWhichOccupationATitleNames) {
    index_esco();
    const Outcome outcome = run({"title", "chauffeur vrachtwagen"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("BK-0"));
    EXPECT_THAT(outcome.out, HasSubstr("vrachtwagenchauffeur"));
    EXPECT_THAT(outcome.out, HasSubstr("urn:o:1\n"));
    EXPECT_THAT(outcome.out, HasSubstr("8332"));
}

TEST_F(Title, JsonHasWhatTheScoreIsMadeOf) {
    index_esco();
    const Outcome outcome = run({"title", "Broodbakker", "--top", "2", "--format", "json"});
    const json answer = json::parse(outcome.out);
    EXPECT_EQ(answer["title"], "Broodbakker");
    EXPECT_EQ(answer["qualifications"].size(), 2U);
    EXPECT_GT(answer["qualifications"][0]["probability"], 0.5);
    ASSERT_EQ(answer["occupations"].size(), 2U);
    const json& best = answer["occupations"][0];
    EXPECT_EQ(best["uri"], "urn:o:3");
    EXPECT_EQ(best["kind"], "occupation");
    EXPECT_EQ(best["label"], "bakker");
    EXPECT_EQ(best["name"], "broodbakker");
    EXPECT_EQ(best["isco"], "7512");
    double sum = 0;
    for (const json& contribution : best["contributions"])
        sum += contribution.get<double>();
    EXPECT_NEAR(sum, best["score"].get<double>(), 1e-3);
}

TEST_F(Title, ReadsTitlesOneALine) {
    index_esco();
    const std::string lines = "kok\r\n\n  metser \nkapper";
    const fs::path file = folder_.write("titles.txt", lines);
    const Outcome from_input = run({"title", "-", "--format", "json"}, lines);
    const Outcome from_file = run({"title", "--input", file, "--format", "json"});
    EXPECT_EQ(from_input.out, from_file.out);
    std::vector<std::string> found;
    for (std::istringstream answers(from_input.out); answers.peek() != EOF;) {
        std::string line;
        std::getline(answers, line);
        found.push_back(json::parse(line)["occupations"][0]["uri"]);
    }
    EXPECT_THAT(found, testing::ElementsAre("urn:o:5", "urn:o:9", "urn:o:11"));
}

TEST_F(Title, WithoutATitleIndexSaysHowToBuildIt) {
    const Outcome text = run({"title", "kok"});
    EXPECT_EQ(text.exit_code, 0);
    EXPECT_THAT(text.out, HasSubstr("BK-0252"));
    EXPECT_THAT(text.err, HasSubstr("vakpeil index --esco DIR"));
    const json answer = json::parse(run({"title", "kok", "--format", "json"}).out);
    EXPECT_TRUE(answer["occupations"].is_null());
}

TEST_F(Title, ADamagedTitleIndexIsRefused) {
    index_esco();
    fs::resize_file(titles(), fs::file_size(titles()) - 1);
    const Outcome outcome = run({"title", "kok"});
    EXPECT_EQ(outcome.exit_code, 5);
    EXPECT_THAT(outcome.err, HasSubstr("is damaged"));
}

TEST_F(Title, WhatIsWrongIsSaid) {
    const struct {
        std::vector<std::string> arguments;
        int exit_code;
        const char* message;
    } rows[] = {
        {{"title"}, 2, "there is no title"},
        {{"title", "--input", "/none"}, 3, "no such file"},
        {{"index", "--esco", "/none"}, 3, "occupations_nl.csv"},
    };
    for (const auto& row : rows) {
        const Outcome outcome = run(row.arguments);
        EXPECT_EQ(outcome.exit_code, row.exit_code) << row.message;
        EXPECT_THAT(outcome.err, HasSubstr(row.message));
    }
}

TEST_F(Title, ABadRowOfEscoIsNamedAndTheOthersAreIndexed) {
    folder_.write("occupations_nl.csv", std::string(test::small_occupations_csv) + "Occupation,urn:o:13,kort\n");
    const Outcome outcome = run({"index", "--esco", folder_.path()});
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.out, HasSubstr("12 occupations"));
    EXPECT_THAT(outcome.err, HasSubstr("occupations_nl.csv:23: error: has 3 fields"));
}

TEST_F(Title, NamesCannotSteerTheTerminal) {
    index_esco();
    EXPECT_THAT(run({"title", "kok\x1b[31m"}).out, Not(HasSubstr("\x1b[31m")));
}

TEST_F(Title, EvaluatesATaskOfMelo) {
    const auto file = [&](const char* name, const char* text) { return folder_.write(name, text).string(); };
    std::vector<std::string> arguments{"evaluate",   "titles",
                                       "--format",   "json",
                                       "--run",      folder_.path() / "run",
                                       "--queries",  file("q", "Q1\tbroodbakker\nQ2\tmetser\nQ3\tniets\n"),
                                       "--names",    file("n", "a\tbakker\nb\tbroodbakker\nc\tmetselaar\n"),
                                       "--concepts", file("c", "a\turn:o:3\nb\turn:o:3\nc\turn:o:9\n"),
                                       "--qrels",    file("r", "Q1 0 a 1\nQ1 0 b 1\nQ2 0 c 1\nQ3 0 a 0\n")};
    const Outcome outcome = test::run_program(folder_, arguments);
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    const json report = json::parse(outcome.out);
    EXPECT_EQ(report["titles"], 2);
    EXPECT_EQ(report["unjudged"], 1);
    for (const char* order : {"best_name_first", "own_place"})
        EXPECT_EQ(report["orders"][order]["vakpeil"]["mrr"]["value"], 1) << order;
    EXPECT_THAT(test::contents(folder_.path() / "run"), HasSubstr("Q1 Q0 b 1 "));
    arguments.back() = file("r", "Q1 0 a 1\nQ1 0 z 1\n");
    const Outcome refused = test::run_program(folder_, arguments);
    EXPECT_EQ(refused.exit_code, 4);
    EXPECT_THAT(refused.err, HasSubstr("r:2: judges the unknown name z"));
}

} // namespace
} // namespace vakpeil
