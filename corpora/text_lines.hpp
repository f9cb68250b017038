#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vakpeil {

// Text as it comes out of markup, put together to clean lines: spaces squeezed, no empty lines but one between
// paragraphs, "• " before the first line of a list item.
class TextLines {
public:
    void add(std::string_view text) { line_ += text; }
    void end_line();
    void end_paragraph();
    void start_item();
    void end_item();

    // The length of the text up to the last end of a line, and back to such a length.
    [[nodiscard]] std::size_t size() const noexcept { return text_.size(); }
    void cut_to(std::size_t size);

    [[nodiscard]] std::string take();

private:
    std::string text_;
    std::string line_;
    bool starts_item_ = false;
    bool starts_paragraph_ = false;
};

} // namespace vakpeil
