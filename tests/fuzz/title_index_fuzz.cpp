// A title index of any bytes: it is refused with Error, or what it gives can be linked with. The checksum is set right,
// since no fuzzer finds one; so everything behind it is reached.

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <string>
#include <vector>

#include "corpora/error.hpp"
#include "indexer/title_index.hpp"
#include "indexer/title_index_format.hpp"
#include "matcher/title_linker.hpp"

namespace {

using namespace vakpeil;

const Lexicon& lexicon() {
    static const Lexicon loaded = Lexicon::load(VAKPEIL_SOURCE_DIR "/lexicons/data");
    return loaded;
}

void require(bool holds) {
    if (!holds) std::abort();
}

void link_with(const TitleIndex& index) {
    TitleLinker linker(index, lexicon());
    double previous = HUGE_VAL;
    for (const TitleLink& link : linker.link("vrachtwagenchauffeur of kok", 5)) {
        require(link.occupation != nullptr);
        require(link.score <= previous); // best first, and no NaN
        require(link.score == std::accumulate(link.contributions.begin(), link.contributions.end(), 0.0));
        previous = link.score;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view body(reinterpret_cast<const char*>(data), size);
    for (const std::string& bytes : {std::string(body), with_title_index_head(body)}) {
        try {
            link_with(parse_title_index(bytes, "x.titles", "0123456789abcdef"));
        } catch (const Error& error) {
            require(error.kind() == ErrorKind::foreign_index); // nothing else is wrong with bytes
        }
    }
    return 0;
}
