// `vakpeil lint`: what it says of profiles, and that the bundled register passes it.

#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/paths.hpp"
#include "tests/support/run_program.hpp"

namespace vakpeil {
namespace {

namespace fs = std::filesystem;
using test::Outcome;
using testing::EndsWith;
using testing::HasSubstr;

class Lint : public testing::Test {
protected:
    static bool has_dictionary() { return fs::exists("/usr/share/hunspell/nl_BE.dic"); }
    static fs::path bundled() { return test::source_dir() / "corpora" / "register"; }

    // A bundled profile under another code, with one text in place of another.
    void write_profile(const std::string& code, const std::string& text, const std::string& other) const {
        std::string profile = test::contents(bundled() / "BK-0252-4.txt");
        profile.replace(profile.find("BK-0252-4"), 9, code);
        const std::size_t at = profile.find(text);
        ASSERT_NE(at, std::string::npos);
        profile.replace(at, text.size(), other);
        fs::create_directories(folder_.path() / "in");
        folder_.write("in/" + code + ".txt", profile);
    }

    [[nodiscard]] Outcome lint(const fs::path& source) const { return test::run_program(folder_, {"lint", source}); }

    test::TemporaryFolder folder_;
};

TEST_F(Lint, TheBundledRegisterIsClean) {
    if (!has_dictionary()) GTEST_SKIP() << "needs Debian's package hunspell-nl";
    const Outcome outcome = lint(bundled());
    EXPECT_EQ(outcome.exit_code, 0) << outcome.out;
    EXPECT_THAT(outcome.out, EndsWith(" profiles, 0 findings\n"));
    EXPECT_THAT(outcome.out, HasSubstr("The profiles most alike"));
}

TEST_F(Lint, FindsACopyAndSaysOfWhat) {
    write_profile("BK-0252-4", "Kok\n", "Kok\n");
    write_profile("BK-9252-4", "Kok\n", "Kok\n");
    const Outcome outcome = test::run_program(folder_, {"lint", folder_.path() / "in", "--no-spelling"});
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.out, HasSubstr("competence 2 says nearly the same as competence 2 of BK-9252-4 (100%)"));
    EXPECT_THAT(outcome.out, HasSubstr("  1.00  BK-0252-4 Kok (level 4)  -  BK-9252-4 Kok (level 4)"));
    EXPECT_THAT(outcome.out, HasSubstr("spelling was not checked"));
}

TEST_F(Lint, FindsWhatIsMisspeltAndWhere) {
    if (!has_dictionary()) GTEST_SKIP() << "needs Debian's package hunspell-nl";
    write_profile("BK-0252-4", "Autonomie\n\nIs zelfstandig in\n",
                  "Autonomie\n\nIs zelfstandig in\n • Het snijdenn van vlees\n");
    const Outcome outcome = lint(folder_.path() / "in");
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.out, HasSubstr(": error: 'snijdenn' is not in the dictionary"));
    EXPECT_THAT(outcome.out, EndsWith("1 profiles, 1 findings\n"));
}

TEST_F(Lint, SaysWhatItCannotDo) {
    fs::create_directories(folder_.path() / "in");
    EXPECT_EQ(test::run_program(folder_, {"lint", folder_.path() / "in", "--no-spelling"}).exit_code, 4);
    const Outcome outcome =
        test::run_program(folder_, {"lint", bundled() / "BK-0252-4.txt", "--dictionary", "/none.dic"});
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_THAT(outcome.err, HasSubstr("hunspell-nl"));
}

} // namespace
} // namespace vakpeil
