#include "lexicons/fingerprint.hpp"

#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/uversion.h>
#include <xapian.h>

#include "corpora/file.hpp"

namespace vakpeil {
namespace {

// To be raised with every change of code that makes other terms of the same text.
constexpr std::string_view chain_version = "1";

constexpr std::array<std::string_view, 8> lists{
    "protected_tokens.txt", "title_forms.txt",    "stop_words.txt",      "stop_phrases.txt",
    "compound_parts.txt",   "compound_whole.txt", "stem_exceptions.txt", "synonyms.txt",
};

// Fowler, Noll and Vo's hash 1a of 64 bits; offset basis and prime are theirs.
class Fnv {
public:
    void add(std::string_view bytes) {
        for (const char byte : bytes) {
            hash_ ^= static_cast<unsigned char>(byte);
            hash_ *= 1099511628211u;
        }
    }

    // A text and its end, so that `ab` + `c` is not `a` + `bc`.
    void add_field(std::string_view text) {
        add(text);
        add(std::string_view("\0", 1));
    }

    std::string hexadecimal() const {
        std::string digits(16, '0');
        std::uint64_t rest = hash_;
        for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, rest >>= 4) {
            *digit = "0123456789abcdef"[rest & 0xF];
        }
        return digits;
    }

private:
    std::uint64_t hash_ = 14695981039346656037u;
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
