#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Text for a person at a terminal, or for a file that a person reads later.

namespace vakpeil::tools {

enum class Style { plain, bold, dim, good, warning };

// Colours only when standard output is a terminal that can, and NO_COLOR is not set.
class Terminal {
public:
    Terminal(); // looks at standard output and the environment
    Terminal(bool colours, std::size_t width) : colours_(colours), width_(width) {}

    [[nodiscard]] std::string styled(Style style, std::string_view text) const;
    [[nodiscard]] std::size_t width() const noexcept { return width_; } // columns, 100 when not a terminal
    [[nodiscard]] bool colours() const noexcept { return colours_; }

private:
    bool colours_ = false;
    std::size_t width_ = 100;
};

// Columns that the text takes: combining marks none, East Asian wide characters two.
[[nodiscard]] std::size_t display_width(std::string_view utf8);

// Cut to so many columns, with "…" for what is cut; never inside a character.
[[nodiscard]] std::string fit(std::string_view utf8, std::size_t columns);

// fit(), and filled up with spaces.
[[nodiscard]] std::string pad(std::string_view utf8, std::size_t columns);

// Line feeds, tabs and control characters become spaces, so that a vacancy cannot steer the terminal.
[[nodiscard]] std::string one_line(std::string_view utf8);

// Lines of at most so many columns, broken at spaces.
[[nodiscard]] std::string wrap(std::string_view utf8, std::size_t columns, std::string_view indent);

} // namespace vakpeil::tools
