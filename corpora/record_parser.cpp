#include "corpora/record_parser.hpp"

#include "corpora/json_parser.hpp"
#include "corpora/report.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/vacancy_fields.hpp"

namespace vakpeil {

namespace {

std::optional<Vacancy> vacancy_of(const simdjson::dom::element& value, std::string& defect) {
    if (!value.is_object()) {
        defect = "the record is no object with fields; give {\"title\": ..., \"description\": ...}";
        return std::nullopt;
    }
    const simdjson::dom::object fields = value.get_object().value_unsafe();
    if (!is_posting(fields)) {
        defect = "an object of type \"" + type_name(fields) + "\" and no JobPosting";
        return std::nullopt;
    }
    std::optional<Vacancy> vacancy = vacancy_from_fields(fields);
    if (!vacancy)
        defect = "the record has no field with text; name them title, description, responsibilities, qualifications, "
                 "skills, profile, competences or text";
    return vacancy;
}

} // namespace

struct RecordParser::State {
    JsonParser parser;
};

RecordParser::RecordParser() : state_(std::make_unique<State>()) {}
RecordParser::~RecordParser() = default;
RecordParser::RecordParser(RecordParser&&) noexcept = default;
RecordParser& RecordParser::operator=(RecordParser&&) noexcept = default;

std::optional<Vacancy> RecordParser::parse(std::string_view json, std::string& defect) {
    if (const auto value = state_->parser.parse(json)) return vacancy_of(*value, defect); // as nearly every record is
    const DecodedText decoded = decode_text(json);
    if (decoded.binary) {
        defect = "the record is not a text";
        return std::nullopt;
    }
    Report report({});
    if (const auto value = state_->parser.parse({1, decoded.utf8}, report)) return vacancy_of(*value, defect);
    defect = report.take().front().message;
    return std::nullopt;
}

} // namespace vakpeil
