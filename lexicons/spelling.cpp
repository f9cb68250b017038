#include "lexicons/spelling.hpp"

#include <algorithm>
#include <array>

#include <hunspell.hxx>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "corpora/code_point.hpp"
#include "corpora/error.hpp"
#include "lexicons/table.hpp"

namespace vakpeil {

namespace fs = std::filesystem;

namespace {

// Between the parts of a compound; the empty one first.
constexpr std::array<std::string_view, 5> links = {"", "s", "en", "e", "n"};
constexpr std::size_t shortest_part = 4; // bytes

std::string lower_case(std::string_view word) {
    std::string lower;
    icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())))
        .toLower(icu::Locale::getRoot())
        .toUTF8String(lower);
    return lower;
}

bool is_letter(std::int32_t code_point) {
    return u_isalpha(code_point) || u_charType(code_point) == U_NON_SPACING_MARK;
}

bool joins_letters(std::int32_t code_point) {
    return code_point == '\'' || code_point == 0x2019 || code_point == '-' || code_point == '.';
}

// Two capitals make a code or an abbreviation, such as "BTW-aangifte" and "pH-meter" begin with.
bool is_code(std::string_view word) {
    std::size_t capitals = 0;
    while (!word.empty()) {
        const CodePoint next = first_code_point(word);
        if (u_isdigit(next.value)) return true;
        if (u_isupper(next.value)) ++capitals;
        word.remove_prefix(next.size);
    }
    return capitals > 1;
}

// A letter or digit, with what joins letters when a letter stands on its other side.
std::size_t word_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const CodePoint next = first_code_point(text.substr(length));
        if (!is_letter(next.value) && !u_isdigit(next.value)) {
            const std::string_view rest = text.substr(length + next.size);
            if (!joins_letters(next.value) || length == 0 || rest.empty()) break;
            const CodePoint beyond = first_code_point(rest);
            if (!is_letter(beyond.value) && !u_isdigit(beyond.value)) break;
        }
        length += next.size;
    }
    return length;
}

bool ends_sentence(std::int32_t code_point) {
    return code_point == '.' || code_point == '!' || code_point == '?' || code_point == ':' || code_point == 0x2022;
}

void replace_curly_apostrophes(std::string& word) {
    constexpr std::string_view curly = "\u2019";
    for (std::size_t at = word.find(curly); at != std::string::npos; at = word.find(curly, at))
        word.replace(at, curly.size(), "'");
}

} // namespace

struct Spelling::Dictionary {
    Hunspell hunspell;
};

Spelling::Spelling(const fs::path& dictionary, const fs::path& own_words) {
    const fs::path affixes = fs::path(dictionary).replace_extension(".aff");
    for (const fs::path& path : {dictionary, affixes})
        if (std::error_code error; !fs::exists(path, error))
            throw Error(ErrorKind::unreadable, path.string(), 0,
                        "no such dictionary; install Debian's package hunspell-nl, or name another");
    dictionary_.reset(new Dictionary{Hunspell(affixes.c_str(), dictionary.c_str())});
    for (const TableRow& row : read_table(own_words, 1, 1))
        own_words_.insert(lower_case(row.cells[0]));
}

Spelling::~Spelling() = default;
Spelling::Spelling(Spelling&&) noexcept = default;

bool Spelling::knows(const std::string& word) {
    return own_words_.contains(lower_case(word)) || dictionary_->hunspell.spell(word);
}

bool Spelling::is_compound(std::string_view word) {
    for (std::size_t size = shortest_part; size + shortest_part <= word.size(); ++size) {
        const std::string head(word.substr(0, size));
        for (const std::string_view link : links) {
            std::string_view tail = word.substr(size);
            if (!tail.starts_with(link)) continue;
            tail.remove_prefix(link.size());
            if (tail.starts_with('-')) tail.remove_prefix(1);
            if (tail.size() < shortest_part) continue;
            if (knows(std::string(tail)) && knows(head)) return true;
        }
    }
    return false;
}

bool Spelling::accepts(std::string_view word) {
    if (is_code(word)) return true;
    std::string plain(word);
    replace_curly_apostrophes(plain);
    if (const auto asked = asked_.find(plain); asked != asked_.end()) return asked->second;
    bool accepted = knows(plain) || knows(lower_case(plain));
    if (!accepted && plain.find('-') != std::string::npos) {
        accepted = true;
        for (std::size_t begin = 0; begin <= plain.size() && accepted;) {
            const std::size_t end = std::min(plain.find('-', begin), plain.size());
            const std::string part = plain.substr(begin, end - begin);
            accepted = part.size() < shortest_part || accepts(part);
            begin = end + 1;
        }
    }
    if (!accepted) accepted = is_compound(lower_case(plain));
    asked_.emplace(std::move(plain), accepted);
    return accepted;
}

bool Spelling::accepts_head(std::string_view word) {
    return std::ranges::any_of(links, [&](std::string_view link) {
        return word.size() > shortest_part + link.size() && word.ends_with(link) &&
               accepts(word.substr(0, word.size() - link.size()));
    });
}

std::vector<SpellingFault> Spelling::check(std::string_view utf8) {
    std::vector<SpellingFault> faults;
    bool starts_sentence = true;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint first = first_code_point(utf8.substr(at));
        if (!is_letter(first.value) && !u_isdigit(first.value)) {
            starts_sentence = starts_sentence || ends_sentence(first.value);
            at += first.size;
            continue;
        }
        const std::size_t length = word_length(utf8.substr(at));
        const std::string_view word = utf8.substr(at, length);
        const bool is_name = !starts_sentence && u_isupper(first.value);
        const bool is_head = utf8.substr(at + length).starts_with('-');
        if (!is_name && !accepts(word) && !(is_head && accepts_head(word))) faults.push_back({at, at + length});
        at += length;
        starts_sentence = false;
    }
    return faults;
}

} // namespace vakpeil
