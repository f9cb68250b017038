#include "corpora/finding.hpp"

#include <gtest/gtest.h>

#include "corpora/report.hpp"

namespace vakpeil {
namespace {

TEST(Finding, reads_as_compilers_write_them) {
    EXPECT_EQ(to_string(Finding{Severity::error, "a.txt", 3, "what"}), "a.txt:3: error: what");
    EXPECT_EQ(to_string(Finding{Severity::warning, "a.txt", 0, "what"}), "a.txt: warning: what");
    EXPECT_EQ(to_string(Finding{Severity::note, "", 0, "what"}), "note: what");
}

TEST(Finding, only_errors_are_errors) {
    EXPECT_FALSE(has_errors({}));
    EXPECT_FALSE(has_errors({{Severity::note, "", 0, ""}, {Severity::warning, "", 0, ""}}));
    EXPECT_TRUE(has_errors({{Severity::note, "", 0, ""}, {Severity::error, "", 0, ""}}));
}

TEST(Report, counts_what_it_does_not_keep) {
    Report report("dump.jsonl");
    for (std::size_t line = 1; line <= 1200; ++line)
        report.warning(line, "no text");
    report.error(1201, "no JSON");
    const Findings findings = report.take();
    ASSERT_EQ(findings.size(), 1001u);
    EXPECT_EQ(to_string(findings.front()), "dump.jsonl:1: warning: no text");
    EXPECT_EQ(to_string(findings.back()), "dump.jsonl: error: and 201 more findings like these");
}

} // namespace
} // namespace vakpeil
