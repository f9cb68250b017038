#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Job titles that name both sexes, or one and many, in one written word: `verkoop(st)er`, `kok(kin)`, `leraar(es)`,
// `bediende(n)`, `verkoper/-ster`, `medewerker/ster`. The tokeniser asks how far such a form reaches, the title step
// what its plain form is.

namespace vakpeil {

// `text` holds a word from `begin` to `end`. Returns where the double form that starts with that word ends, or `end`
// when it is just a word. Knows ASCII letters in either case.
[[nodiscard]] std::size_t double_form_end(std::string_view text, std::size_t begin, std::size_t end) noexcept;

struct DoubleForm {
    std::string_view base;    // `verkoop` of verkoop(st)er, `kok` of kok(kin); empty when the word is no double form
    bool needs_agent = false; // the base is a verb's stem that still has to get its `-er`
};

// `normal` is a normalised word.
[[nodiscard]] DoubleForm read_double_form(std::string_view normal) noexcept;

} // namespace vakpeil
