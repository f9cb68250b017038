#pragma once

#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "corpora/vacancy.hpp"

namespace vakpeil {

// True for an object without a type, and for a JobPosting by any spelling of schema.org's name for it.
[[nodiscard]] bool is_posting(const nlohmann::json& object);

// The declared type, for messages.
[[nodiscard]] std::string type_name(const nlohmann::json& object);

// The vacancy in an object's fields; nothing when it has none of the fields that hold text.
[[nodiscard]] std::optional<Vacancy> vacancy_from_fields(const nlohmann::json& object);

} // namespace vakpeil
