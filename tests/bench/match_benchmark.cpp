// One vacancy matched inside a running process: the median and the 99th percentile over the bundled vacancies.

#include <algorithm>
#include <chrono>
#include <map>
#include <vector>

#include <benchmark/benchmark.h>

#include "matcher/matcher.hpp"
#include "tests/bench/samples.hpp"
#include "tests/support/bundled_model.hpp"

namespace {

using namespace vakpeil;
using Clock = std::chrono::steady_clock;

const MatchModel& model() {
    return test::bundled_model();
}

double percentile(std::vector<double>& sorted, double share) {
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

bool is_right(const bench::Sample& sample, const MatchResult& result) {
    static const std::map<std::string, std::string> expected{
        {"externe_sales", "BK-0496-1"}, {"kok", "BK-0252-4"}, {"metselaar", "BK-0082-2"}, {"programmeur", "BK-0334-3"}};
    const auto found = expected.find(sample.name);
    if (found == expected.end()) return true;
    return result.status == MatchStatus::matched && result.suggestions.at(0).code == found->second;
}

void BM_Match(benchmark::State& state) {
    const std::vector<bench::Sample> samples = bench::samples();
    Matcher matcher(model());
    std::vector<double> microseconds;
    std::size_t at = 0;
    for (auto step : state) {
        const bench::Sample& sample = samples[at++ % samples.size()];
        const auto start = Clock::now();
        const MatchResult result = matcher.match(sample.vacancy);
        microseconds.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
        if (!is_right(sample, result)) state.SkipWithError("a bundled vacancy is not matched as it should be");
    }
    std::sort(microseconds.begin(), microseconds.end());
    state.counters["p50_us"] = percentile(microseconds, 0.50);
    state.counters["p99_us"] = percentile(microseconds, 0.99);
    state.counters["vacancies/s"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

BENCHMARK(BM_Match)->Unit(benchmark::kMicrosecond);

} // namespace
