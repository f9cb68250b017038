#include "tools/serve/request.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <simdjson.h>

#include "corpora/ascii.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t most_parameters = 50;

int hexadecimal_digit(char c) {
    if (is_ascii_digit(c)) return c - '0';
    const char lower = ascii_lower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

void check_text(std::string_view text) {
    const bool control =
        std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (control) throw Problem(400, "the target has a control character in it");
    if (!simdjson::validate_utf8(text))
        throw Problem(400, "the target is not UTF-8; escape its bytes as UTF-8 (%C3%A9 for é)");
}

std::string decoded(std::string_view escaped, bool plus_is_space) {
    std::string text;
    for (std::size_t at = 0; at < escaped.size(); ++at) {
        const char c = escaped[at];
        if (c == '+' && plus_is_space) {
            text += ' ';
        } else if (c != '%') {
            text += c;
        } else {
            const int high = at + 2 < escaped.size() ? hexadecimal_digit(escaped[at + 1]) : -1;
            const int low = at + 2 < escaped.size() ? hexadecimal_digit(escaped[at + 2]) : -1;
            if (high < 0 || low < 0) throw Problem(400, "the target has a '%' without two hexadecimal digits after it");
            text += static_cast<char>(high * 16 + low);
            at += 2;
        }
    }
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string> parse_path(std::string_view path) {
    std::vector<std::string> segments;
    if (!path.starts_with('/')) throw Problem(400, "the target is no path; it begins with a '/'");
    if (path == "/") return segments;
    for (const std::string_view part : split(path.substr(1), '/')) {
        std::string segment = decoded(part, false);
        check_text(segment);
        if (segment.empty() || segment == "." || segment == ".." || segment.find_first_of("/\\") != std::string::npos)
            throw Problem(400, "the path has a segment that is empty, '.' or '..', or a slash within one");
        segments.push_back(std::move(segment));
    }
    return segments;
}

Query parse_query(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> parameters;
    if (text.empty()) return {};
    for (const std::string_view part : split(text, '&')) {
        if (part.empty()) continue;
        if (parameters.size() == most_parameters) throw Problem(400, "the query has more than 50 parameters");
        const std::size_t equals = std::min(part.find('='), part.size());
        std::string name = decoded(part.substr(0, equals), true);
        std::string value = decoded(part.substr(std::min(equals + 1, part.size())), true);
        check_text(name);
        if (!simdjson::validate_utf8(value)) throw Problem(400, "the value of '" + name + "' is not UTF-8");
        const bool known = std::ranges::any_of(parameters, [&](const auto& one) { return one.first == name; });
        if (known) throw Problem(400, "the parameter '" + name + "' is given twice");
        parameters.emplace_back(std::move(name), std::move(value));
    }
    return Query(std::move(parameters));
}

std::string_view without_host(std::string_view target) {
    const std::size_t scheme = target.find("://");
    if (target.starts_with('/') || scheme == std::string_view::npos) return target;
    const std::size_t path = target.find('/', scheme + 3);
    return path == std::string_view::npos ? "/" : target.substr(path);
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

std::optional<std::string> Query::text(std::string_view name) const {
    const auto found =
        std::ranges::find(parameters_, name, [](const auto& one) { return std::string_view(one.first); });
    if (found == parameters_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::size_t> Query::whole_number(std::string_view name, std::size_t least, std::size_t most) const {
    const std::optional<std::string> value = text(name);
    if (!value) return std::nullopt;
    const std::optional<std::size_t> number = parse_number<std::size_t>(*value);
    if (!number || *number < least || *number > most)
        throw Problem(400, "'" + std::string(name) + "' is a whole number from " + std::to_string(least) + " to " +
                               std::to_string(most));
    return number;
}

std::optional<double> Query::number(std::string_view name, double least, double most) const {
    const std::optional<std::string> value = text(name);
    if (!value) return std::nullopt;
    const std::optional<double> number = parse_number<double>(*value);
    if (!number || !std::isfinite(*number) || *number < least || *number > most)
        throw Problem(400, "'" + std::string(name) + "' is a number such as 0.95, within its bounds");
    return number;
}

std::optional<bool> Query::flag(std::string_view name) const {
    const std::optional<std::string> value = text(name);
    if (!value) return std::nullopt;
    if (*value != "true" && *value != "false") throw Problem(400, "'" + std::string(name) + "' is true or false");
    return *value == "true";
}

void Query::allow_only(const std::vector<std::string_view>& names) const {
    for (const auto& [name, value] : parameters_)
        if (std::ranges::find(names, name) == names.end())
            throw Problem(400, "there is no parameter '" + name + "' here; see /v1/openapi.json");
}

Target parse_target(std::string_view target) {
    target = without_host(target);
    const std::size_t question = std::min(target.find('?'), target.size());
    return {parse_path(target.substr(0, question)), parse_query(target.substr(std::min(question + 1, target.size())))};
}

std::optional<std::string_view> Request::header(std::string_view name) const {
    const auto found = std::ranges::find(headers, name, &Header::name);
    if (found == headers.end()) return std::nullopt;
    return found->value;
}

std::string Request::media_type() const {
    const std::string_view value = header("content-type").value_or("");
    return ascii_lower(trim(value.substr(0, value.find(';'))));
}

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) {
    for (const std::string_view part : split(accept_encoding, ',')) {
        const std::size_t semicolon = std::min(part.find(';'), part.size());
        const std::string name = ascii_lower(trim(part.substr(0, semicolon)));
        if (name != coding) continue;
        const std::string_view weight = trim(part.substr(std::min(semicolon + 1, part.size())));
        return !weight.starts_with("q=0") || weight.find_first_of("123456789") != std::string_view::npos;
    }
    return false;
}

bool has_entity_tag(std::string_view if_none_match, std::string_view tag) {
    for (const std::string_view part : split(if_none_match, ',')) {
        std::string_view one = trim(part);
        if (one == "*") return true;
        if (one.starts_with("W/")) one.remove_prefix(2);
        if (one == tag) return true;
    }
    return false;
}

} // namespace vakpeil::tools
