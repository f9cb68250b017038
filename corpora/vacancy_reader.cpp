#include "corpora/vacancy_reader.hpp"

#include <utility>

#include "corpora/html_text.hpp"
#include "corpora/json_parser.hpp"
#include "corpora/markup.hpp"
#include "corpora/report.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/unicode_text.hpp"
#include "corpora/vacancy_fields.hpp"

namespace vakpeil {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

class JsonVacancyReader {
public:
    JsonVacancyReader(VacancyDocument& document, Report& report) : document_(document), report_(report) {}

    void read(std::string_view text) {
        const JsonRecords split = split_json(text, report_);
        document_.several = split.several;
        for (const JsonRecord& record : split.records) {
            if (const std::optional<element> value = parser_.parse(record, report_))
                read_record(*value, record.line, split.several);
        }
        document_.several = document_.several || document_.vacancies.size() > 1;
    }

private:
    void read_record(const element& value, std::size_t line, bool is_one_of_several) {
        if (!value.is_object())
            return report_.error(line,
                                 "the record is no object with fields; give {\"title\": ..., \"description\": ...}");
        const object fields = value.get_object().value_unsafe();
        simdjson::dom::array graph;
        if (fields["@graph"].get_array().get(graph) != simdjson::SUCCESS)
            return read_object(fields, line, is_one_of_several);
        for (const element& one : graph)
            if (one.is_object()) read_object(one.get_object().value_unsafe(), line, true);
    }

    void read_object(const object& fields, std::size_t line, bool is_one_of_several) {
        if (!is_posting(fields)) {
            const std::string message = "an object of type \"" + type_name(fields) + "\" and no JobPosting";
            if (is_one_of_several) return report_.note(line, message + " is passed over");
            return report_.error(line, message + "; give the page's JobPosting");
        }
        std::optional<Vacancy> vacancy = vacancy_from_fields(fields);
        if (!vacancy) {
            report_.warning(line, "the record has no field with text; name them title, description, responsibilities, "
                                  "qualifications, skills, profile, competences or text");
        }
        document_.vacancies.push_back(vacancy ? std::move(*vacancy) : Vacancy{});
    }

    VacancyDocument& document_;
    Report& report_;
    JsonParser parser_;
};

Vacancy vacancy_from_html(std::string_view html, Report& report) {
    HtmlText page = html_to_text(html);
    if (page.text.empty() && page.heading.empty()) {
        report.warning(0, "the page has no text of its own; save it from a browser, with what its scripts have shown");
    }
    drop_heading(page);
    return vacancy_from_text(std::move(page.text), std::move(page.heading));
}

} // namespace

VacancyDocument read_vacancies(std::string_view bytes, const std::string& path) {
    VacancyDocument document;
    Report report(path);
    DecodedText decoded = decode_text(bytes);
    if (decoded.binary) {
        report.error(0, "is not a text; give plain text, HTML or JSON");
        document.findings = report.take();
        return document;
    }
    if (decoded.repaired) report.warning(0, "some bytes are no valid " + decoded.encoding + "; save it as UTF-8");
    document.format = detect_format(decoded.utf8);
    switch (document.format) {
    case VacancyFormat::json:
        JsonVacancyReader(document, report).read(decoded.utf8);
        break;
    case VacancyFormat::html:
        document.vacancies.push_back(vacancy_from_html(decoded.utf8, report));
        break;
    case VacancyFormat::text:
        document.vacancies.push_back(vacancy_from_text(std::move(decoded.utf8)));
        break;
    }
    document.findings = report.take();
    return document;
}

Vacancy vacancy_from_text(std::string text, std::string title) {
    Vacancy vacancy;
    vacancy.title = std::move(title);
    vacancy.text = std::move(text);
    if (!trim(vacancy.text).empty()) vacancy.sections.push_back({SectionKind::unknown, 0, vacancy.text.size()});
    return vacancy;
}

} // namespace vakpeil
