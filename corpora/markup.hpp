#pragma once

#include <string>
#include <string_view>

#include "corpora/vacancy_reader.hpp"

// What a text is by its looks, where nothing else says it.

namespace vakpeil {

// "[Vacature] Kok gezocht" and "<3 jaar ervaring? Kok gezocht!" are plain text; a JSON document that is cut is still
// JSON.
[[nodiscard]] VacancyFormat detect_format(std::string_view utf8);

// The plain text of a field that may hold HTML: tags, entities, HTML whose tags are themselves escaped, or none of
// them. Line ends stay where the markup has no blocks of its own. Control characters become spaces.
[[nodiscard]] std::string field_to_text(std::string_view field);

} // namespace vakpeil
