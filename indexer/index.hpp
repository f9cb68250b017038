#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "corpora/qualification.hpp"
#include "indexer/catalogue.hpp"

// An index opened for reading.
//
//   const Index index = Index::open("vakpeil.index", lexicon.fingerprint);
//   const Qualification kok = index.qualification(*index.find("BK-0252-4"));
//
// For one thread: Xapian's objects are not shared. Open it once for each thread that searches; a Matcher's tables are
// read out of it once and shared.

namespace vakpeil {

struct IndexInfo {
    std::string format;
    std::string version; // of the program that built it
    std::string built;   // ISO 8601, UTC
    std::string fingerprint;
    std::size_t qualifications = 0;
    std::size_t passages = 0;
    std::size_t terms = 0; // distinct chain terms of the passages
    std::uintmax_t bytes = 0;
};

class Index {
public:
    // Throws Error(no_index) when there is no file, Error(foreign_index) when it is not an index of this format or was
    // built with another fingerprint, Error(unreadable) when it cannot be read.
    static Index open(const std::filesystem::path& path, std::string_view fingerprint);

    // As open, whatever the fingerprint: to tell about an index, not to match with it.
    static Index open_any(const std::filesystem::path& path);

    [[nodiscard]] const Catalogue& catalogue() const noexcept { return catalogue_; }
    [[nodiscard]] const Xapian::Database& database() const noexcept { return database_; }
    [[nodiscard]] IndexInfo info() const;

    // The ordinal of a code, with or without its version, in any case of letters.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const;

    // The whole qualification. Throws Error(foreign_index) when the index is damaged.
    [[nodiscard]] Qualification qualification(std::size_t ordinal) const;

private:
    std::filesystem::path path_;
    Xapian::Database database_;
    Catalogue catalogue_;
};

} // namespace vakpeil
