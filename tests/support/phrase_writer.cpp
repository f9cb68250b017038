#include "tests/support/phrase_writer.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace vakpeil::test {

namespace {

constexpr bool is_lower(char letter) {
    return letter >= 'a' && letter <= 'z';
}

constexpr bool is_upper(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

void write_slot(std::string& out, char name, const PhraseSlots& slots, Draws& draws) {
    switch (name) {
    case 'f':
        out += slots.firm;
        break;
    case 'p':
        out += slots.place;
        break;
    case 't':
        out += slots.title;
        break;
    case 'n':
        out += slots.person;
        break;
    case 'e':
        out += slots.mail;
        break;
    case 'l':
        out += slots.telephone;
        break;
    case 's':
        out += slots.street;
        break;
    case 'r':
        out += slots.reference;
        break;
    case 'd':
        out += slots.date;
        break;
    case 'k':
        out += slots.field;
        break;
    case 'b':
        out += slots.board;
        break;
    case 'j':
        out += std::to_string(2 + draws.below(50));
        break;
    default:
        out += std::to_string(10 + draws.below(80));
        break;
    }
}

// One of the choices in "vast|tijdelijk|los".
std::string_view choice_of(std::string_view choices, Draws& draws) {
    auto skip = draws.below(1 + static_cast<std::uint32_t>(std::count(choices.begin(), choices.end(), '|')));
    for (; skip > 0; --skip)
        choices.remove_prefix(choices.find('|') + 1);
    return choices.substr(0, choices.find('|'));
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace

void write_phrase(std::string& out, std::string_view phrase, const PhraseSlots& slots, Draws& draws) {
    for (;;) {
        const std::size_t special = phrase.find_first_of("{[");
        out += phrase.substr(0, special);
        if (special == std::string_view::npos) return;
        const bool slot = phrase[special] == '{';
        const std::size_t end = phrase.find(slot ? '}' : ']', special);
        const std::string_view inside = phrase.substr(special + 1, end - special - 1);
        if (slot)
            write_slot(out, inside.front(), slots, draws);
        else
            write_phrase(out, choice_of(inside, draws), slots, draws);
        phrase.remove_prefix(end + 1);
    }
}

std::string to_reader(std::string_view activity) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> verbs{
        {{"is", "bent"}, {"heeft", "hebt"}, {"kan", "kan"}, {"zal", "zult"}, {"wil", "wil"}, {"durft", "durft"}}};
    std::string sentence = in_sentence(activity);
    const std::size_t end = std::min(sentence.find(' '), sentence.size());
    for (const auto& [third, second] : verbs)
        if (std::string_view(sentence).substr(0, end) == third) {
            sentence.replace(0, end, second);
            break;
        }
    sentence.insert(0, "Je ");
    replace_all(sentence, " zich ", " je ");
    replace_all(sentence, " zijn/haar ", " je ");
    sentence += '.';
    return sentence;
}

std::string in_sentence(std::string_view text) {
    std::string made(text);
    if (made.size() > 1 && is_upper(made[0]) && is_lower(made[1])) made[0] = static_cast<char>(made[0] - 'A' + 'a');
    return made;
}

void capitalise(std::string& text) {
    if (!text.empty() && is_lower(text[0])) text[0] = static_cast<char>(text[0] - 'a' + 'A');
}

void misspell(std::string& text, std::uint32_t bytes, Draws& draws) {
    for (std::size_t at = draws.below(2 * bytes); at + 1 < text.size(); at += 1 + draws.below(2 * bytes)) {
        if (!is_lower(text[at]) || !is_lower(text[at + 1])) continue;
        switch (draws.below(3)) {
        case 0:
            std::swap(text[at], text[at + 1]);
            break;
        case 1:
            text.erase(at, 1);
            break;
        default:
            text.insert(at, 1, text[at]);
            break;
        }
    }
}

} // namespace vakpeil::test
