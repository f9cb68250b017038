#include "indexer/title_index.hpp"

#include <cmath>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/built_index.hpp"
#include "tests/support/small_esco.hpp"

namespace vakpeil {
namespace {

using testing::HasSubstr;

constexpr EmbeddingOptions small_embedding{.dimensions = 8, .epochs = 2};

TitleIndex small_index(const EmbeddingOptions& options = small_embedding) {
    const test::TemporaryFolder folder;
    test::write_small_esco(folder.path());
    return build_title_index(title_concepts(read_esco(folder.path())), test::lexicon(), options);
}

TitleIndex parse(std::string_view bytes) {
    return parse_title_index(bytes, "x.titles", test::lexicon().fingerprint);
}

ErrorKind kind_of(std::string_view bytes) {
    try {
        (void)parse(bytes);
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("vakpeil index --esco"));
        return error.kind();
    }
    ADD_FAILURE() << "no error";
    return ErrorKind::usage;
}

TEST(TitleIndex, ComesBackFromItsFile) {
    const test::TemporaryFolder folder;
    const TitleIndex index = small_index();
    const std::filesystem::path path = folder.path() / "vakpeil.titles";
    const std::uintmax_t bytes = write_title_index(index, path);
    EXPECT_EQ(bytes, std::filesystem::file_size(path));
    EXPECT_EQ(open_title_index(path, test::lexicon().fingerprint), index);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1) << "something was left behind";
}

TEST(TitleIndex, ReplacesAnOlderOne) {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder.write("vakpeil.titles", "something old");
    write_title_index(small_index(), path);
    EXPECT_EQ(open_title_index(path, test::lexicon().fingerprint).concepts.size(), 14U);
}

TEST(TitleIndex, TheSameInputGivesTheSameBytes) {
    EXPECT_EQ(title_index_bytes(small_index()), title_index_bytes(small_index()));
    EXPECT_NE(title_index_bytes(small_index()),
              title_index_bytes(small_index({.dimensions = 8, .epochs = 2, .seed = 1})))
        << "the seed does nothing";
}

TEST(TitleIndex, OfNothingIsRefused) {
    EXPECT_THROW((void)build_title_index({}, test::lexicon()), Error);
    EXPECT_THROW((void)build_title_index({{"urn:1", "1111", false, {}, ""}}, test::lexicon()), Error);
}

TEST(TitleIndex, OfOneNameThatHasNoWordsIsBuilt) {
    const TitleIndex index = build_title_index({{"urn:1", "", false, {"…"}, ""}}, test::lexicon());
    EXPECT_EQ(parse(title_index_bytes(index)), index);
}

TEST(TitleIndex, EveryTruncationIsRefused) {
    const std::string bytes = title_index_bytes(small_index());
    const std::size_t step = bytes.size() / 3000 + 1; // every byte would take long under the sanitizers
    for (std::size_t size = 0; size < bytes.size(); size += size < 400 ? 1 : step)
        EXPECT_EQ(kind_of(std::string_view(bytes).substr(0, size)), ErrorKind::foreign_index) << size;
    EXPECT_EQ(kind_of(bytes + "x"), ErrorKind::foreign_index);
}

TEST(TitleIndex, EveryFlippedBitIsSeen) {
    std::string bytes = title_index_bytes(small_index());
    std::mt19937 random(1);
    for (int round = 0; round < 3000; ++round) {
        const std::size_t at = round < 200 ? static_cast<std::size_t>(round) : random() % bytes.size();
        const char before = bytes[at];
        bytes[at] = static_cast<char>(before ^ (1 << (random() % 8)));
        EXPECT_EQ(kind_of(bytes), ErrorKind::foreign_index) << at;
        bytes[at] = before;
    }
}

TEST(TitleIndex, WhatDoesNotHangTogetherIsRefusedThoughItsChecksumIsRight) {
    const struct {
        const char* story;
        void (*spoil)(TitleIndex&);
    } rows[] = {
        {"a concept without a name", [](TitleIndex& index) { index.concepts[0].names.clear(); }},
        {"a name too many", [](TitleIndex& index) { index.concepts[0].names.emplace_back("x"); }},
        {"no concepts", [](TitleIndex& index) { index.concepts.clear(); }},
        {"a posting beyond the names",
         [](TitleIndex& index) { index.statistics.name_postings.entries.back().column = 1000; }},
        {"rows that end before they start", [](TitleIndex& index) { index.statistics.name_postings.ends[0] = 4000; }},
        {"a weight that is no number",
         [](TitleIndex& index) { index.statistics.description_postings.entries[0].value = std::nanf(""); }},
        {"an idf without end", [](TitleIndex& index) { index.statistics.embedding_idf[0] = HUGE_VALF; }},
        {"vectors of another size", [](TitleIndex& index) { index.statistics.feature_vectors.dimensions = 4; }},
        {"vectors longer than 1",
         [](TitleIndex& index) {
             for (std::int16_t& value : index.statistics.name_vectors.values)
                 value = 32767;
         }},
        {"a feature too few", [](TitleIndex& index) { index.statistics.field_idf.pop_back(); }},
    };
    for (const auto& row : rows) {
        TitleIndex index = small_index();
        row.spoil(index);
        EXPECT_EQ(kind_of(title_index_bytes(index)), ErrorKind::foreign_index) << row.story;
    }
}

TEST(TitleIndex, SaysWhatIsWrongWithAForeignFile) {
    const struct {
        const char* bytes;
        const char* message;
    } rows[] = {
        {"", "is not a title index"},
        {"vakpeil-titles 2\nabc", "another version"},
        {"vakpeil-titles 1\nabc", "damaged"},
        {"SQLite format 3", "is not a title index"},
    };
    for (const auto& row : rows) {
        try {
            (void)parse(row.bytes);
            ADD_FAILURE() << row.bytes;
        } catch (const Error& error) {
            EXPECT_THAT(error.what(), HasSubstr(row.message));
        }
    }
    try {
        (void)parse_title_index(title_index_bytes(small_index()), "x", "0000");
        ADD_FAILURE() << "another lexicon was accepted";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("other lexicons"));
    }
}

TEST(TitleIndex, WhatCannotBeReadOrWrittenIsAnError) {
    const test::TemporaryFolder folder;
    try {
        (void)open_title_index(folder.path() / "none.titles", "");
        ADD_FAILURE() << "nothing was opened";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::no_index);
    }
    EXPECT_THROW((void)open_title_index(folder.path(), ""), Error);
    EXPECT_THROW((void)write_title_index(small_index(), folder.path()), Error);
    EXPECT_THROW((void)write_title_index(small_index(), folder.path() / "none" / "x.titles"), Error);
}

} // namespace
} // namespace vakpeil
