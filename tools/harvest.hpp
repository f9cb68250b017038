#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "corpora/finding.hpp"

// Gets the newest recognised version of every qualification from the register's HTTP API into a folder of profiles.
//
// Polite: requests start at least `pause` apart, whatever the number of connections; an answer 429 or 5xx, a cut
// connection or a broken answer is tried again after 1, 2, 4, 8, ... times `backoff`, or when the server's Retry-After
// asks, if that is within five minutes. Resumable: what is stored is noted at once (harvest_record.hpp), and only what
// is new, changed, or without a date of change is fetched. When the list could be read whole, documents that the
// register has no more are removed.

namespace vakpeil::tools {

inline constexpr const char* official_api =
    "https://onderwijs.api.vlaanderen.be/kwalificaties-en-curriculum/beroepskwalificaties/v2";

struct HarvestOptions {
    std::string base_url = official_api; // without a slash at its end
    std::string key;
    std::filesystem::path folder;
    std::size_t connections = 2;
    std::size_t retries = 4;
    std::chrono::milliseconds pause{250};
    std::chrono::milliseconds backoff{2000};
};

struct HarvestFailure {
    std::string what; // a code, or the page of the list
    std::string why;
};

struct HarvestSummary {
    std::size_t listed = 0;
    std::size_t fetched = 0;
    std::size_t unchanged = 0;
    std::size_t struck = 0;
    std::size_t unrecognised = 0; // without a recognised version
    std::size_t removed = 0;      // harvested before, and in the register no more
    std::vector<HarvestFailure> failures;
    Findings findings; // of the documents that were stored
};

struct HarvestProgress {
    std::size_t pages = 0;  // of the list, read so far
    std::size_t done = 0;   // fetched or failed
    std::size_t wanted = 0; // 0 while the list is read
    std::size_t failed = 0;
};

// `tell` is called from one thread at a time. Throws Error when no more can be got: the key is refused (unreadable), an
// answer leads to another host (bad_input), or the folder cannot be written; what was stored until then stays.
[[nodiscard]] HarvestSummary harvest(const HarvestOptions& options,
                                     const std::function<void(const HarvestProgress&)>& tell);

} // namespace vakpeil::tools
