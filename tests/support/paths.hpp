#pragma once

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

// Where tests find their files.

namespace vakpeil::test {

inline std::filesystem::path source_dir() {
    return VAKPEIL_SOURCE_DIR;
}

inline std::filesystem::path lexicon_dir() {
    return source_dir() / "lexicons" / "data";
}

// Documents of the official register and real vacancies, which are not part of this repository: the folder that
// $VAKPEIL_SHARED_DATA names, or ../shared/data beside the checkout.
inline std::filesystem::path shared_data() {
    const char* named = std::getenv("VAKPEIL_SHARED_DATA");
    return named != nullptr ? std::filesystem::path(named) : source_dir().parent_path() / "shared" / "data";
}

} // namespace vakpeil::test

#define VAKPEIL_NEEDS_SHARED_DATA()                                                                                    \
    if (!std::filesystem::exists(vakpeil::test::shared_data()))                                                        \
    GTEST_SKIP() << "needs the official register's documents in " << vakpeil::test::shared_data()                      \
                 << " (set VAKPEIL_SHARED_DATA to their folder)"
