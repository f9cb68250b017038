#include "tools/stream/stream_names.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "corpora/error.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t longest_name = 100;

bool is_plain(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

} // namespace

void check_name(std::string_view name, std::string_view option) {
    if (!name.empty() && name.size() <= longest_name && std::ranges::all_of(name, is_plain)) return;
    throw Error(ErrorKind::usage, "", 0,
                fmt::format("{} must be a name of at most {} letters, digits, - and _", option, longest_name));
}

StreamNames::StreamNames(std::string stream) : stream_(std::move(stream)) {
    check_name(stream_, "--stream");
}

std::string StreamNames::in_subject(std::string_view dump) const {
    return fmt::format("{}.in.{}", stream_, dump);
}

std::string StreamNames::out_subject(std::string_view dump, ResultKind kind) const {
    return fmt::format("{}.out.{}.{}", stream_, dump, to_string(kind));
}

std::string StreamNames::out_subjects(std::string_view dump) const {
    return fmt::format("{}.out.{}.*", stream_, dump);
}

std::string_view to_string(ResultKind kind) noexcept {
    switch (kind) {
    case ResultKind::answer:
        return "answer";
    case ResultKind::reject:
        return "reject";
    case ResultKind::dead:
        return "dead";
    case ResultKind::end:
        break;
    }
    return "end";
}

std::string_view dump_of(std::string_view subject) noexcept {
    for (int token = 0; token < 2; ++token) {
        const std::size_t dot = subject.find('.');
        if (dot == std::string_view::npos) return {};
        subject.remove_prefix(dot + 1);
    }
    return subject.substr(0, subject.find('.'));
}

std::string_view last_token(std::string_view subject) noexcept {
    return subject.substr(subject.rfind('.') + 1);
}

std::string dump_name(std::string_view path) {
    std::string name = std::filesystem::path(path).lexically_normal().filename().string();
    if (name.empty()) name = std::filesystem::path(path).lexically_normal().parent_path().filename().string();
    if (path == "-" || name.empty() || name == "." || name == "..")
        throw Error(ErrorKind::usage, "", 0, "this input has no name; give one with --dump");
    std::ranges::replace_if(
        name, [](char c) { return !is_plain(c); }, '_');
    return name.substr(0, longest_name);
}

} // namespace vakpeil::tools
