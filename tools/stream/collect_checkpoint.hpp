#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace vakpeil::tools {

// How far a collection got: what of its files holds, and from where the stream is read on. Written when the bytes it
// speaks of are on the disk, whole or not at all.
struct CollectCheckpoint {
    std::string dump;
    std::uint64_t sequence = 0;         // of the last message of the stream that is in the files
    std::uint64_t records = 0;          // noted in the file of ordinals
    std::uint64_t output_bytes = 0;     // of the output
    std::uint64_t reject_bytes = 0;     // of the rejects
    std::optional<std::uint64_t> total; // of the dump, when its end marker came
    bool complete = false;
    std::uint64_t answers = 0;
    std::uint64_t rejects = 0;
    std::uint64_t dead = 0;
    std::uint64_t duplicates = 0; // results that came again and were dropped
};

// Nothing when there is none. Throws Error(bad_input) when it is another's or damaged.
[[nodiscard]] std::optional<CollectCheckpoint> load_checkpoint(const std::filesystem::path& path);

// Throws Error(unwritable).
void save_checkpoint(const std::filesystem::path& path, const CollectCheckpoint& checkpoint);

} // namespace vakpeil::tools
