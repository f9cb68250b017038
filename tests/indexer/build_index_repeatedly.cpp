// Builds the index that its argument names, again and again, until it is killed.

#include "indexer/build.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/small_register.hpp"

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const vakpeil::Lexicon lexicon = vakpeil::Lexicon::load(vakpeil::test::lexicon_dir());
    const std::vector<vakpeil::Qualification> qualifications = vakpeil::test::small_register();
    for (;;)
        vakpeil::build_index(qualifications, lexicon, argv[1]);
}
