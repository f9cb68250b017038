#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpora/byte_source.hpp"

namespace vakpeil {

// The stretch of a source that is being looked at, and where in the source it begins. It grows only as far as its user
// fills it without consuming.
//
//   while (window.bytes().find('\n') == std::string_view::npos && window.fill()) {}
class ByteWindow {
public:
    static constexpr std::size_t usual_block = 1u << 20; // larger ones are read no faster

    explicit ByteWindow(std::size_t block = usual_block) : block_(block) {}

    // Forgets what it holds. The source outlives its use.
    void open(ByteSource& source);

    // Those that were read and not consumed, valid until the next fill().
    [[nodiscard]] std::string_view bytes() const noexcept { return {buffer_.data() + begin_, end_ - begin_}; }

    // Reads more behind them. False at the end of the source. Throws Error(unreadable).
    [[nodiscard]] bool fill();

    void consume(std::size_t size) noexcept;
    // When it is known that only the last of the bytes is a line feed: the fast way.
    void consume_line(std::size_t size) noexcept;

    // Of the first byte that was not consumed: the line from 1, the offset from 0.
    [[nodiscard]] std::uint64_t line() const noexcept { return line_; }
    [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }

    // What an ASCII character takes in the source.
    [[nodiscard]] std::uint64_t bytes_of_ascii() const noexcept { return counts_utf16_ ? 2 : 1; }

    // The source was converted from UTF-16, and offsets are of what it was: from here on, behind a byte order mark.
    void count_in_utf16(std::uint64_t mark_size) noexcept;

private:
    std::size_t block_;
    ByteSource* source_ = nullptr;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::uint64_t line_ = 1;
    std::uint64_t offset_ = 0;
    bool counts_utf16_ = false;
};

} // namespace vakpeil
