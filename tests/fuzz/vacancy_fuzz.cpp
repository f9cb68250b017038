// Vacancies of any bytes, in every format: text, HTML, JSON, JSON Lines.

#include <cstdint>
#include <cstdlib>

#include "corpora/vacancy_reader.hpp"
#include "tests/fuzz/utf8_check.hpp"

namespace {

using namespace vakpeil;

void require(bool holds) {
    if (!holds) std::abort();
}

void require_sound(const Vacancy& vacancy) {
    require(test::is_clean_utf8(vacancy.text));
    for (const std::string* line : {&vacancy.id, &vacancy.title, &vacancy.education, &vacancy.experience}) {
        require(test::is_clean_line(*line));
    }
    // Sections are stretches of the text in order, with nothing but blank lines between them.
    std::size_t end = 0;
    for (const Section& section : vacancy.sections) {
        require(section.begin >= end && section.begin < section.end && section.end <= vacancy.text.size());
        for (; end < section.begin; ++end)
            require(vacancy.text[end] == '\n');
        end = section.end;
    }
    require(vacancy.sections.empty() || end == vacancy.text.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const VacancyDocument document = read_vacancies({reinterpret_cast<const char*>(data), size}, "fuzz.txt");
    for (const Vacancy& vacancy : document.vacancies)
        require_sound(vacancy);
    for (const Finding& finding : document.findings)
        require(finding.path == "fuzz.txt" && !finding.message.empty());
    require(document.several || document.vacancies.size() <= 1);
    // Text and pages always have an answer; only bytes that are no text, and JSON, may have none.
    const bool must_have_one = document.format != VacancyFormat::json && !has_errors(document.findings);
    require(!must_have_one || document.vacancies.size() == 1);
    // Where nothing was read out of one record, there is a reason.
    require(document.several || !document.vacancies.empty() || !document.findings.empty());
    return 0;
}
