#include "lexicons/fingerprint.hpp"

#include <array>

#include <unicode/uchar.h>
#include <unicode/uversion.h>
#include <xapian.h>

#include "corpora/file.hpp"
#include "lexicons/fnv.hpp"

namespace vakpeil {
namespace {

// To be raised with every change of code that makes other terms of the same text.
constexpr std::string_view chain_version = "1";

constexpr std::array<std::string_view, 8> lists{
    "protected_tokens.txt", "title_forms.txt",    "stop_words.txt",      "stop_phrases.txt",
    "compound_parts.txt",   "compound_whole.txt", "stem_exceptions.txt", "synonyms.txt",
};

std::string version_text(const UVersionInfo& version) {
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(version, text.data());
    return text.data();
}

} // namespace

std::span<const std::string_view> chain_lists() noexcept {
    return lists;
}

std::string chain_fingerprint(const std::filesystem::path& folder) {
    Fnv hash;
    for (const std::string_view list : lists) {
        hash.add_field(list);
        hash.add_field(read_file(folder / list));
    }
    UVersionInfo icu{};
    UVersionInfo unicode{};
    u_getVersion(icu);
    u_getUnicodeVersion(unicode);
    hash.add_field(chain_version);
    hash.add_field(version_text(icu));
    hash.add_field(version_text(unicode));
    hash.add_field(Xapian::version_string());
    return hash.hexadecimal();
}

} // namespace vakpeil
