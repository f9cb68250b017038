#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

// Where words begin and end by Unicode's word boundary rules (UAX #29), as ICU applies them.
//
//   WordBoundaries boundaries;
//   boundaries.append_segments("Kok gezocht", segments);  // "Kok", " ", "gezocht"
//
// ICU's own break iterator takes a quarter of the time that a vacancy takes. So the lines in which only Latin letters
// and common signs stand, which is nearly all of them, are cut by a scanner that follows the same rules; the others go
// to ICU. A test holds the one to the other.

namespace vakpeil {

// A stretch between two boundaries, in bytes.
struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool word = false; // letters, digits, underscores, kana or ideographs

    bool operator==(const Segment&) const = default;
};

// ICU alone. Not safe for use by two threads at once: ICU's break iterator has a state.
class IcuWordBoundaries {
public:
    // Throws Error(unreadable) when ICU has no word rules.
    IcuWordBoundaries();
    ~IcuWordBoundaries();
    IcuWordBoundaries(const IcuWordBoundaries&) = delete;
    IcuWordBoundaries& operator=(const IcuWordBoundaries&) = delete;
    IcuWordBoundaries(IcuWordBoundaries&&) noexcept;
    IcuWordBoundaries& operator=(IcuWordBoundaries&&) noexcept;

    // The segments of `text` (UTF-8, less than 2 GiB; an invalid sequence is no word), in order and without a gap;
    // `offset` is added to their places.
    void append_segments(std::string_view text, std::size_t offset, std::vector<Segment>& out);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Not safe for use by two threads at once.
class WordBoundaries {
public:
    // As IcuWordBoundaries.
    WordBoundaries();

    void append_segments(std::string_view text, std::vector<Segment>& out);

private:
    // False, and nothing appended, when a character stands in the line that takes ICU.
    bool scan_line(std::string_view line, std::size_t offset, std::vector<Segment>& out) const;

    std::array<std::uint8_t, 0x250> classes_{}; // by code point; what a character is to the rules
    IcuWordBoundaries icu_;
};

} // namespace vakpeil
