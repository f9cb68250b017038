#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vakpeil {

// Walks over one JSON object that may not be in memory as a whole yet, to find its end. It checks how brackets, quotes,
// commas and colons follow each other, because that is what shows early that a quote or a bracket is missing; the rest
// of the syntax is for the parser.
//
//   JsonScanner scanner;
//   while (scanner.scan(window.bytes()) == JsonScanner::Result::unfinished && window.fill()) {}
class JsonScanner {
public:
    enum class Result {
        unfinished, // go on with the same bytes and more behind them
        ended,      // size() is that of the object
        list_opens, // size() ends within {"@graph": [ before the first brace; the next call takes it as any other field
        broken,     // at size()
    };

    // At the brace of an object.
    JsonScanner() = default;
    // Behind a list of records within an object.
    [[nodiscard]] static JsonScanner behind_list();

    // `bytes` starts with those of the call before.
    [[nodiscard]] Result scan(std::string_view bytes);

    [[nodiscard]] std::size_t size() const noexcept { return at_; }
    // Where in the bytes the object's first name stands, with its quotes; of no size before it was met.
    [[nodiscard]] std::string_view first_name(std::string_view bytes) const noexcept {
        return bytes.substr(first_name_.begin, first_name_.end - first_name_.begin);
    }
    // The name before the list that opens.
    [[nodiscard]] std::string_view last_name(std::string_view bytes) const noexcept {
        return bytes.substr(name_.begin, name_.end - name_.begin);
    }
    // The value of "@type" as it stands; empty when there is none.
    [[nodiscard]] std::string_view type(std::string_view bytes) const noexcept {
        return bytes.substr(type_.begin, type_.end - type_.begin);
    }
    // Too deep to know each bracket's kind, deeper than any vacancy.
    [[nodiscard]] bool is_deep() const noexcept { return deepest_ > known_depth; }

private:
    static constexpr std::size_t known_depth = 64;

    enum class Mark { opened, comma, colon, value };
    struct Span {
        std::size_t begin = 0, end = 0;
    };

    [[nodiscard]] bool in_array() const noexcept;
    [[nodiscard]] bool in_object() const noexcept;
    [[nodiscard]] bool expects_value() const noexcept;
    [[nodiscard]] bool take_string(std::string_view bytes);
    [[nodiscard]] bool open(char bracket);
    [[nodiscard]] bool close(char bracket);
    [[nodiscard]] bool take_comma();
    [[nodiscard]] bool take_colon(std::string_view bytes);
    [[nodiscard]] bool take_scalar();
    [[nodiscard]] bool take(std::string_view bytes);
    void end_type() noexcept;

    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t deepest_ = 0;
    std::uint64_t arrays_ = 0; // a bit for each level: set for an array
    Mark last_ = Mark::opened;
    bool in_string_ = false;
    bool last_was_string_ = false;
    bool may_be_list_ = false; // the name of a list of records was met, and perhaps its bracket
    Span name_;                // the last string of the object's own level
    Span first_name_;
    Span type_;
    bool in_type_ = false;
};

} // namespace vakpeil
