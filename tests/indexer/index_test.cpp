#include "indexer/index.hpp"

#include <fstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "indexer/schema.hpp"
#include "tests/support/built_index.hpp"

namespace vakpeil {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

struct Failure {
    ErrorKind kind;
    std::string message;
};

Failure failure_of_opening(const fs::path& path) {
    try {
        Index::open(path, test::lexicon().fingerprint);
    } catch (const Error& error) {
        return {error.kind(), error.what()};
    }
    ADD_FAILURE() << path << " was opened";
    return {};
}

TEST(Index, GivesBackWhatWasIndexed) {
    const test::BuiltIndex built;
    const Index index = built.open();
    const std::vector<Qualification> qualifications = test::small_register();
    ASSERT_EQ(index.catalogue(), catalogue_of(qualifications));
    for (std::size_t ordinal = 0; ordinal < qualifications.size(); ++ordinal)
        EXPECT_EQ(index.qualification(ordinal), qualifications[ordinal]);
    EXPECT_EQ(index.info().passages, 13u);
    EXPECT_EQ(index.info().qualifications, 3u);
    EXPECT_GT(index.info().terms, 20u);
}

TEST(Index, FindsACodeInAnyCaseAndWithoutItsVersion) {
    const test::BuiltIndex built;
    const Index index = built.open();
    EXPECT_EQ(index.find("BK-9002-2"), 1u);
    EXPECT_EQ(index.find("bk-9002"), 1u);
    EXPECT_EQ(index.find("BK-9002-1"), std::nullopt);
    EXPECT_EQ(index.find("BK"), std::nullopt);
    EXPECT_EQ(index.find(""), std::nullopt);
}

TEST(Index, SaysWhatIsWrongWithAFileThatIsNone) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(failure_of_opening(folder.path() / "missing").kind, ErrorKind::no_index);
    EXPECT_EQ(failure_of_opening(folder.path()).kind, ErrorKind::foreign_index);
    EXPECT_EQ(failure_of_opening(folder.write("text", "dit is geen index")).kind, ErrorKind::foreign_index);
    EXPECT_EQ(failure_of_opening(folder.write("empty", "")).kind, ErrorKind::foreign_index);
    EXPECT_THAT(failure_of_opening(folder.path() / "missing").message, HasSubstr("vakpeil index"));
}

TEST(Index, RefusesAnotherProgramsDatabase) {
    const test::TemporaryFolder folder;
    const fs::path path = folder.path() / "other";
    {
        Xapian::WritableDatabase database((folder.path() / "made").string(), Xapian::DB_CREATE);
        Xapian::Document document;
        document.add_term("hallo");
        database.add_document(document);
        database.commit();
        database.compact(path.string(), Xapian::DBCOMPACT_SINGLE_FILE);
    }
    const Failure failure = failure_of_opening(path);
    EXPECT_EQ(failure.kind, ErrorKind::foreign_index);
    EXPECT_THAT(failure.message, HasSubstr("not an index of Vakpeil"));
}

TEST(Index, RefusesAnotherFingerprintAndSaysHowToRebuild) {
    const test::BuiltIndex built;
    try {
        Index::open(built.path(), "0123456789abcdef");
        FAIL() << "opened with another fingerprint";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::foreign_index);
        EXPECT_THAT(error.what(), HasSubstr("other lexicons"));
        EXPECT_THAT(error.what(), HasSubstr("vakpeil index"));
    }
    EXPECT_NO_THROW(Index::open_any(built.path()));
}

TEST(Index, ATruncatedOrScribbledFileIsAnErrorAndNoCrash) {
    const test::BuiltIndex built;
    std::ifstream in(built.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const test::TemporaryFolder folder;
    for (std::size_t eighth = 1; eighth < 8; ++eighth) {
        const fs::path cut = folder.write("cut", std::string_view(bytes).substr(0, bytes.size() * eighth / 8));
        std::string scribbled = bytes;
        for (std::size_t at = scribbled.size() * eighth / 8; at < scribbled.size(); at += 7)
            scribbled[at] = '\x5a';
        for (const fs::path& path : {cut, folder.write("scribbled", scribbled)}) {
            try {
                const Index index = Index::open(path, test::lexicon().fingerprint);
                for (std::size_t ordinal = 0; ordinal < index.catalogue().size(); ++ordinal)
                    EXPECT_FALSE(index.qualification(ordinal).code.empty());
            } catch (const Error& error) {
                EXPECT_EQ(error.kind(), ErrorKind::foreign_index) << error.what();
            }
        }
    }
}

} // namespace
} // namespace vakpeil
