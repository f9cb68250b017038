// The Dutch chain over the bundled vacancies: tokens and bytes a second, with every word known and with none.

#include <benchmark/benchmark.h>

#include "lexicons/analyser.hpp"
#include "tests/bench/samples.hpp"
#include "tests/support/built_index.hpp"

namespace {

using namespace vakpeil;

std::string all_texts() {
    std::string text;
    for (const bench::Sample& sample : bench::samples())
        text += sample.vacancy.title + "\n" + sample.vacancy.text + "\n";
    return text;
}

void analyse(benchmark::State& state, bool known_words) {
    const std::string text = all_texts();
    Analyser analyser(test::lexicon(), known_words ? std::size_t{1} << 17 : 0);
    const std::size_t words = analyser.analyse(text).words.size();
    std::size_t tokens = 0;
    for (auto step : state) {
        const Analysis analysis = analyser.analyse(text);
        tokens += analysis.tokens.size();
        benchmark::DoNotOptimize(tokens);
        if (analysis.words.size() != words || words < 2000) state.SkipWithError("not the words it should find");
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
    state.counters["words/s"] = benchmark::Counter(static_cast<double>(words) * static_cast<double>(state.iterations()),
                                                   benchmark::Counter::kIsRate);
    state.counters["tokens/s"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}

void BM_KnownWords(benchmark::State& state) {
    analyse(state, true);
}
void BM_UnknownWords(benchmark::State& state) {
    analyse(state, false);
}

BENCHMARK(BM_KnownWords);
BENCHMARK(BM_UnknownWords);

} // namespace
