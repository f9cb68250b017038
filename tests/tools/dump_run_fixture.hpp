#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/small_model.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tools/classify/dump_run.hpp"
#include "tools/classify/run_conditions.hpp"

// Dumps of an invented trade, and runs over them in this process.

namespace vakpeil::test {

using tools::classify_dump;
using tools::DumpRun;
using tools::run_conditions;
using tools::RunOutcome;
using tools::RunProgress;

// Vacancies of different lengths, reposts of them, and every so often what is none.
inline std::string dump_of(int count) {
    std::string dump;
    for (int i = 1; i <= count; ++i) {
        if (i % 17 == 0) {
            dump += i % 2 == 0 ? "{\"title\": broken\n" : "[\"geen vacature\"]\n";
            continue;
        }
        std::string text = i % 3 == 0 ? "Je metselt muren in baksteen. " : "Je kneedt deeg en bakt brood. ";
        for (int word = 0; word < i % 40; ++word)
            text += "taak" + std::string(1, static_cast<char>('a' + (word * (i % 7)) % 26)) + " wordt gedaan. ";
        nlohmann::json record = {{"description", text}};
        if (i % 5 != 0) record["id"] = std::to_string(i);
        if (i % 4 == 0) record["title"] = "Metselaar";
        dump += record.dump() + "\n";
    }
    return dump;
}

class DumpRuns : public testing::Test {
protected:
    static const MatchModel& model() {
        static const MatchModel loaded = model_of();
        return loaded;
    }

    [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
    [[nodiscard]] std::string contents(const std::string& name) const { return vakpeil::test::contents(path(name)); }

    [[nodiscard]] DumpRun run_to(const std::string& output, std::size_t threads = 1) const {
        DumpRun run;
        run.dump.inputs = {path("dump.jsonl")};
        run.output = path(output);
        run.rejects = path(output + ".rejects");
        run.threads = threads;
        run.conditions = run_conditions(run, "small");
        return run;
    }

    RunOutcome classify(
        const DumpRun& run, const std::function<bool()>& interrupted = [] { return false; }) {
        notices_.clear();
        bytes_read_ = 0;
        return classify_dump(model(), run,
                             {[this](const RunProgress& progress) { tell(progress); },
                              [this](const std::string& notice) { notices_.push_back(notice); }, interrupted});
    }

    void tell(const RunProgress& progress) {
        EXPECT_GE(progress.bytes_read, bytes_read_);
        bytes_read_ = progress.bytes_read;
        bytes_in_all_ = progress.bytes_in_all;
    }

    TemporaryFolder folder_;
    std::uint64_t bytes_read_ = 0;
    std::uint64_t bytes_in_all_ = 0;
    std::vector<std::string> notices_;
};

} // namespace vakpeil::test
