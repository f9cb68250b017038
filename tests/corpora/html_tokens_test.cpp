#include "corpora/html_tokens.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vakpeil {
namespace {

// "<name", "</name", or the text, with what its attributes say behind it.
std::string written(const HtmlToken& token) {
    if (token.kind == HtmlToken::Kind::text) return std::string(token.raw);
    std::string text = token.kind == HtmlToken::Kind::start_tag ? "<" : "</";
    text += token.name;
    if (token.self_closing) text += " closed";
    if (token.hidden) text += " hidden";
    if (token.navigation) text += " navigation";
    return text;
}

std::vector<std::string> tokens_of(std::string_view html) {
    std::vector<std::string> written_tokens;
    HtmlTokens tokens(html);
    while (const std::optional<HtmlToken> token = tokens.next())
        written_tokens.push_back(written(*token));
    return written_tokens;
}

using testing::ElementsAre;

TEST(HtmlTokens, tell_tags_from_text) {
    EXPECT_THAT(tokens_of("a<B>b</B>c"), ElementsAre("a", "<b", "b", "</b", "c"));
    EXPECT_THAT(tokens_of("a < b"), ElementsAre("a ", "< b"));
    EXPECT_THAT(tokens_of("<br/><img src=x/>"), ElementsAre("<br closed", "<img"));
    EXPECT_THAT(tokens_of("<title>a <b></title>c"), ElementsAre("<title", "a <b>", "</title", "c"));
    EXPECT_THAT(tokens_of("<style>a</styles></STYLE >b"), ElementsAre("<style", "</style", "b"));
    EXPECT_THAT(tokens_of("<a<b>"), ElementsAre("<a<b"));
}

TEST(HtmlTokens, read_the_attributes_that_hide) {
    EXPECT_THAT(tokens_of("<p hidden><p HIDDEN=''><p data-hidden>"), ElementsAre("<p hidden", "<p hidden", "<p"));
    EXPECT_THAT(tokens_of("<p title='hidden' class = hidden>"), ElementsAre("<p"));
    EXPECT_THAT(tokens_of("<p aria-hidden='true'><p aria-hidden=false>"), ElementsAre("<p hidden", "<p"));
    EXPECT_THAT(tokens_of("<p style='Visibility: hidden'><p style='overflow:hidden'>"), ElementsAre("<p hidden", "<p"));
    EXPECT_THAT(tokens_of("<p role=Menu><p role=main>"), ElementsAre("<p navigation", "<p"));
    EXPECT_THAT(tokens_of("<p a=\"> hidden\" b='\" hidden'>"), ElementsAre("<p"));
}

TEST(AppendWithoutEntities, appends) {
    std::string text = "caf";
    append_without_entities(text, "&eacute; &thetasym;&rarr;");
    EXPECT_EQ(text, "café ϑ→");
}

} // namespace
} // namespace vakpeil
