#include "corpora/byte_window.hpp"

#include <algorithm>
#include <cstring>

namespace vakpeil {

namespace {

// Every code point is one unit of two bytes but those of four bytes in UTF-8, which are two. What could not be
// converted was one unit, and became one code point.
std::uint64_t size_in_utf16(std::string_view utf8) noexcept {
    std::uint64_t size = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || byte >= 0xC0) size += byte >= 0xF0 ? 4 : 2;
    }
    return size;
}

} // namespace

void ByteWindow::open(ByteSource& source) {
    source_ = &source;
    begin_ = end_ = 0;
    line_ = 1;
    offset_ = 0;
    counts_utf16_ = false;
}

void ByteWindow::count_in_utf16(std::uint64_t mark_size) noexcept {
    counts_utf16_ = true;
    offset_ = mark_size;
}

bool ByteWindow::fill() {
    if (begin_ > 0 && buffer_.size() - end_ < block_) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ == buffer_.size()) buffer_.resize(std::max(2 * buffer_.size(), block_));
    const std::size_t got = source_->read(buffer_.data() + end_, buffer_.size() - end_);
    end_ += got;
    return got > 0;
}

void ByteWindow::consume(std::size_t size) noexcept {
    const std::string_view consumed = bytes().substr(0, size);
    line_ += static_cast<std::uint64_t>(std::count(consumed.begin(), consumed.end(), '\n'));
    offset_ += counts_utf16_ ? size_in_utf16(consumed) : consumed.size();
    begin_ += consumed.size();
}

void ByteWindow::consume_line(std::size_t size) noexcept {
    if (counts_utf16_) return consume(size);
    ++line_;
    offset_ += size;
    begin_ += size;
}

} // namespace vakpeil
