#pragma once

#include <cstddef>
#include <span>

// Measures of one ranking against its judgments, as trec_eval defines them.
//
// `gains` are the grades of what was suggested, best first, 0 for what was not judged to fit. `judged` are all grades
// above 0, highest first. `fitting` is the grade from which an item counts for the binary measures (trec_eval's -l).
// Each is 0 when nothing was judged to fit.

namespace vakpeil::tools {

// 1 when one of the first `depth` fits (trec_eval: success_<depth>).
[[nodiscard]] double success(std::span<const int> gains, std::size_t depth, int fitting);

// 1 / rank of the first that fits (recip_rank).
[[nodiscard]] double reciprocal_rank(std::span<const int> gains, int fitting);

// Mean, over all that fit, of the precision at their rank; 0 for one that was not suggested (map).
[[nodiscard]] double average_precision(std::span<const int> gains, std::span<const int> judged, int fitting);

// Normalised discounted cumulative gain at `depth`, with the grade itself as gain and log2(rank + 1) as discount
// (ndcg_cut_<depth>): K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002.
[[nodiscard]] double ndcg(std::span<const int> gains, std::span<const int> judged, std::size_t depth);

} // namespace vakpeil::tools
