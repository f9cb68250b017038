#include "corpora/record_parser.hpp"

#include <nlohmann/json.hpp>

#include "corpora/json_records.hpp"
#include "corpora/report.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/vacancy_fields.hpp"

namespace vakpeil {

struct RecordParser::State {};

RecordParser::RecordParser() : state_(std::make_unique<State>()) {}
RecordParser::~RecordParser() = default;
RecordParser::RecordParser(RecordParser&&) noexcept = default;
RecordParser& RecordParser::operator=(RecordParser&&) noexcept = default;

std::optional<Vacancy> RecordParser::parse(std::string_view json, std::string& defect) {
    const DecodedText decoded = decode_text(json);
    if (decoded.binary) {
        defect = "the record is not a text";
        return std::nullopt;
    }
    Report report({});
    const std::optional<nlohmann::json> value = parse_json({1, decoded.utf8}, report);
    if (!value) {
        defect = report.take().front().message;
        return std::nullopt;
    }
    if (!value->is_object()) {
        defect = "the record is no object with fields; give {\"title\": ..., \"description\": ...}";
        return std::nullopt;
    }
    if (!is_posting(*value)) {
        defect = "an object of type \"" + type_name(*value) + "\" and no JobPosting";
        return std::nullopt;
    }
    std::optional<Vacancy> vacancy = vacancy_from_fields(*value);
    if (!vacancy)
        defect = "the record has no field with text; name them title, description, responsibilities, qualifications, "
                 "skills, profile, competences or text";
    return vacancy;
}

} // namespace vakpeil
