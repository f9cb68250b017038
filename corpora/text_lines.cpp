#include "corpora/text_lines.hpp"

#include <algorithm>
#include <utility>

#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

// Markup may break any word with soft hyphens, which would keep the word from being found.
std::string without_soft_hyphens(std::string text) {
    constexpr std::string_view soft_hyphen = "\xC2\xAD";
    std::size_t next = text.find(soft_hyphen);
    if (next == std::string::npos) return text;
    std::string kept;
    kept.reserve(text.size());
    std::size_t begin = 0;
    for (; next != std::string::npos; next = text.find(soft_hyphen, begin)) {
        kept.append(text, begin, next - begin);
        begin = next + soft_hyphen.size();
    }
    return kept.append(text, begin);
}

} // namespace

void TextLines::end_line() {
    const std::string line = squeeze_spaces(without_soft_hyphens(std::exchange(line_, {})));
    bool had_bullet = false; // its author's own, beside the list's
    const std::string_view content = starts_item_ ? strip_bullet(line, had_bullet) : line;
    if (content.empty()) return;
    if (starts_paragraph_ && !text_.empty()) text_ += '\n';
    if (starts_item_) text_ += "• ";
    starts_paragraph_ = false;
    starts_item_ = false;
    text_ += content;
    text_ += '\n';
}

void TextLines::end_paragraph() {
    end_line();
    starts_paragraph_ = true;
}

void TextLines::start_item() {
    end_line();
    starts_item_ = true;
}

void TextLines::end_item() {
    end_line();
    starts_item_ = false;
}

void TextLines::cut_to(std::size_t size) {
    line_.clear();
    text_.resize(std::min(size, text_.size()));
}

std::string TextLines::take() {
    end_line();
    return std::exchange(text_, {});
}

} // namespace vakpeil
