#pragma once

#include <string_view>

namespace vakpeil {

// Of this library, "0.1.0".
[[nodiscard]] std::string_view version() noexcept;

} // namespace vakpeil
