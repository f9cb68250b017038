// A source file does one thing, and fits in a head. (The size of functions is clang-tidy's to watch.)

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/paths.hpp"

namespace {

namespace fs = std::filesystem;

constexpr auto most_lines = 320;

bool is_too_long(std::istream& source) {
    return std::count(std::istreambuf_iterator<char>(source), {}, '\n') > most_lines;
}

TEST(FileSize, OfAPlantedFileIsSeen) {
    std::istringstream fits(std::string(most_lines, '\n'));
    std::istringstream too_long(std::string(most_lines + 1, '\n'));
    EXPECT_FALSE(is_too_long(fits));
    EXPECT_TRUE(is_too_long(too_long));
}

TEST(FileSize, OfEverySourceIsSmall) {
    std::size_t sources = 0;
    std::vector<std::string> too_long;
    for (const char* folder : {"corpora", "lexicons", "indexer", "matcher", "tools", "tests"})
        for (const fs::directory_entry& entry :
             fs::recursive_directory_iterator(vakpeil::test::source_dir() / folder)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
            ++sources;
            std::ifstream file(entry.path());
            if (is_too_long(file)) too_long.push_back(entry.path());
        }
    EXPECT_GT(sources, 50U);
    EXPECT_THAT(too_long, testing::IsEmpty()) << "files of more than " << most_lines << " lines";
}

} // namespace
