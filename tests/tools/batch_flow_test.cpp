#include "tools/classify/batch_flow.hpp"

#include <atomic>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

using namespace std::chrono_literals;

DumpRecord record(std::uint64_t ordinal, std::size_t bytes = 10) {
    DumpRecord made;
    made.ordinal = ordinal;
    made.json = std::string(bytes, 'x');
    return made;
}

std::vector<std::uint64_t> ordinals(const Batch& batch) {
    std::vector<std::uint64_t> list;
    for (const DumpRecord& one : batch.records)
        list.push_back(one.ordinal);
    return list;
}

// Hands on what it is given, sometimes late.
void work(BatchFlow& flow, unsigned seed) {
    std::minstd_rand random(seed);
    while (std::optional<Batch> batch = flow.take()) {
        if (random() % 4 == 0) std::this_thread::sleep_for(std::chrono::microseconds(random() % 2000));
        flow.give(std::move(*batch));
    }
}

TEST(BatchFlow, KeepsTheOrderWhateverTheThreads) {
    constexpr std::uint64_t count = 5000;
    for (const unsigned threads : {1U, 2U, 7U}) {
        BatchFlow flow({.records = 7, .bytes = 1000, .batches = 5});
        std::vector<std::jthread> crew;
        crew.emplace_back([&flow] {
            for (std::uint64_t ordinal = 1; ordinal <= count; ++ordinal)
                flow.add(record(ordinal), 10 * ordinal);
            flow.close();
        });
        for (unsigned at = 0; at < threads; ++at)
            crew.emplace_back([&flow, at] { work(flow, at + 1); });
        std::uint64_t last = 0;
        while (!flow.finished()) {
            const std::optional<Batch> batch = flow.next(10ms);
            if (!batch) continue;
            EXPECT_LE(batch->records.size(), 7U);
            for (const std::uint64_t ordinal : ordinals(*batch))
                ASSERT_EQ(ordinal, ++last);
            EXPECT_EQ(batch->bytes_read, 10 * last);
        }
        EXPECT_EQ(last, count) << threads;
        EXPECT_EQ(flow.failure(), nullptr);
    }
}

TEST(BatchFlow, HandsOverWhatTricklesIn) {
    BatchFlow flow;
    std::jthread worker([&flow] { work(flow, 1); });
    for (std::uint64_t ordinal = 1; ordinal <= 3; ++ordinal) {
        flow.add(record(ordinal), 0); // and no more comes for now
        const std::optional<Batch> batch = flow.next(10s);
        ASSERT_TRUE(batch) << "it waits for a full batch";
        EXPECT_THAT(ordinals(*batch), testing::ElementsAre(ordinal));
    }
    flow.close();
}

// The reader waits, though nobody but the writer is slow, and so also when a single batch is late.
TEST(BatchFlow, HoldsNoMoreThanItMay) {
    struct Row {
        const char* what;
        BatchLimits limits;
        std::size_t bytes;
        std::uint64_t most; // records on their way
    };
    const std::vector<Row> rows{
        {"batches", {.records = 4, .bytes = 1000, .batches = 3}, 10, 12},
        {"bytes of a batch", {.records = 100, .bytes = 50, .batches = 3}, 10, 15},
        {"bytes in all", {.records = 1, .bytes = 50, .batches = 100, .bytes_in_all = 40}, 10, 4},
        {"one that is too long goes alone", {.records = 4, .bytes = 50, .batches = 9, .bytes_in_all = 40}, 100, 1},
    };
    for (const Row& row : rows) {
        BatchFlow flow(row.limits);
        std::atomic<std::uint64_t> added = 0;
        std::jthread reader([&] {
            while (flow.add(record(added + 1, row.bytes), 0))
                ++added;
        });
        std::jthread worker([&flow] {
            while (std::optional<Batch> batch = flow.take())
                flow.give(std::move(*batch));
        });
        while (added < row.most)
            std::this_thread::sleep_for(1ms);
        std::this_thread::sleep_for(20ms);
        EXPECT_EQ(added, row.most) << row.what;
        ASSERT_TRUE(flow.next(10s)) << row.what; // makes room
        while (added <= row.most)
            std::this_thread::sleep_for(1ms);
        flow.close();
    }
}

TEST(BatchFlow, WhatIsOnItsWayArrivesBeforeTheFailure) {
    BatchFlow flow;
    flow.add(record(1), 0);
    flow.close(std::make_exception_ptr(std::runtime_error("the disk is gone")));
    EXPECT_FALSE(flow.add(record(2), 0));
    EXPECT_FALSE(flow.finished());
    work(flow, 1);
    const std::optional<Batch> batch = flow.next(10s);
    ASSERT_TRUE(batch);
    EXPECT_THAT(ordinals(*batch), testing::ElementsAre(1));
    EXPECT_TRUE(flow.finished());
    EXPECT_NE(flow.failure(), nullptr);
}

TEST(BatchFlow, AFailureOfAWorkerEndsItAtOnce) {
    BatchFlow flow({.records = 1});
    std::jthread reader([&flow] {
        while (flow.add(record(1), 0)) {
        }
    });
    std::jthread worker([&flow] {
        const std::optional<Batch> batch = flow.take();
        flow.abort(std::make_exception_ptr(std::runtime_error("no memory")));
    });
    EXPECT_THROW(while (true) static_cast<void>(flow.next(10s)), std::runtime_error);
    EXPECT_FALSE(flow.take());
    EXPECT_TRUE(flow.closed());
}

TEST(BatchFlow, RecordsAnsweredBeforeTravelAlone) {
    BatchFlow flow;
    flow.add(record(1), 0, true);
    flow.add(record(2), 0, true);
    flow.add(record(3), 0);
    flow.close();
    work(flow, 1);
    const std::optional<Batch> before = flow.next(10s);
    const std::optional<Batch> now = flow.next(10s);
    ASSERT_TRUE(before && now);
    EXPECT_THAT(ordinals(*before), testing::ElementsAre(1, 2));
    EXPECT_TRUE(before->answered_before);
    EXPECT_THAT(ordinals(*now), testing::ElementsAre(3));
    EXPECT_FALSE(now->answered_before);
}

} // namespace
} // namespace vakpeil::tools
