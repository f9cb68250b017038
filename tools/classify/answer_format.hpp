#pragma once

#include <string_view>

namespace vakpeil::tools {

enum class AnswerFormat {
    jsonl,      // see answer_line.hpp
    csv,        // likewise
    jobposting, // the record with the qualification in it; see job_posting.hpp
};

[[nodiscard]] constexpr std::string_view to_string(AnswerFormat format) noexcept {
    switch (format) {
    case AnswerFormat::jsonl:
        return "jsonl";
    case AnswerFormat::csv:
        return "csv";
    case AnswerFormat::jobposting:
        return "jobposting";
    }
    return "";
}

} // namespace vakpeil::tools
