#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "tools/classify/result_file.hpp"

namespace vakpeil::tools {

// A file of numbers of eight bytes each, the lowest byte first.

// Throws Error(unwritable).
void append_number(ResultFile& file, std::uint64_t number);

// In their order. Throws Error(unreadable).
void read_numbers(const std::filesystem::path& path, const std::function<void(std::uint64_t)>& take);

} // namespace vakpeil::tools
