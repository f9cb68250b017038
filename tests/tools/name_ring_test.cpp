#include "tools/classify/name_ring.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vakpeil::tools {
namespace {

TEST(NameRing, GivesBackWhatWasAdded) {
    NameRing names(3, 100);
    EXPECT_EQ(names.find(0), std::nullopt);
    EXPECT_EQ(names.add("a"), 0U);
    EXPECT_EQ(names.add(""), 1U);
    EXPECT_EQ(names.add("cc"), 2U);
    EXPECT_EQ(names.find(0), "a");
    EXPECT_EQ(names.find(1), "");
    EXPECT_EQ(names.find(2), "cc");
    EXPECT_EQ(names.add("d"), 0U);
    EXPECT_EQ(names.find(0), "d");
    EXPECT_EQ(names.find(3), std::nullopt);
}

TEST(NameRing, NeverGivesAnotherName) {
    NameRing names(64, 97); // fewer bytes than the names need, and a prime
    std::vector<std::string> last(64);
    for (std::size_t step = 0; step < 5000; ++step) {
        const std::string name(step * 7 % 13, static_cast<char>('a' + step % 26));
        const auto slot = names.add(name);
        ASSERT_EQ(slot.has_value(), name.size() <= 97 / 8) << step;
        if (!slot) continue;
        last[*slot] = name;
        ASSERT_EQ(names.find(*slot), name);
        for (std::size_t other = 0; other < last.size(); ++other)
            ASSERT_EQ(names.find(other).value_or(last[other]), last[other]) << step << ' ' << other;
    }
}

} // namespace
} // namespace vakpeil::tools
