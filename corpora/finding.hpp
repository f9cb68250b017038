#pragma once

#include <cstddef>
#include <string>
#include <vector>

// What a reader has to say about a document it could, or could not, read: a value in a report, never an exception.
//
//   {Severity::warning, "BK-0146-1.txt", 41, "the document ends in the middle of its competences"}

namespace vakpeil {

enum class Severity { note, warning, error };

struct Finding {
    Severity severity = Severity::error;
    std::string path;
    std::size_t line = 0; // 1-based; 0 when the finding is about the whole document
    std::string message;
};

using Findings = std::vector<Finding>;

// `path:line: severity: message`, without the line when it is 0.
[[nodiscard]] std::string to_string(const Finding& finding);

[[nodiscard]] bool has_errors(const Findings& findings) noexcept;

} // namespace vakpeil
