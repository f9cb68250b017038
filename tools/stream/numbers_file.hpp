#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

namespace vakpeil::tools {

// The numbers that GrowingFile::append_number wrote, in their order. Throws Error(unreadable).
void read_numbers(const std::filesystem::path& path, const std::function<void(std::uint64_t)>& take);

} // namespace vakpeil::tools
