// No room reaches back: corpora ← lexicons ← indexer ← matcher ← tools. Every #include of the sources is held to that.

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/paths.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> rooms{"corpora", "lexicons", "indexer", "matcher",
                                                "tools"}; // none uses a later

// All that the lexicons may know of the corpora: bytes, text and how to report, and no format.
constexpr std::array<std::string_view, 7> corpora_for_lexicons{
    "corpora/ascii.hpp",         "corpora/error.hpp",        "corpora/finding.hpp", "corpora/file.hpp",
    "corpora/text_encoding.hpp", "corpora/unicode_text.hpp", "corpora/vacancy.hpp"};

std::string room_of(const std::string& path) {
    return path.substr(0, path.find('/'));
}

// Its number in the order, or one past the last when it is no room.
std::size_t rank_of(const std::string& room) {
    return static_cast<std::size_t>(std::find(rooms.begin(), rooms.end(), room) - rooms.begin());
}

// What is wrong with a file in `room` that includes "path", or nothing.
std::string complaint(const std::string& room, const std::string& path) {
    const std::string other = room_of(path);
    if (rank_of(other) == rooms.size()) return "is not written as \"room/file.hpp\"";
    if (rank_of(other) > rank_of(room)) return other + " comes after " + room;
    const bool allowed =
        std::find(corpora_for_lexicons.begin(), corpora_for_lexicons.end(), path) != corpora_for_lexicons.end();
    if (room == "lexicons" && other == "corpora" && !allowed) return "lexicons may not use this part of corpora";
    return "";
}

// The path that a line includes, with the quote or bracket before it, or nothing.
std::string included(std::string line) {
    constexpr std::string_view directive = "#include";
    std::erase_if(line, [](char byte) { return byte == ' ' || byte == '\t'; });
    if (!line.starts_with(directive)) return "";
    return line.substr(directive.size(), line.find_first_of("\">", directive.size() + 1) - directive.size());
}

// The complaints about one source, as "path:line: ...". What is included with <> is only ours when it names a room.
std::vector<std::string> wrong_includes(const std::string& path, const std::string& source) {
    std::vector<std::string> wrong;
    std::istringstream lines(source);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        const std::string include = included(line);
        if (include.empty()) continue;
        const std::string other = include.substr(1);
        if (include.front() == '<' && rank_of(room_of(other)) == rooms.size()) continue;
        const std::string what = complaint(room_of(path), other);
        if (!what.empty()) wrong.push_back(path + ":" + std::to_string(number) + ": " + other + " " + what);
    }
    return wrong;
}

struct PlantedInclude {
    const char* path;
    const char* source;
    const char* complaint; // a part of the only one, or empty: nothing is wrong
};

void PrintTo(const PlantedInclude& planted, std::ostream* out) {
    *out << planted.path << " " << planted.source;
}

class PlantedIncludes : public testing::TestWithParam<PlantedInclude> {};

TEST_P(PlantedIncludes, AreJudged) {
    const std::vector<std::string> wrong = wrong_includes(GetParam().path, GetParam().source);
    if (std::string_view(GetParam().complaint).empty())
        EXPECT_THAT(wrong, testing::IsEmpty());
    else
        EXPECT_THAT(wrong, testing::ElementsAre(testing::HasSubstr(GetParam().complaint)));
}

INSTANTIATE_TEST_SUITE_P(
    , PlantedIncludes,
    testing::Values(
        PlantedInclude{"matcher/a.cpp", "#include \"indexer/index.hpp\"\n#include <vector>\n", ""},
        PlantedInclude{"corpora/a.cpp", "#include \"corpora/b.hpp\" // why\n", ""},
        PlantedInclude{"lexicons/a.hpp", "#include \"corpora/finding.hpp\"\n", ""},
        PlantedInclude{"tools/a.cpp", "// #include \"../b.hpp\"\n", ""},
        PlantedInclude{"corpora/a.cpp", "#include \"lexicons/b.hpp\"\n", "lexicons comes after corpora"},
        PlantedInclude{"corpora/a.cpp", "#include <lexicons/b.hpp>\n", "lexicons comes after corpora"},
        PlantedInclude{"indexer/a.cpp", "\n\n# include \"matcher/b.hpp\"\n", "indexer/a.cpp:3: matcher/b.hpp"},
        PlantedInclude{"lexicons/a.cpp", "#include \"corpora/register_text.hpp\"\n", "this part of corpora"},
        PlantedInclude{"matcher/a.cpp", "  #include \"b.hpp\"\n", "not written as"},
        PlantedInclude{"matcher/a.cpp", "#include \"../indexer/b.hpp\"\r\n", "not written as"},
        PlantedInclude{"tools/a.cpp", "#include \"tests/support/paths.hpp\"\n", "not written as"}));

TEST(Arrows, NoRoomReachesBack) {
    std::size_t sources = 0;
    std::vector<std::string> wrong;
    for (const std::string_view room : rooms)
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(vakpeil::test::source_dir() / room)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
            ++sources;
            std::ifstream file(entry.path());
            const std::string source{std::istreambuf_iterator<char>(file), {}};
            const std::string path = entry.path().lexically_relative(vakpeil::test::source_dir()).generic_string();
            std::ranges::move(wrong_includes(path, source), std::back_inserter(wrong));
        }
    EXPECT_GT(sources, 50U);
    EXPECT_THAT(wrong, testing::IsEmpty());
}

} // namespace
