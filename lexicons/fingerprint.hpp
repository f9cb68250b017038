#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

// What tells two analysis chains apart, in one short text.

namespace vakpeil {

// The names of the lists in a lexicon's folder that shape terms.
[[nodiscard]] std::span<const std::string_view> chain_lists() noexcept;

// 16 hexadecimal digits: FNV-1a (64 bits) over the chain lists' names and bytes, the chain's own version, and the
// versions of ICU, its Unicode data, and Xapian. Throws Error(unreadable) when a list cannot be read.
[[nodiscard]] std::string chain_fingerprint(const std::filesystem::path& folder);

} // namespace vakpeil
