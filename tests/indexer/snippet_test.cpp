#include "indexer/snippet.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vakpeil {
namespace {

using testing::Each;
using testing::Field;
using Parts = std::vector<SnippetPart>;

Parts snippet(std::string_view text, const SoughtWords& sought, std::size_t most_bytes = 200) {
    return make_snippet(text, sought, Xapian::Stem("nl"), most_bytes);
}

std::size_t bytes(const Parts& parts) {
    std::size_t sum = 0;
    for (const SnippetPart& part : parts)
        sum += part.text.size();
    return sum;
}

TEST(Snippet, IsTheLineWithMostOfWhatIsSought) {
    const SoughtWords sought{.weights = {{"Zbloem", 3}, {"Zdeg", 2}, {"de", 0.1}}, .beginnings = {"kneed"}};
    const std::string text =
        "Maakt de oven schoon\nWeegt de bloem af\nKneedt deeg en deeg en deeg van bloem\nStrooit bloem";
    EXPECT_EQ(snippet(text, {}), (Parts{{"Maakt de oven schoon", false}}));
    const Parts found = snippet(text, {.weights = {{"Zbloem", 3}}});
    EXPECT_EQ(found, (Parts{{"Weegt de ", false}, {"bloem", true}, {" af", false}})); // the first of two that are alike
    EXPECT_EQ(snippet(text, sought).front(), (SnippetPart{"Kneedt", true}));
    EXPECT_EQ(snippet("De bakker", {.weights = {{"Zbakker", 1}}}), (Parts{{"De ", false}, {"bakker", true}}));
}

TEST(Snippet, CutsALongLineBetweenWords) {
    std::string line;
    for (int at = 0; at < 40; ++at)
        line += "één woord ";
    line += "kneedmachine";
    for (int at = 0; at < 40; ++at)
        line += " één woord";
    const Parts parts = snippet(line, {.weights = {{"kneedmachine", 1}}}, 60);
    ASSERT_EQ(parts.size(), 3u);
    EXPECT_EQ(parts[0].text, "…één woord één woord ");
    EXPECT_EQ(parts[1], (SnippetPart{"kneedmachine", true}));
    EXPECT_EQ(parts[2].text, " één woord één woord…");
    EXPECT_LE(bytes(parts), 60 + 2 * std::string_view("…").size());
}

// What profiles and queries from outside may hold.
TEST(Snippet, BearsAnyText) {
    EXPECT_EQ(snippet("", {.weights = {{"a", 1}}}), Parts{});
    EXPECT_EQ(snippet("\n\n", {}), Parts{});
    EXPECT_EQ(snippet("...!", {}), (Parts{{"...!", false}}));
    std::string endless;
    for (int at = 0; at < 1000; ++at)
        endless += "é";
    EXPECT_EQ(snippet(endless, {}, 5), (Parts{{"éé…", false}})); // not half of an é
    EXPECT_THAT(snippet(endless + " bloem", {.weights = {{"Zbloem", 1}}}, 20),
                testing::Contains(SnippetPart{"bloem", true}));
    EXPECT_LE(bytes(snippet(std::string(5000, '-'), {}, 20)), 20 + std::string_view("…").size());
    EXPECT_LE(bytes(snippet("\xff\xfe kapot \xe2\x82 bloem", {.weights = {{"Zbloem", 1}}})), 200u);
}

} // namespace
} // namespace vakpeil
