#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/title_concept.hpp"
#include "indexer/title_statistics.hpp"
#include "lexicons/lexicon.hpp"

// The concepts that titles are linked to, with all that was learnt from them: one file.
//
//   write_title_index(build_title_index(title_concepts(esco), lexicon), "vakpeil.titles");
//   const TitleIndex index = open_title_index("vakpeil.titles", lexicon.fingerprint);
//
// The file starts with its format, "vakpeil-titles 1", and has a checksum over the rest. It is written beside the
// target, flushed to disk and renamed onto it: a reader sees the old one or the new one.

namespace vakpeil {

struct TitleIndex {
    std::string fingerprint; // of the lexicon whose terms it has
    std::vector<TitleConcept> concepts;
    TitleStatistics statistics;

    bool operator==(const TitleIndex&) const = default;
};

inline constexpr std::string_view title_index_extension = ".titles";

// The same concepts and lexicon give the same index. Throws Error(usage) for no concepts, or one without a name.
[[nodiscard]] TitleIndex build_title_index(std::vector<TitleConcept> concepts, const Lexicon& lexicon,
                                           const EmbeddingOptions& options = {});

// Returns the size of the file. Throws Error(unwritable).
std::uintmax_t write_title_index(const TitleIndex& index, const std::filesystem::path& target);

// Throws Error(no_index) when there is no file, Error(foreign_index) when it is not a title index of this format, is
// damaged, or was built with another fingerprint, and Error(unreadable) when it cannot be read.
[[nodiscard]] TitleIndex open_title_index(const std::filesystem::path& path, std::string_view fingerprint);

// The bytes of the file, and back; `path` is what errors call them.
[[nodiscard]] std::string title_index_bytes(const TitleIndex& index);
[[nodiscard]] TitleIndex parse_title_index(std::string_view bytes, const std::string& path,
                                           std::string_view fingerprint);

} // namespace vakpeil
