#pragma once

#include <optional>
#include <string>

#include <simdjson.h>

#include "corpora/vacancy.hpp"

namespace vakpeil {

// True for an object without a type, and for a JobPosting by any spelling of schema.org's name for it.
[[nodiscard]] bool is_posting(const simdjson::dom::object& fields);

// The declared type, for messages.
[[nodiscard]] std::string type_name(const simdjson::dom::object& fields);

// The vacancy in an object's fields; nothing when it has none of the fields that hold text. Of a field that stands
// there twice the last counts.
[[nodiscard]] std::optional<Vacancy> vacancy_from_fields(const simdjson::dom::object& fields);

} // namespace vakpeil
