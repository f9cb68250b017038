#include "lexicons/spelling.hpp"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

constexpr const char* dictionary = "/usr/share/hunspell/nl_BE.dic";

class SpellingTest : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(dictionary)) GTEST_SKIP() << "needs Debian's package hunspell-nl";
    }

    std::string faults(const std::string& text) const {
        Spelling spelling(dictionary, folder_.write("own.txt", "# ours\nlaskap\nSynergrid\n"));
        std::string found;
        for (const SpellingFault& fault : spelling.check(text))
            found += text.substr(fault.begin, fault.end - fault.begin) + " ";
        return found;
    }

    test::TemporaryFolder folder_;
};

TEST_F(SpellingTest, FindsWhatIsMisspelt) {
    struct Row {
        const char* text;
        const char* faults;
    };
    const Row rows[] = {
        {"Metselt de gevel met lijmmortel", ""},
        {"Metsellt de gevle met mortel", "Metsellt gevle "},
        {"Contrroleert de rekeningenn", "Contrroleert rekeningenn "},
        {"Zet een laskap op", ""},                         // ours
        {"Reinigt het laskapvizier", ""},                  // a compound of ours with a known word
        {"Leest het PLC-programma in TIA Portal V18", ""}, // codes
        {"Werkt met Vectorworks en Navision", ""},         // names, within the sentence
        {"Vectorwrks openen", "Vectorwrks "},              // but not at its head
        {"Volgt veiligheids- en milieuregels", ""},        // the head of a compound
        {"Volgt veilgheids- en milieuregels", "veilgheids "},
        {"Smeert 's ochtends foto’s in", ""},
        {"Volgt een online-opleiding", ""},
        {"", ""},
        {" • – … 12,5 % ", ""},
        {"\xff\xfe kapot\xc3", ""},
    };
    for (const Row& row : rows)
        EXPECT_EQ(faults(row.text), row.faults) << row.text;
}

TEST_F(SpellingTest, NamesTheDictionaryThatIsMissing) {
    const auto own = folder_.write("own.txt", "");
    try {
        const Spelling spelling(folder_.path() / "none.dic", own);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::unreadable);
        EXPECT_EQ(error.path(), (folder_.path() / "none.dic").string());
    }
}

} // namespace
} // namespace vakpeil
