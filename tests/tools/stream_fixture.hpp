#pragma once

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/nats_server.hpp"
#include "tests/support/run_program.hpp"

// A dump, and the program that feeds it to a NATS server, works on it and collects what comes of it.

namespace vakpeil::test {

class Stream : public testing::Test {
protected:
    // `count` short vacancies, one a line.
    std::filesystem::path write_dump(std::uint64_t count, const std::string& name = "dump.jsonl") const {
        const std::vector<std::string> trades{"metselaar", "bakker", "verpleegkundige", "kok", "lasser"};
        std::string lines;
        for (std::uint64_t i = 1; i <= count; ++i)
            lines += R"({"id":"v)" + std::to_string(i) + R"(","title":")" + trades[i % trades.size()] +
                     R"(","description":"Wij zoeken een )" + trades[i % trades.size()] + "\"}\n";
        return folder_.write(name, lines);
    }

    [[nodiscard]] std::vector<std::string> command(const std::string& name,
                                                   const std::vector<std::string>& more) const {
        std::vector<std::string> words{"env",           "-u", "VAKPEIL_DATA", "-u", "VAKPEIL_INDEX",
                                       VAKPEIL_PROGRAM, name, "--nats",       url_};
        if (std::find(more.begin(), more.end(), "--stream") == more.end())
            words.insert(words.end(), {"--stream", "test"});
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }

    [[nodiscard]] ChildProcess start(const std::string& name, const std::vector<std::string>& more) {
        return ChildProcess(command(name, more), log(name));
    }

    [[nodiscard]] ChildProcess start_worker(const std::vector<std::string>& more = {}) {
        std::vector<std::string> all{"--threads", "1", "--ack-wait", "2"};
        all.insert(all.end(), more.begin(), more.end());
        return start("work", all);
    }

    [[nodiscard]] ChildProcess start_collect(const std::vector<std::string>& more = {}) {
        std::vector<std::string> all{"--dump", "dump_jsonl", "--output", output()};
        all.insert(all.end(), more.begin(), more.end());
        return start("collect", all);
    }

    [[nodiscard]] std::filesystem::path log(const std::string& name) const { return folder_.path() / (name + ".log"); }
    [[nodiscard]] std::filesystem::path output() const { return folder_.path() / "answers.jsonl"; }
    [[nodiscard]] std::filesystem::path rejects() const { return folder_.path() / "answers.jsonl.rejects"; }

    [[nodiscard]] std::string logs() const {
        std::string all;
        for (const char* name : {"feed", "work", "collect"})
            all += std::string("--- ") + name + "\n" + contents(log(name));
        return all;
    }

    // The ordinals of a file's lines, in its order.
    static std::vector<std::uint64_t> records(const std::filesystem::path& path) {
        std::vector<std::uint64_t> ordinals;
        std::ifstream in(path);
        for (std::string line; std::getline(in, line);)
            ordinals.push_back(nlohmann::json::parse(line).at("record").get<std::uint64_t>());
        return ordinals;
    }

    // Each of 1 to `count` once in the output, but for those in `elsewhere`.
    void expect_each_once(std::uint64_t count, const std::set<std::uint64_t>& elsewhere = {}) const {
        const std::vector<std::uint64_t> found = records(output());
        const std::set<std::uint64_t> distinct(found.begin(), found.end());
        EXPECT_EQ(distinct.size(), found.size()) << "some are there twice\n" << logs();
        for (std::uint64_t i = 1; i <= count; ++i)
            if (elsewhere.contains(i) == distinct.contains(i)) {
                ADD_FAILURE() << "record " << i << " is " << (distinct.contains(i) ? "there" : "missing") << "\n"
                              << logs();
                return;
            }
        EXPECT_EQ(distinct.size() + elsewhere.size(), count);
    }

    // True when it came about within half a minute.
    static bool eventually(const std::function<bool()>& condition) {
        for (int tries = 0; tries < 600; ++tries) {
            if (condition()) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }

    // Lines of the output so far.
    [[nodiscard]] std::size_t collected() const {
        std::ifstream in(output());
        std::size_t count = 0;
        for (std::string line; std::getline(in, line);)
            ++count;
        return count;
    }

    TemporaryFolder folder_;
    std::string url_;
};

} // namespace vakpeil::test
