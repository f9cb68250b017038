#pragma once

#include <vector>

#include "corpora/register_folder.hpp"
#include "tests/bench/workload.hpp"
#include "tests/support/paths.hpp"

// The bundled texts that benchmarks work on.

namespace vakpeil::bench {

// By code, as in the default index.
inline std::vector<Qualification> bundled_qualifications() {
    return read_register({test::source_dir() / "corpora" / "register"}).qualifications;
}

// At most `limit` of the judged vacancies; all of them for 0.
inline Workload judged_workload(std::size_t limit) {
    const std::filesystem::path folder = test::source_dir() / "corpora" / "judgments";
    return read_workload("judged", folder / "vacancies.jsonl", limit, folder / "judgments.tsv");
}

} // namespace vakpeil::bench
