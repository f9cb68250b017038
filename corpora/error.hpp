#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

// The one exception of Vakpeil: the command at hand cannot go on.
//
//   throw Error(ErrorKind::unreadable, "vacancy.txt", 0, "no such file; give the path of a text, HTML or JSON file");
//
// what() reads `path:line: message`; the line is left out when it is 0, the path when it is empty. A message says what
// is wrong and what to do about it. A bad record among many is not an Error but a Finding in a report.

namespace vakpeil {

enum class ErrorKind {
    usage,         // the caller asked for something that cannot be
    unreadable,    // a file or stream that cannot be opened or read
    bad_input,     // bytes that are not what they should be
    no_index,      // there is no index where one was looked for
    foreign_index, // a file that is not an index, or one built by another version or with other lexicons
    unwritable,    // a file or folder that cannot be written
};

class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, std::string path, std::size_t line, const std::string& message);

    [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }
    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    [[nodiscard]] std::size_t line() const noexcept { return line_; }
    [[nodiscard]] std::string_view message() const noexcept; // what() without its place

private:
    ErrorKind kind_;
    std::string path_;
    std::size_t line_;
};

} // namespace vakpeil
