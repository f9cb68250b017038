// Building and opening the index of the bundled register.

#include <benchmark/benchmark.h>

#include "corpora/register_folder.hpp"
#include "matcher/match_model.hpp"
#include "tests/support/built_index.hpp"

namespace {

using namespace vakpeil;

std::vector<Qualification> bundled() {
    return read_register({test::source_dir() / "corpora" / "register"}).qualifications;
}

void BM_ReadRegister(benchmark::State& state) {
    for (auto step : state)
        if (bundled().size() < 40) state.SkipWithError("the register is smaller than it should be");
}

void BM_BuildIndex(benchmark::State& state) {
    const std::vector<Qualification> qualifications = bundled();
    const test::TemporaryFolder folder;
    for (auto step : state) {
        const BuildSummary summary = build_index(qualifications, test::lexicon(), folder.path() / "bench.index");
        if (summary.qualifications != qualifications.size()) state.SkipWithError("not all qualifications were indexed");
    }
}

void BM_LoadModel(benchmark::State& state) {
    const std::vector<Qualification> qualifications = bundled();
    const test::BuiltIndex built(qualifications);
    for (auto step : state) {
        const MatchModel model = MatchModel::load(built.open(), test::lexicon(), {});
        if (model.catalogue.size() != qualifications.size()) state.SkipWithError("not all qualifications were loaded");
    }
}

BENCHMARK(BM_ReadRegister)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_BuildIndex)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_LoadModel)->Unit(benchmark::kMillisecond);

} // namespace
