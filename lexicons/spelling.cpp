#include "lexicons/spelling.hpp"

#include <algorithm>
#include <array>

#include <hunspell.hxx>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "corpora/error.hpp"
#include "lexicons/table.hpp"
#include "lexicons/utf8.hpp"

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

bool joins_letters(char32_t character) {
    return character == U'\'' || character == U'\u2019' || character == U'-' || character == U'.';
}

bool ends_sentence(char32_t character) {
    return character == U'.' || character == U'!' || character == U'?' || character == U':' || character == U'\u2022';
}

bool is_upper(char32_t character) {
    return character != no_character && u_isupper(static_cast<UChar32>(character));
}

// Two capitals make a code or an abbreviation, such as "BTW-aangifte" and "pH-meter" begin with.
bool is_code(std::string_view word) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t character = next_character(word, at);
        if (is_letter_or_digit(character) && !is_letter(character)) return true;
        if (is_upper(character)) ++capitals;
    }
    return capitals > 1;
}

// Where the word that starts at `begin` ends: letters and digits, with what joins letters between two of them.
std::size_t word_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size()) {
        std::size_t next = end;
        const char32_t character = next_character(text, next);
        const bool joins = joins_letters(character) && end > begin && is_letter_or_digit(character_at(text, next));
        if (!is_letter_or_digit(character) && !joins) break;
        end = next;
    }
    return end;
}

void replace_curly_apostrophes(std::string& word) {
    constexpr std::string_view curly = "\u2019";
    for (std::size_t at = word.find(curly); at != std::string::npos; at = word.find(curly, at))
        word.replace(at, curly.size(), "'");
}

} // namespace

struct Spelling::Dictionary {
    Dictionary(const fs::path& affixes, const fs::path& words) : hunspell(affixes.c_str(), words.c_str()) {}
    Hunspell hunspell;
};

Spelling::Spelling(const fs::path& dictionary, const fs::path& own_words) {
    const fs::path affixes = fs::path(dictionary).replace_extension(".aff");
    for (const fs::path& path : {dictionary, affixes})
        if (std::error_code error; !fs::exists(path, error))
            throw Error(ErrorKind::unreadable, path.string(), 0,
                        "no such dictionary; install Debian's package hunspell-nl, or name another");
    dictionary_ = std::make_unique<Dictionary>(affixes, dictionary);
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
        const std::size_t begin = at;
        const char32_t first = next_character(utf8, at);
        if (!is_letter_or_digit(first)) {
            starts_sentence = starts_sentence || ends_sentence(first);
            continue;
        }
        at = word_end(utf8, begin);
        const std::string_view word = utf8.substr(begin, at - begin);
        const bool is_name = !starts_sentence && is_upper(first);
        const bool is_head = utf8.substr(at).starts_with('-');
        if (!is_name && !accepts(word) && !(is_head && accepts_head(word))) faults.push_back({begin, at});
        starts_sentence = false;
    }
    return faults;
}

} // namespace vakpeil
