#pragma once

#include <filesystem>
#include <string_view>

namespace vakpeil::tools {

// Makes the folder and those above it. Throws Error(unwritable) when it cannot.
void make_folder(const std::filesystem::path& folder);

// The file with these bytes, whole or not at all: written beside its place and renamed into it. Throws
// Error(unwritable).
void replace_file(const std::filesystem::path& path, std::string_view bytes);

} // namespace vakpeil::tools
