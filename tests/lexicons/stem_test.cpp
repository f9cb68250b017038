#include "lexicons/stem.hpp"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "tests/lexicons/word_lists.hpp"

namespace vakpeil {
namespace {

TEST(Stem, FollowsKraaijAndPohlmannButForExceptions) {
    struct Case {
        const char* word;
        const char* expected;
    };
    const Case cases[] = {
        {"werken", "werk"},   {"winkels", "winkel"}, {"geeft", "geef"}, // the stemmer says `ef`
        {"gevaar", "gevaar"},                                           // the stemmer says `vaar`
        {"c++", "c++"},       {"24/7", "24/7"},      {"", ""},
    };
    const test::WordLists lists;
    const Stemmer stemmer = Stemmer::load(lists.write("e.txt", "Geeft\tgeef\ngevaar\tgevaar\n"));
    for (const Case& each : cases)
        EXPECT_EQ(stemmer.stem(each.word), each.expected) << each.word;
}

TEST(Stem, IsWhatTheExceptionsAreFor) {
    const Stemmer plain;
    EXPECT_EQ(plain.stem("geeft"), "ef");
}

// Copies of a Xapian::Stem share a buffer; one Stemmer is shared by every thread's Analyser.
TEST(Stem, IsTheSameInManyThreads) {
    const Stemmer stemmer;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&stemmer, &wrong, i] {
            const std::string word = i % 2 == 0 ? "werkzaamheden" : "chauffeurs";
            const std::string expected = i % 2 == 0 ? "werkzaam" : "chauffeur";
            for (int k = 0; k < 2000; ++k)
                wrong += stemmer.stem(word) != expected;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

} // namespace
} // namespace vakpeil
