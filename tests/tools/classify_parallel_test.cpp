// `vakpeil classify` as a filter from standard input to standard output, which other systems run many of.

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"

namespace vakpeil {
namespace {

// But for "record", which each run counts from one.
std::vector<std::string> answers(const std::filesystem::path& path) {
    std::vector<std::string> lines;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        nlohmann::json answer = nlohmann::json::parse(line);
        answer.erase("record");
        lines.push_back(answer.dump());
    }
    return lines;
}

TEST(ClassifyAsAFilter, GivesTheSameUnderGnuParallel) {
    if (std::system("command -v parallel >/dev/null 2>&1") != 0)
        GTEST_SKIP() << "needs GNU parallel: apt-get install parallel";
    const test::TemporaryFolder folder;
    const std::vector<std::string> trades{"metselaar", "bakker", "verpleegkundige", "kok", "lasser"};
    std::string lines;
    constexpr std::size_t count = 400;
    for (std::size_t i = 0; i < count; ++i)
        lines += R"({"id":")" + std::to_string(i) + R"(","title":")" + trades[i % trades.size()] + "\"}\n";
    const std::string dump = folder.write("dump.jsonl", lines);
    const std::string classify =
        "env -u VAKPEIL_DATA -u VAKPEIL_INDEX " VAKPEIL_PROGRAM " classify --quiet --threads 1";
    const std::string alone = folder.path() / "alone";
    const std::string many = folder.path() / "many";
    ASSERT_EQ(std::system((classify + " <" + dump + " >" + alone).c_str()), 0);
    ASSERT_EQ(std::system(("parallel --will-cite --pipe --keep-order --jobs 2 --block 5k '" + classify + "' <" + dump +
                           " >" + many)
                              .c_str()),
              0);
    EXPECT_EQ(answers(alone).size(), count);
    EXPECT_EQ(answers(many), answers(alone));
}

} // namespace
} // namespace vakpeil
