// Reading a dump without doing anything with its records, in bytes a second of the dump before compression.

#include <string>
#include <string_view>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include "corpora/dump_reader.hpp"
#include "tests/bench/samples.hpp"
#include "tests/support/archives.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vakpeil;
using nlohmann::ordered_json;

constexpr std::size_t megabyte = 1'000'000;

struct Dump {
    std::string bytes;
    std::uint64_t records = 0;
};

// The bundled vacancies over and over, each written by `write(id, title, text)`.
template <class Write>
Dump make_dump(std::size_t size, const Write& write) {
    Dump dump;
    const auto& samples = bench::samples();
    while (dump.bytes.size() < size) {
        const Vacancy& vacancy = samples[dump.records % samples.size()].vacancy;
        dump.bytes += write(std::to_string(++dump.records), vacancy.title, vacancy.text);
    }
    return dump;
}

std::string to_json(const std::string& id, const std::string& title, const std::string& text) {
    return ordered_json{{"id", id}, {"title", title}, {"description", text}}.dump();
}

void read(benchmark::State& state, const Dump& dump, std::string_view stored, bool only_skip = false) {
    const test::TemporaryFolder folder;
    const std::string file = folder.write("dump", stored);
    for (auto step : state) {
        DumpReader reader({.inputs = {file}});
        std::uint64_t records = only_skip ? reader.skip(dump.records) : 0U;
        for (DumpRecord record; !only_skip && reader.next(record);)
            records += record.defect.empty() ? 1U : 0U;
        if (records != dump.records) state.SkipWithError("not all records were read");
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(dump.bytes.size()) * state.iterations());
}

Dump lines(std::size_t size) {
    return make_dump(
        size, [](const auto& id, const auto& title, const auto& text) { return to_json(id, title, text) + "\n"; });
}

void BM_ReadJsonLines(benchmark::State& state) {
    const Dump dump = lines(static_cast<std::size_t>(state.range(0)) * megabyte);
    read(state, dump, dump.bytes);
}

void BM_SkipJsonLines(benchmark::State& state) {
    const Dump dump = lines(16 * megabyte);
    read(state, dump, dump.bytes, true);
}

void BM_ReadJsonLinesCompressed(benchmark::State& state, const char* filter) {
    const Dump dump = lines(16 * megabyte);
    read(state, dump, test::compressed(dump.bytes, filter));
}

void BM_ReadJsonArray(benchmark::State& state) {
    Dump dump = make_dump(16 * megabyte, [](const auto& id, const auto& title, const auto& text) {
        return (id == "1" ? "[" : ",\n") + to_json(id, title, text);
    });
    dump.bytes += "]";
    read(state, dump, dump.bytes);
}

void BM_ReadCsv(benchmark::State& state) {
    Dump dump = make_dump(16 * megabyte, [](const auto& id, const auto& title, std::string text) {
        for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2))
            text.insert(at, 1, '"');
        return id + ",\"" + title + "\",\"" + text + "\"\n";
    });
    dump.bytes.insert(0, "id,title,description\n");
    read(state, dump, dump.bytes);
}

void BM_ReadXml(benchmark::State& state) {
    Dump dump = make_dump(16 * megabyte, [](const auto& id, const auto& title, const auto& text) {
        return "<job><id>" + id + "</id><title><![CDATA[" + title + "]]></title><description><![CDATA[" + text +
               "]]></description></job>\n";
    });
    dump.bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<source>" + dump.bytes + "</source>";
    read(state, dump, dump.bytes);
}

BENCHMARK(BM_ReadJsonLines)->Arg(16)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_SkipJsonLines)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_ReadJsonLinesCompressed, gzip, "gzip")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_ReadJsonLinesCompressed, zstd, "zstd")->Unit(benchmark::kMillisecond);
BENCHMARK(BM_ReadJsonArray)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_ReadCsv)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_ReadXml)->Unit(benchmark::kMillisecond);

} // namespace
