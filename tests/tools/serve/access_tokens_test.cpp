#include "tools/serve/access_tokens.hpp"

#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil::tools {
namespace {

TEST(AccessTokens, AdmitsTheTokensOfItsFileAlone) {
    const test::TemporaryFolder folder;
    const AccessTokens tokens = AccessTokens::load(
        folder.write("tokens", "# of the jobs site\n0123456789abcdef\n\n  fedcba9876543210  \n").string());
    EXPECT_TRUE(tokens.admit("Bearer 0123456789abcdef"));
    EXPECT_TRUE(tokens.admit("bearer  fedcba9876543210"));
    for (const char* other : {"", "Bearer", "Bearer ", "Bearer 0123456789abcde", "Bearer 0123456789abcdef0",
                              "Bearer 0123456789abcdeF", "Basic 0123456789abcdef", "0123456789abcdef",
                              "Bearer # of the jobs site", "Bearer 0123456789abcdef0123456789abcdef"})
        EXPECT_FALSE(tokens.admit(other)) << other;
    EXPECT_FALSE(AccessTokens().any());
}

TEST(AccessTokens, RefusesAFileThatProtectsNothing) {
    const test::TemporaryFolder folder;
    EXPECT_THROW((void)AccessTokens::load(folder.write("short", "0123456789abcdef\ngeheim\n").string()), Error);
    EXPECT_THROW((void)AccessTokens::load(folder.write("none", "# nothing\n").string()), Error);
    EXPECT_THROW((void)AccessTokens::load((folder.path() / "absent").string()), Error);
}

} // namespace
} // namespace vakpeil::tools
