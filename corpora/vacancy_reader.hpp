#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/finding.hpp"
#include "corpora/vacancy.hpp"

// Vacancies from plain text, HTML, or JSON with the fields of schema.org JobPosting.
//
//   const VacancyDocument document = read_vacancies(bytes, "kok.html");
//   for (const Vacancy& vacancy : document.vacancies) ...
//
// The format shows in the bytes: `{` or `[` starts JSON (one object, an array, or JSON Lines: one object a line), `<`
// starts HTML, everything else is plain text. JSON fields: `title`, `description`, `responsibilities`,
// `qualifications`, `skills`, `jobBenefits`, `educationRequirements`, `experienceRequirements`, `identifier` of
// JobPosting, and the shorter `id`, `profile`, `competences`, `offer`, `education`, `experience`, `text`. Any of them
// may hold HTML, a list, a nested object with `name`, `value` or `credentialCategory`, or be absent. Other fields are
// ignored.
//
// A record that cannot be read is an error finding with its line, and the others are still read. Bytes that are not
// text (binary) give an error finding. An empty document gives one Vacancy with an empty text: there is something to
// answer. Never throws on content; safe to call from several threads.

namespace vakpeil {

enum class VacancyFormat { text, html, json };

struct VacancyDocument {
    VacancyFormat format = VacancyFormat::text;
    bool several = false; // a JSON array or JSON Lines: the answer is a list too
    std::vector<Vacancy> vacancies;
    Findings findings;
};

[[nodiscard]] VacancyDocument read_vacancies(std::string_view bytes, const std::string& path);

// Plain text that is already known to be UTF-8 and plain; `title` may be empty.
[[nodiscard]] Vacancy vacancy_from_text(std::string text, std::string title = {});

} // namespace vakpeil
