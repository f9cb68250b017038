#include "tools/classify/answer_line.hpp"

#include <iterator>
#include <span>

#include <fmt/format.h>

#include "tools/classify/line_text.hpp"

namespace vakpeil::tools {

namespace {

const Suggestion* fitting(const MatchResult& result) {
    return result.status == MatchStatus::matched && !result.suggestions.empty() ? &result.suggestions.front() : nullptr;
}

std::span<const Suggestion> alternatives(const MatchResult& result) {
    return std::span(result.suggestions).subspan(fitting(result) == nullptr ? 0 : 1);
}

void append_number(std::string& line, std::uint64_t number) {
    const fmt::format_int digits(number);
    line.append(digits.data(), digits.size());
}

void append_level(std::string& line, int level) {
    const fmt::format_int digits(level);
    line.append(digits.data(), digits.size());
}

void append_fitting(std::string& line, const Suggestion* best) {
    if (best == nullptr) {
        line += R"(,"code":null,"title":null,"level":null,"level_estimated":null,"probability":null)";
        return;
    }
    line += ",\"code\":";
    append_json_string(line, best->code);
    line += ",\"title\":";
    append_json_string(line, best->title);
    line += ",\"level\":";
    append_level(line, best->level);
    line += best->level_estimated ? ",\"level_estimated\":true" : ",\"level_estimated\":false";
    line += ",\"probability\":";
    append_probability(line, best->probability);
}

void append_job(std::string& line, const MatchResult& result) {
    line += ",\"no_fit_probability\":";
    append_probability(line, result.no_fit_probability);
    if (result.level) {
        line += ",\"job_level\":";
        append_level(line, result.level->value);
        line += ",\"job_level_probability\":";
        append_probability(line, result.level->probability);
    } else {
        line += R"(,"job_level":null,"job_level_probability":null)";
    }
    if (result.study) {
        line += ",\"study\":{\"level\":";
        append_level(line, result.study->level);
        line += ",\"phrase\":";
        append_json_string(line, result.study->phrase);
        line += '}';
    } else {
        line += ",\"study\":null";
    }
    line += ",\"language\":";
    append_json_string(line, result.language);
}

void append_alternatives(std::string& line, std::span<const Suggestion> suggestions) {
    line += ",\"alternatives\":[";
    for (const Suggestion& suggestion : suggestions) {
        if (&suggestion != suggestions.data()) line += ',';
        line += "{\"code\":";
        append_json_string(line, suggestion.code);
        line += ",\"title\":";
        append_json_string(line, suggestion.title);
        line += ",\"level\":";
        append_level(line, suggestion.level);
        line += ",\"probability\":";
        append_probability(line, suggestion.probability);
        line += '}';
    }
    line += ']';
}

void append_csv_fitting(std::string& line, const Suggestion* best) {
    if (best == nullptr) {
        line += ",,,,,";
        return;
    }
    line += ',';
    append_csv_field(line, best->code);
    line += ',';
    append_csv_field(line, best->title);
    line += ',';
    append_level(line, best->level);
    line += best->level_estimated ? ",true," : ",false,";
    append_probability(line, best->probability);
}

void append_csv_job(std::string& line, const MatchResult& result) {
    line += ',';
    append_probability(line, result.no_fit_probability);
    line += ',';
    if (result.level) append_level(line, result.level->value);
    line += ',';
    if (result.level) append_probability(line, result.level->probability);
    line += ',';
    if (result.study) append_level(line, result.study->level);
    line += ',';
    if (result.study) append_csv_foreign(line, result.study->phrase);
    line += ',';
    append_csv_field(line, result.language);
}

} // namespace

void append_json_line(std::string& line, const Answer& answer) {
    line += "{\"record\":";
    append_number(line, answer.ordinal);
    line += ",\"id\":";
    append_json_string(line, answer.id);
    line += ",\"status\":";
    append_json_string(line, to_string(answer.result.status));
    line += ",\"triage\":";
    append_json_string(line, to_string(answer.triage));
    append_fitting(line, fitting(answer.result));
    append_job(line, answer.result);
    append_alternatives(line, alternatives(answer.result));
    line += '}';
}

std::string_view csv_header() noexcept {
    return "record,id,status,triage,code,title,level,level_estimated,probability,no_fit_probability,job_level,"
           "job_level_probability,study_level,study_phrase,language,alternatives";
}

void append_csv_line(std::string& line, const Answer& answer) {
    append_number(line, answer.ordinal);
    line += ',';
    append_csv_foreign(line, answer.id);
    line += ',';
    line += to_string(answer.result.status);
    line += ',';
    line += to_string(answer.triage);
    append_csv_fitting(line, fitting(answer.result));
    append_csv_job(line, answer.result);
    line += ',';
    for (const Suggestion& suggestion : alternatives(answer.result)) {
        if (line.back() != ',') line += "; ";
        line += suggestion.code; // of capitals, digits and hyphens
        line += ' ';
        append_probability(line, suggestion.probability);
    }
}

void append_json_group(std::string& line, std::string_view group) {
    line.pop_back(); // the brace
    line += ",\"duplicate_group\":";
    append_json_string(line, group);
    line += '}';
}

void append_csv_group(std::string& line, std::string_view group) {
    line += ',';
    append_csv_foreign(line, group);
}

} // namespace vakpeil::tools
