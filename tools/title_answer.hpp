#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "matcher/matcher.hpp"
#include "matcher/title_linker.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

// What `vakpeil title` answers to one title.
struct TitleAnswer {
    std::string_view title;
    MatchResult qualifications;
    std::optional<std::vector<TitleLink>> occupations; // nothing when there is no title index
};

[[nodiscard]] std::string title_text(const TitleAnswer& answer, const Terminal& terminal);

// The answer as documented in the README; its field names stay.
[[nodiscard]] nlohmann::ordered_json title_json(const TitleAnswer& answer);

} // namespace vakpeil::tools
