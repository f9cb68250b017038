#include "corpora/vacancy.hpp"

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

TEST(SectionKind, has_a_name_that_leads_back_to_it) {
    for (const SectionKind kind : {SectionKind::unknown, SectionKind::title, SectionKind::tasks, SectionKind::profile,
                                   SectionKind::offer, SectionKind::company, SectionKind::contact}) {
        EXPECT_EQ(parse_section_kind(to_string(kind)), kind);
    }
    EXPECT_EQ(to_string(SectionKind::tasks), "tasks");
    EXPECT_FALSE(parse_section_kind("Tasks"));
    EXPECT_FALSE(parse_section_kind(""));
}

} // namespace
} // namespace vakpeil
