#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Cuts a stream of bytes after its last whole line.
//
//   LineCutter cutter(1'000'000);
//   cutter.add("a\nb\nc"); // "a\nb\n"
//   cutter.add("d\n");     // "cd\n"
//   cutter.rest();         // ""

namespace vakpeil::tools {

class LineCutter {
public:
    explicit LineCutter(std::size_t most_line_bytes) : most_(most_line_bytes) {}

    // The whole lines that there are now, each with its line feed. Of a line longer than the most only the beginning is
    // kept, `most` + 1 bytes, so that who reads it can tell.
    [[nodiscard]] std::string add(std::string_view bytes);

    // A last line without a line feed.
    [[nodiscard]] std::string rest();

private:
    void keep(std::string_view bytes);

    std::size_t most_;
    std::string begun_; // a line whose end is not there yet
};

} // namespace vakpeil::tools
