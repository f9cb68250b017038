// Documents of the sizes and shapes that nobody writes by hand. Each is read to its end; reading that needs time
// growing with the square of the size would not come there within ctest's time-out.

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/html_text.hpp"
#include "corpora/register_text.hpp"
#include "corpora/vacancy_reader.hpp"

namespace vakpeil {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes)
        text += piece;
    return text;
}

template <class Read>
void expect_an_end(const char* name, const Read& read) {
    SCOPED_TRACE(name);
    EXPECT_NO_THROW(read());
}

constexpr std::size_t megabyte = 1u << 20;
const char* const head = "Kok\n\nBK-0001-1\n\nTitel\n\nKok\n\nNiveau\n\n3\n\n";

TEST(LinearTime, register_document_of_a_million_bullets) {
    std::string text = std::string(head) + "Omgevingscontext\n\n";
    for (int i = 0; i < 1'000'000; ++i)
        text += " • a\n";
    expect_an_end("bullets", [&] {
        EXPECT_EQ(read_register_text(text, "").qualification.value().setting_context.size(), 1'000'000u);
    });
}

TEST(LinearTime, register_document_of_any_shape) {
    for (const char* piece :
         {"Kop\n\n", " • Competentie 1:\n", "Groep\n • Competentie 1:\n", "  verder\n", "•\n", "Kennis\n", "\n", "a",
          " ", "\u00A0", "Niveau\n\n9\n", "Definitie\n\nKop\n\n", "Kop\n\n • a\n\n"}) {
        for (const char* section :
             {"Opsomming competenties\n\n • Competentie 1:\n", "Omgevingscontext\n\n • a\n", ""}) {
            const std::string text = head + std::string(section) + repeated(piece, megabyte);
            expect_an_end(piece, [&] { (void)read_register_text(text, ""); });
        }
    }
}

// libxml2 2.9 took 8 s for the first of these at half a megabyte, and would take an hour at ten.
TEST(LinearTime, html_of_any_shape) {
    std::string attributes = "<p";
    for (int i = 0; attributes.size() < 10 * megabyte; ++i)
        attributes += " a" + std::to_string(i);
    expect_an_end("attributes", [&] { (void)html_to_text(attributes + ">"); });
    for (const char* piece : {"<b>",
                              "</i>",
                              "<div>x",
                              "<p>x",
                              "<ul><li>",
                              "<h1> </h1>",
                              "<h1>x",
                              "<",
                              "</",
                              "&",
                              "&zzzzzzz;",
                              "<!--",
                              "<script></script x",
                              "<form>x</form>",
                              "<form>x",
                              "<table><td>",
                              "<title>x",
                              "&shy;",
                              "<a =\"",
                              "<pre>\n",
                              "\u200B ",
                              "<main>",
                              "<svg>x"}) {
        const std::string html = "<b>" + repeated(piece, megabyte);
        expect_an_end(piece, [&] { (void)read_vacancies(html, ""); });
    }
}

TEST(LinearTime, json_of_any_shape) {
    for (const char* piece : {"{\"a\":", "[", "{", "\"", "\\", "},", "{}\n", "{\"title\":1}\n", "x\n", ",",
                              "{\"text\":\"<p>\"}\n", "&lt;p&gt;", "{\"@graph\":["}) {
        for (const char* start : {"{\"title\": \"Kok\"}\n", "[{\"title\": \"Kok\"},", "{\"description\": \""}) {
            const std::string text = start + repeated(piece, megabyte);
            expect_an_end(piece, [&] { (void)read_vacancies(text, ""); });
        }
    }
}

} // namespace
} // namespace vakpeil
