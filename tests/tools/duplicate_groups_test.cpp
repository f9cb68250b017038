#include "tools/classify/duplicate_groups.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/file.hpp"
#include "corpora/vacancy_reader.hpp"
#include "matcher/document.hpp"
#include "tests/support/built_index.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil::tools {
namespace {

namespace fs = std::filesystem;

class DuplicateGroupsTest : public testing::Test {
protected:
    MinHash signature(std::string_view text) { return minhash(analyser_.analyse(text)); }

    static std::vector<Vacancy> read(const fs::path& path) {
        return read_vacancies(read_file(path), path.string()).vacancies;
    }

    // The texts to test with: the bundled vacancies and the judged ones.
    static std::vector<std::string> different_texts() {
        const fs::path corpora = test::source_dir() / "corpora";
        std::vector<std::string> texts;
        for (const auto& entry : fs::directory_iterator(corpora / "vacancies"))
            texts.push_back(matched_text(read(entry.path()).at(0)));
        for (const Vacancy& vacancy : read(corpora / "judgments" / "vacancies.jsonl"))
            texts.push_back(matched_text(vacancy));
        return texts;
    }

    // A text that no other is like.
    static std::string unlike(std::size_t number) {
        std::string text;
        for (std::size_t word = 0; word < 20; ++word, number = number * 6364136223846793005u + 1442695040888963407u) {
            text += 'x';
            for (std::size_t rest = number >> 20; rest > 0; rest /= 20)
                text += "bcdfghjklmnpqrstvwxz"[rest % 20];
            text += ' ';
        }
        return text;
    }

    Analyser analyser_{test::lexicon()};
};

TEST_F(DuplicateGroupsTest, PutsNoTwoOfTheBundledAndJudgedTextsTogether) {
    DuplicateGroups groups(1000);
    std::size_t at = 0;
    for (const std::string& text : different_texts()) {
        const std::string id = std::to_string(++at);
        EXPECT_EQ(groups.group_of(signature(text), id), id) << text.substr(0, 200);
    }
    EXPECT_GT(at, 480U);
}

TEST_F(DuplicateGroupsTest, KnowsARepostAgain) {
    DuplicateGroups groups(1000);
    std::size_t reposts = 0;
    std::size_t found = 0;
    std::vector<std::string> long_texts;
    for (const std::string& text : different_texts())
        if (signature(text).words >= 60) long_texts.push_back(text);
    for (std::size_t at = 0; at < long_texts.size(); ++at)
        (void)groups.group_of(signature(long_texts[at]), std::to_string(at));
    for (std::size_t at = 0; at < long_texts.size(); ++at) {
        const std::string header = "JOBBANK 2025 - ref. VAC/88123 - geplaatst op 3 maart\n";
        const std::string footer =
            "\nInlichtingen: Karima Peeters, 0499 12 34 56, karima@jobbank.example. Kenmerk 88123.";
        ++reposts;
        std::string text = header;
        text.append(long_texts[at]).append(footer);
        found += groups.group_of(signature(text), "repost") == std::to_string(at) ? 1U : 0U;
    }
    EXPECT_GT(reposts, 300U);
    EXPECT_EQ(found, reposts);
}

TEST_F(DuplicateGroupsTest, NamesAGroupAfterItsFirstMember) {
    DuplicateGroups groups(10);
    const std::string text = unlike(1) + unlike(2) + unlike(3);
    EXPECT_EQ(groups.group_of(signature(text), "a"), "a");
    EXPECT_EQ(groups.group_of(signature(unlike(4)), "b"), "b");
    EXPECT_EQ(groups.group_of(signature(text + "nieuw adres"), "c"), "a");
    EXPECT_EQ(groups.group_of(signature(text), "a"), "a"); // the same record again
}

// Each of a row is like the one before it, but the last has nothing of the first. A group is what its first member is
// like.
TEST_F(DuplicateGroupsTest, DoesNotChain) {
    std::vector<std::string> parts;
    for (std::size_t part = 0; part < 30; ++part)
        parts.push_back(unlike(part));
    DuplicateGroups groups(100);
    std::map<std::string, std::size_t> sizes;
    for (std::size_t first = 0; first + 10 <= parts.size(); ++first) {
        std::string text;
        for (std::size_t part = first; part < first + 10; ++part)
            text += parts[part];
        ++sizes[groups.group_of(signature(text), std::to_string(first))];
    }
    EXPECT_GE(sizes.size(), 6U);
    for (const auto& [name, size] : sizes)
        EXPECT_LE(size, 4U) << name;
}

TEST_F(DuplicateGroupsTest, TakesShortTextsForNoDuplicates) {
    DuplicateGroups groups(10);
    for (const char* text : {"", "Kok gezocht", "Kok gezocht, bel 0400 11 22 33 of kom langs in de keuken"}) {
        EXPECT_EQ(groups.group_of(signature(text), "first"), "first");
        EXPECT_EQ(groups.group_of(signature(text), "second"), "second") << text;
    }
}

TEST_F(DuplicateGroupsTest, ForgetsTheOldest) {
    constexpr std::size_t remembered = 50;
    DuplicateGroups groups(remembered);
    for (std::size_t at = 0; at < remembered; ++at)
        (void)groups.group_of(signature(unlike(at)), std::to_string(at));
    EXPECT_EQ(groups.group_of(signature(unlike(0)), "again"), "0");
    (void)groups.group_of(signature(unlike(remembered)), "one more");
    EXPECT_EQ(groups.group_of(signature(unlike(0)), "again"), "again"); // which makes it remembered anew
    EXPECT_EQ(groups.group_of(signature(unlike(1)), "again"), "again");
    EXPECT_EQ(groups.group_of(signature(unlike(remembered - 1)), "again"), std::to_string(remembered - 1));
}

TEST_F(DuplicateGroupsTest, HoldsLongNamesInTheSameMemory) {
    DuplicateGroups groups(100);
    const std::string long_name(1000, 'n'); // a thousand times 32 bytes would hold three of them
    EXPECT_EQ(groups.group_of(signature(unlike(1)), long_name), long_name);
    const std::string endless_name(100'000, 'n');
    EXPECT_EQ(groups.group_of(signature(unlike(2)), endless_name), endless_name);
    EXPECT_EQ(groups.group_of(signature(unlike(2)), "again"), "again"); // an endless name is not remembered
    for (std::size_t at = 3; at < 20; ++at)
        (void)groups.group_of(signature(unlike(at)), long_name + std::to_string(at));
    for (std::size_t at = 3; at < 20; ++at) {
        const std::string group = groups.group_of(signature(unlike(at)), "again");
        EXPECT_TRUE(group == "again" || group == long_name + std::to_string(at)) << at;
    }
}

} // namespace
} // namespace vakpeil::tools
