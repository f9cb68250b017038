#include "tests/support/dump_generator.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/record_parser.hpp"
#include "corpora/register_folder.hpp"
#include "matcher/document.hpp"
#include "tests/support/built_index.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/phrase_writer.hpp"
#include "tests/support/vacancy_phrases.hpp"
#include "tools/classify/duplicate_groups.hpp"

namespace vakpeil::test {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::vector<Qualification>& bundled() {
    static const std::vector<Qualification> read =
        read_register({source_dir() / "corpora" / "register"}).qualifications;
    return read;
}

std::vector<GeneratedRecord> generate(const DumpSettings& settings) {
    DumpGenerator generator(bundled(), settings);
    std::vector<GeneratedRecord> records;
    for (GeneratedRecord record; generator.next(record);)
        records.push_back(record);
    return records;
}

std::string bytes_of(const DumpSettings& settings) {
    std::string bytes;
    for (const GeneratedRecord& record : generate(settings))
        bytes += record.bytes;
    return bytes;
}

TEST(Draws, AreTheSameOnEveryMachine) {
    Draws draws(1);
    EXPECT_EQ(draws.next(), 0x910A2DEC89025CC1u); // as published for SplitMix64
    EXPECT_EQ(draws.next(), 0xBEEB8DA1658EEC67u);
    std::map<std::uint32_t, int> counts;
    for (int at = 0; at < 6000; ++at)
        ++counts[draws.below(6)];
    EXPECT_EQ(counts.size(), 6U);
    for (const auto& [number, count] : counts)
        EXPECT_NEAR(count, 1000, 150) << number;
}

TEST(DumpGenerator, GivesTheSameBytesForTheSameSeed) {
    for (const WrittenFormat format :
         {WrittenFormat::jsonl, WrittenFormat::csv, WrittenFormat::xml, WrittenFormat::jobposting}) {
        const DumpSettings settings{.records = 150, .seed = 7, .broken = 0.1, .duplicates = 0.2, .format = format};
        DumpSettings other = settings;
        other.seed = 8;
        EXPECT_EQ(bytes_of(settings), bytes_of(settings));
        EXPECT_NE(bytes_of(settings), bytes_of(other));
    }
}

TEST(DumpGenerator, IsTheBeginningOfALongerOne) {
    const std::string longer = bytes_of({.records = 100, .seed = 7});
    EXPECT_TRUE(longer.starts_with(bytes_of({.records = 60, .seed = 7})));
}

TEST(DumpGenerator, HoldsTheShares) {
    const std::vector<GeneratedRecord> records =
        generate({.records = 4000, .seed = 3, .broken = 0.1, .duplicates = 0.2});
    double broken = 0;
    double reposts = 0;
    std::map<Breakage, int> kinds;
    for (const GeneratedRecord& record : records) {
        ++kinds[record.breakage];
        broken += record.breakage == Breakage::none ? 0 : 1;
        reposts += record.repost_of.empty() ? 0 : 1;
    }
    EXPECT_NEAR(broken / 4000, 0.1, 0.02);
    EXPECT_NEAR(reposts / 4000, 0.2, 0.02);
    for (const Breakage kind : {Breakage::truncated, Breakage::wrong_types, Breakage::binary, Breakage::empty})
        EXPECT_GT(kinds[kind], 50) << to_string(kind);
    EXPECT_EQ(generate({.records = 5, .broken = 1}).back().code, "");
    EXPECT_EQ(generate({.records = 5, .broken = 0, .duplicates = 1}).front().repost_of, ""); // there is none before it
    EXPECT_TRUE(generate({.records = 0}).empty());
}

TEST(DumpGenerator, BreaksWhatItSaysAndNothingElse) {
    RecordParser parser;
    for (const WrittenFormat format : {WrittenFormat::jsonl, WrittenFormat::jobposting})
        for (const GeneratedRecord& record :
             generate({.records = 1500, .seed = 5, .broken = 0.2, .format = format, .huge_bytes = 10'000})) {
            ASSERT_TRUE(record.bytes.ends_with('\n'));
            ASSERT_EQ(std::count(record.bytes.begin(), record.bytes.end(), '\n'), 1) << record.id;
            std::string defect;
            const auto vacancy = parser.parse(record.bytes, defect);
            const bool whole = record.breakage == Breakage::none || record.breakage == Breakage::huge;
            ASSERT_EQ(vacancy.has_value(), whole) << to_string(record.breakage) << ' ' << defect << ' ' << record.bytes;
            if (!whole) continue;
            EXPECT_EQ(vacancy->id, record.id);
            EXPECT_GT(vacancy->text.size(), 100U);
            EXPECT_THAT(vacancy->text, Not(testing::AnyOf(HasSubstr("{"), HasSubstr("["), HasSubstr("<p>"))));
        }
}

TEST(DumpGenerator, WritesRecordsOfAboutTheMeanSize) {
    for (const WrittenFormat format :
         {WrittenFormat::jsonl, WrittenFormat::csv, WrittenFormat::xml, WrittenFormat::jobposting})
        for (const std::size_t mean : {2000UL, 2500UL, 4000UL}) {
            const std::vector<GeneratedRecord> records =
                generate({.records = 2000, .seed = 9, .broken = 0, .mean_bytes = mean, .format = format});
            double sum = 0;
            std::vector<std::size_t> sizes;
            for (const GeneratedRecord& record : records) {
                sum += static_cast<double>(record.bytes.size());
                sizes.push_back(record.bytes.size());
            }
            std::sort(sizes.begin(), sizes.end());
            EXPECT_NEAR(sum / 2000, static_cast<double>(mean), 0.15 * static_cast<double>(mean));
            EXPECT_LT(sizes[100] * 10, mean * 7) << "a spread downwards";
            EXPECT_GT(sizes[1900] * 2, mean * 3) << "a spread upwards";
        }
}

TEST(DumpGenerator, RepostsAreTheSameAdvertisementInAnotherFrame) {
    const std::vector<GeneratedRecord> records =
        generate({.records = 1500, .seed = 11, .broken = 0, .duplicates = 0.3});
    std::map<std::string, const GeneratedRecord*> by_id;
    RecordParser parser;
    Analyser analyser(lexicon());
    tools::DuplicateGroups groups(2000);
    int reposts = 0;
    int found = 0;
    int wrong = 0;
    for (const GeneratedRecord& record : records) {
        std::string defect;
        const auto vacancy = parser.parse(record.bytes, defect);
        ASSERT_TRUE(vacancy) << defect;
        const std::string& group = groups.group_of(minhash(analyser.analyse(matched_text(*vacancy))), vacancy->id);
        by_id[record.id] = &record;
        if (record.repost_of.empty()) {
            wrong += group == record.id ? 0 : 1;
            continue;
        }
        ++reposts;
        ASSERT_TRUE(by_id.contains(record.repost_of)) << "an original stands before its reposts";
        EXPECT_EQ(by_id[record.repost_of]->code, record.code);
        EXPECT_TRUE(by_id[record.repost_of]->repost_of.empty());
        EXPECT_NE(by_id[record.repost_of]->bytes, record.bytes);
        found += group == record.repost_of ? 1 : 0;
    }
    EXPECT_GT(reposts, 350);
    EXPECT_GT(found * 100, reposts * 85);
    EXPECT_LT(wrong * 100, static_cast<int>(records.size()));
}

TEST(DumpGenerator, HasWordsThatAreSeenOnlyOnce) {
    std::map<std::string, int> words;
    for (const GeneratedRecord& record : generate({.records = 2000, .seed = 13, .broken = 0, .duplicates = 0})) {
        std::string word;
        for (const char letter : record.bytes) {
            if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
                word += letter;
            } else if (!word.empty()) {
                ++words[word];
                word.clear();
            }
        }
    }
    const auto once = std::count_if(words.begin(), words.end(), [](const auto& word) { return word.second == 1; });
    EXPECT_GT(words.size(), 15'000U);
    EXPECT_GT(static_cast<double>(once), 0.35 * static_cast<double>(words.size()));
}

TEST(DumpGenerator, WritesTheTruth) {
    std::string truth(truth_head());
    append_truth(truth, {3, "", "jv-3", "BK-0252-4", "jv-1", Breakage::none});
    append_truth(truth, {4, "", "jv-4", "", "", Breakage::wrong_types});
    EXPECT_EQ(truth, "record\tid\tcode\trepost_of\tbroken\n3\tjv-3\tBK-0252-4\tjv-1\t\n4\tjv-4\t\t\twrong_types\n");
}

TEST(PhraseWriter, FillsEveryPhrase) {
    const PhraseSlots slots{"F", "P", "t", "N", "E", "L", "S", "R", "D", "k", "B"};
    const auto check = [&](const auto& phrases) {
        for (const std::string_view phrase : phrases)
            for (std::uint64_t seed = 0; seed < 20; ++seed) {
                std::string text;
                Draws draws(seed);
                write_phrase(text, phrase, slots, draws);
                EXPECT_THAT(text, Not(testing::AnyOf(HasSubstr("{"), HasSubstr("}"), HasSubstr("["), HasSubstr("]"),
                                                     HasSubstr("|"), HasSubstr("  "))))
                    << phrase;
            }
    };
    check(phrases::titles);
    check(phrases::intros);
    check(phrases::company);
    check(phrases::duties);
    check(phrases::profile);
    check(phrases::studies);
    check(phrases::offer);
    check(phrases::contact);
    std::string choices;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Draws draws(seed);
        write_phrase(choices, "[a|b|c]", slots, draws);
    }
    EXPECT_THAT(choices, testing::AllOf(HasSubstr("a"), HasSubstr("b"), HasSubstr("c")));
}

TEST(PhraseWriter, TurnsToTheReader) {
    struct Row {
        std::string activity;
        std::string expected;
    };
    const std::vector<Row> rows{
        {"Bereidt deeg", "Je bereidt deeg."},
        {"Is alert op gevaar", "Je bent alert op gevaar."},
        {"Heeft oog voor orde", "Je hebt oog voor orde."},
        {"Houdt zich aan de planning", "Je houdt je aan de planning."},
        {"Isoleert leidingen", "Je isoleert leidingen."},
        {"PLC", "Je PLC."},
    };
    for (const Row& row : rows)
        EXPECT_EQ(to_reader(row.activity), row.expected);
    EXPECT_EQ(in_sentence("Externe sales"), "externe sales");
    EXPECT_EQ(in_sentence("PLC-programmeur"), "PLC-programmeur");
    EXPECT_EQ(in_sentence(""), "");
}

} // namespace
} // namespace vakpeil::test
