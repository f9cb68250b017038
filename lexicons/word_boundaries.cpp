#include "lexicons/word_boundaries.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>
#include <utility>

#include <unicode/uchar.h>

#include "lexicons/utf8.hpp"

namespace vakpeil {
namespace {

// The Word_Break values that the scanner knows. `mark` is Extend and Format, which belong to what goes before (WB4).
enum WordClass : std::uint8_t {
    other,
    letter,
    digit,
    joiner,     // ExtendNumLet: the underscore
    space,      // WSegSpace
    line_end,   // CR, LF, Newline
    mid_letter, // may stand between two letters
    mid_number, // between two digits
    mid_both,   // between either, as MidNumLet and Single_Quote may
    mark,
    unknown // takes ICU
};

WordClass class_by_property(char32_t character) {
    switch (u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_WORD_BREAK)) {
    case U_WB_OTHER:
    case U_WB_DOUBLE_QUOTE: // joins Hebrew letters only
        return other;
    case U_WB_ALETTER:
        return letter;
    case U_WB_NUMERIC:
        return digit;
    case U_WB_EXTENDNUMLET:
        return joiner;
    case U_WB_WSEGSPACE:
        return space;
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE:
        return line_end;
    case U_WB_MIDLETTER:
        return mid_letter;
    case U_WB_MIDNUM:
        return mid_number;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
        return mid_both;
    case U_WB_EXTEND:
    case U_WB_FORMAT:
        return mark;
    default:
        return unknown;
    }
}

// Scripts that need a dictionary stand in none of these blocks.
bool is_in_known_block(char32_t character) {
    constexpr std::pair<char32_t, char32_t> blocks[]{
        {0x2000, 0x27BF},   // punctuation, currencies, arrows, shapes and dingbats
        {0xF0A7, 0xF0B7},   // bullets of Word's fonts
        {0xFE0F, 0xFE0F},   // asks for the coloured form of a sign
        {0x1F300, 0x1FAFF}, // pictures
    };
    return std::any_of(std::begin(blocks), std::end(blocks),
                       [&](const auto& block) { return block.first <= character && character <= block.second; });
}

// A line cut by the rules; `classes` is by code point, for those below its size.
class LineScanner {
public:
    LineScanner(std::string_view line, std::span<const std::uint8_t> classes) : line_(line), classes_(classes) {}

    bool scan(std::size_t offset, std::vector<Segment>& out) {
        read();
        while (at_ < line_.size()) {
            if (class_ == unknown) return false;
            const std::size_t begin = at_;
            bool word = class_ == letter || class_ == digit || class_ == joiner;
            if (word)
                word = read_word();
            else
                read_other();
            if (class_ == unknown) return false;
            out.push_back({offset + begin, offset + at_, word});
        }
        return true;
    }

private:
    // Reads the class of the character at `at_`, which ends at `next_`; of the line's end `line_end`.
    void read() {
        next_ = at_;
        if (at_ >= line_.size()) {
            class_ = line_end;
            return;
        }
        const auto byte = static_cast<unsigned char>(line_[at_]);
        if (byte < 0x80) {
            ++next_;
            class_ = static_cast<WordClass>(classes_[byte]);
            return;
        }
        const char32_t character = next_character(line_, next_);
        if (character < classes_.size())
            class_ = static_cast<WordClass>(classes_[character]);
        else
            class_ = is_in_known_block(character) ? class_by_property(character) : unknown;
    }

    void step() {
        at_ = next_;
        read();
    }

    // Moves to the last of a run of ASCII characters of this class, which the one at hand is of.
    void skip_same(WordClass same) {
        while (next_ < line_.size()) {
            const auto byte = static_cast<unsigned char>(line_[next_]);
            if (byte >= 0x80 || classes_[byte] != same) return;
            at_ = next_++;
        }
    }

    bool skip_marks() {
        const std::size_t before = at_;
        while (class_ == mark)
            step();
        return at_ != before;
    }

    void read_other() {
        const WordClass first = class_;
        const char byte = line_[at_];
        step();
        if (first == line_end) {
            if (byte == '\r' && at_ < line_.size() && line_[at_] == '\n') step();
            return; // nothing belongs to a line's end, WB3a
        }
        while (first == space && class_ == space)
            step();
        skip_marks();
    }

    // False for what ICU does not take for a word: an underscore alone, or one with marks at the end.
    bool read_word() {
        bool word = class_ != joiner;
        WordClass last = class_;
        step();
        while (true) {
            const bool marked = skip_marks();
            if (class_ == letter || class_ == digit || class_ == joiner) {
                last = class_;
                word = true;
                skip_same(last);
                step();
            } else if (!(last == letter && joins(mid_letter, letter)) && !(last == digit && joins(mid_number, digit))) {
                return word && !(last == joiner && marked);
            }
        }
    }

    // A sign that may stand between two of `kind`, and does: moves to the second of them.
    bool joins(WordClass sign, WordClass kind) {
        if (class_ != sign && class_ != mid_both) return false;
        const auto before = std::tuple(at_, next_, class_);
        step();
        skip_marks();
        if (class_ == kind || class_ == unknown) return true;
        std::tie(at_, next_, class_) = before;
        return false;
    }

    std::string_view line_;
    std::span<const std::uint8_t> classes_;
    std::size_t at_ = 0;
    std::size_t next_ = 0;
    WordClass class_ = other;
};

} // namespace

WordBoundaries::WordBoundaries() {
    for (std::size_t character = 0; character < classes_.size(); ++character)
        classes_[character] = class_by_property(static_cast<char32_t>(character));
    // ICU differs from the standard in two signs: the colon joins letters only in Swedish and Finnish (CLDR 42), and
    // the at sign counts as a letter.
    classes_[':'] = other;
    classes_['@'] = letter;
}

bool WordBoundaries::scan_line(std::string_view line, std::size_t offset, std::vector<Segment>& out) const {
    const std::size_t before = out.size();
    if (LineScanner(line, classes_).scan(offset, out)) return true;
    out.resize(before);
    return false;
}

void WordBoundaries::append_segments(std::string_view text, std::vector<Segment>& out) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1; // a boundary by WB3a and WB3b
        const std::string_view line = text.substr(at, end - at);
        if (!scan_line(line, at, out)) icu_.append_segments(line, at, out);
        at = end;
    }
}

} // namespace vakpeil
