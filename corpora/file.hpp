#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>

// Whole files and streams as bytes.

namespace vakpeil {

inline constexpr std::size_t max_document_bytes = 64u << 20; // more than any vacancy or profile, less than would hurt

// Throws Error(unreadable) when the file is missing, is a folder, cannot be read, or exceeds `max_bytes`.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::size_t max_bytes = max_document_bytes);

// So that after a power cut there is no name without its bytes: what was written to the file or folder is on the disk.
// Throws Error(unwritable).
void flush_to_disk(const std::filesystem::path& path);

// As read_file, from a stream; `name` stands for the path in errors.
[[nodiscard]] std::string read_stream(std::istream& in, const std::string& name,
                                      std::size_t max_bytes = max_document_bytes);

} // namespace vakpeil
