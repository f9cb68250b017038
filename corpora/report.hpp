#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpora/finding.hpp"

namespace vakpeil {

[[nodiscard]] inline std::string in_quotes(std::string_view text) {
    return '"' + std::string(text) + '"';
}

// The findings of one document while it is read. Past `most` findings it only counts, so that a document of a million
// bad lines does not become a report of a gigabyte; take() then says how many were left out.
class Report {
public:
    explicit Report(std::string path) : path_(std::move(path)) {}

    void error(std::size_t line, std::string message) { add(Severity::error, line, std::move(message)); }
    void warning(std::size_t line, std::string message) { add(Severity::warning, line, std::move(message)); }
    void note(std::size_t line, std::string message) { add(Severity::note, line, std::move(message)); }

    [[nodiscard]] Findings take() {
        if (left_out_ > 0) {
            const Severity severity = left_out_error_ ? Severity::error : Severity::warning;
            findings_.push_back({severity, path_, 0, "and " + std::to_string(left_out_) + " more findings like these"});
        }
        return std::move(findings_);
    }

private:
    static constexpr std::size_t most = 1000;

    void add(Severity severity, std::size_t line, std::string message) {
        if (findings_.size() < most) {
            findings_.push_back({severity, path_, line, std::move(message)});
            return;
        }
        ++left_out_;
        left_out_error_ = left_out_error_ || severity == Severity::error;
    }

    std::string path_;
    Findings findings_;
    std::size_t left_out_ = 0;
    bool left_out_error_ = false;
};

} // namespace vakpeil
