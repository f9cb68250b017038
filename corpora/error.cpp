#include "corpora/error.hpp"

namespace vakpeil {

namespace {

std::string place(const std::string& path, std::size_t line) {
    if (path.empty()) return {};
    return line == 0 ? path + ": " : path + ":" + std::to_string(line) + ": ";
}

} // namespace

Error::Error(ErrorKind kind, std::string path, std::size_t line, const std::string& message)
    : std::runtime_error(place(path, line) + message), kind_(kind), path_(std::move(path)), line_(line) {}

std::string_view Error::message() const noexcept {
    const std::string_view whole = what();
    return whole.substr(place(path_, line_).size());
}

} // namespace vakpeil
