#include "lexicons/tokenise.hpp"

#include <limits>

#include "corpora/ascii.hpp"
#include "corpora/error.hpp"
#include "lexicons/double_forms.hpp"
#include "lexicons/utf8.hpp"
#include "lexicons/word_boundaries.hpp"

namespace vakpeil {
namespace {

bool has_letter_or_digit(std::string_view text) {
    if (!text.empty() && (is_ascii_letter(text[0]) || is_ascii_digit(text[0]))) return true;
    for (std::size_t i = 0; i < text.size();) {
        if (is_letter_or_digit(next_character(text, i))) return true;
    }
    return false;
}

// `mbo-4` and `3-ploegen`, but neither `kok-kelner` nor `2-3`.
bool joins_letters_and_digits(std::string_view text, const Segment& left, const Segment& sign, const Segment& right) {
    const std::string_view hyphen = text.substr(sign.begin, sign.end - sign.begin);
    if (hyphen != "-" && hyphen != "\u2010" && hyphen != "\u2011") return false;
    if (!left.word || !right.word) return false;
    const char before = text[left.end - 1];
    const char after = text[right.begin];
    return (is_ascii_letter(before) && is_ascii_digit(after)) || (is_ascii_digit(before) && is_ascii_letter(after));
}

// The walk over one text's segments that applies the overlay.
class Overlay {
public:
    Overlay(std::string_view text, const std::vector<Segment>& segments, const ProtectedTokens& protected_tokens)
        : text_(text), segments_(segments), protected_tokens_(protected_tokens) {}

    void append_words(std::vector<Surface>& out) const {
        for (std::size_t i = 0; i < segments_.size();) {
            const std::size_t after = whole_until(i);
            if (after > i) {
                append(segments_[i].begin, segments_[after - 1].end, out);
                i = after;
                continue;
            }
            if (segments_[i].word) append_segment(segments_[i], out);
            ++i;
        }
    }

private:
    // The index behind the segments that one token of the overlay keeps whole, or `i`.
    std::size_t whole_until(std::size_t i) const {
        const Segment& first = segments_[i];
        if (const std::size_t length = protected_tokens_.match(text_, first.begin); length != 0) {
            if (const std::size_t after = segment_after(i, first.begin + length); after != 0) return after;
        }
        if (!first.word) return i;
        if (i + 2 < segments_.size() && joins_letters_and_digits(text_, first, segments_[i + 1], segments_[i + 2])) {
            return i + 3;
        }
        const std::size_t end = double_form_end(text_, first.begin, first.end);
        if (end == first.end) return i;
        const std::size_t after = segment_after(i, end);
        return after == 0 ? i : after;
    }

    // The index of the segment that begins at byte `end`, which is 0 when ICU does not break there.
    std::size_t segment_after(std::size_t i, std::size_t end) const {
        while (i < segments_.size() && segments_[i].end < end)
            ++i;
        return i < segments_.size() && segments_[i].end == end ? i + 1 : 0;
    }

    // ICU takes a full stop or colon between letters for a part of the word, and an underscore for a letter. In a
    // vacancy a capital behind a small letter and a stop begins a sentence (`team.Je`), and underscores are emphasis.
    void append_segment(const Segment& segment, std::vector<Surface>& out) const {
        std::size_t begin = segment.begin;
        for (std::size_t i = segment.begin + 1; i + 1 < segment.end; ++i) {
            if (text_[i] != '.' && text_[i] != ':') continue;
            if (!is_ascii_lower(text_[i - 1]) || !is_ascii_upper(text_[i + 1])) continue;
            append(begin, i, out);
            begin = i + 1;
        }
        append(begin, segment.end, out);
    }

    void append(std::size_t begin, std::size_t end, std::vector<Surface>& out) const {
        while (begin < end && text_[begin] == '_')
            ++begin;
        while (begin < end && text_[end - 1] == '_')
            --end;
        if (!has_letter_or_digit(text_.substr(begin, end - begin))) return;
        out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }

    std::string_view text_;
    const std::vector<Segment>& segments_;
    const ProtectedTokens& protected_tokens_;
};

} // namespace

struct Tokeniser::State {
    WordBoundaries boundaries;
    std::vector<Segment> segments; // kept for its memory
};

Tokeniser::Tokeniser(const ProtectedTokens& protected_tokens)
    : protected_tokens_(&protected_tokens), state_(std::make_unique<State>()) {}

Tokeniser::~Tokeniser() = default;
Tokeniser::Tokeniser(Tokeniser&&) noexcept = default;

void Tokeniser::tokenise(std::string_view text, std::vector<Surface>& out) {
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        throw Error(ErrorKind::bad_input, "", 0, "a text of 2 GiB or more cannot be analysed; split it");
    }
    state_->segments.clear();
    state_->boundaries.append_segments(text, state_->segments);
    Overlay(text, state_->segments, *protected_tokens_).append_words(out);
}

} // namespace vakpeil
