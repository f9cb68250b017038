#include "corpora/file.hpp"

#include <sstream>
#include <streambuf>

#include <gtest/gtest.h>

#include "corpora/error.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil {
namespace {

std::string refusal(const std::filesystem::path& path, std::size_t max_bytes = max_document_bytes) {
    try {
        (void)read_file(path, max_bytes);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::unreadable);
        return std::string(error.message());
    }
    return "nothing refused";
}

TEST(ReadFile, gives_every_byte) {
    const test::TemporaryFolder folder;
    const std::string bytes("a\r\n\0\xFF", 5);
    EXPECT_EQ(read_file(folder.write("bytes", bytes)), bytes);
    EXPECT_EQ(read_file(folder.write("empty", "")), "");
    const std::string large(300'000, 'x'); // more than one chunk
    EXPECT_EQ(read_file(folder.write("large", large)), large);
}

TEST(ReadFile, refuses_what_is_no_file) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(refusal(folder.path() / "absent"), "no such file; check the path");
    EXPECT_EQ(refusal(folder.path()), "is a folder; give the path of a file");
    EXPECT_EQ(refusal(""), "no such file; check the path");
}

TEST(ReadFile, stops_past_the_most_bytes) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("ten", "0123456789");
    EXPECT_EQ(read_file(file, 10).size(), 10u);
    EXPECT_EQ(refusal(file, 9), "is larger than 9 bytes; give one document, or split it");
}

// A disk or pipe that fails half-way.
struct FailingBuffer : std::streambuf {
    int_type underflow() override { throw std::runtime_error("gone"); }
};

TEST(ReadStream, tells_a_failure_from_an_end) {
    std::istringstream whole("tekst");
    EXPECT_EQ(read_stream(whole, "-"), "tekst");
    FailingBuffer buffer;
    std::istream broken(&buffer);
    EXPECT_THROW((void)read_stream(broken, "-"), Error);
}

} // namespace
} // namespace vakpeil
