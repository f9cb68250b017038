// How well titles are linked, on the Dutch task of MELO. Slow: it learns from the whole of ESCO.

#include <gtest/gtest.h>

#include "tests/support/paths.hpp"
#include "tools/evaluation/title_run.hpp"

namespace vakpeil::tools {
namespace {

TEST(TitleQuality, OnTheDutchTaskOfMeloHolds) {
    VAKPEIL_NEEDS_SHARED_DATA();
    const std::string folder = (test::shared_data() / "melo").string();
    const Melo melo = read_melo({folder + "/queries.tsv", folder + "/corpus_elements.tsv",
                                 folder + "/concept_mapping.tsv", folder + "/annotations.tsv"});
    EXPECT_EQ(melo.titles.size(), 2605U);
    const Lexicon lexicon = Lexicon::load(test::lexicon_dir());
    const TitleRun run = run_linker(melo, read_esco(test::shared_data() / "esco"), lexicon);
    const std::vector<Measure> best_first = measure_ranks(run.linker.best_name_first);
    EXPECT_GE(best_first.at(2).value, 0.70) << "success@10, best name of each concept first";
    EXPECT_GE(best_first.at(3).value, 0.55) << "MRR, best name of each concept first";
    EXPECT_GE(measure_ranks(run.linker.own_place).at(3).value, 0.52) << "MRR, each name in its own place";
}

} // namespace
} // namespace vakpeil::tools
