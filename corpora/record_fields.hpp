#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// The fields of a record that is made of a row or of an element, and the names under which dumps have them.

namespace vakpeil {

struct KnownField {
    std::string_view field;     // of read_vacancies: id, title, description, ...
    std::size_t preference = 0; // among the names of one field; the lowest is the best
    std::size_t ordinal = 0;    // of the field in a record
    bool is_text = false;       // of which there may be several parts, and of which a vacancy needs one; so is a title
};

// What a column or an element with that name holds, in English or Dutch: "Functietitel", "job_title", "job-title" and
// "g:title" are titles.
[[nodiscard]] std::optional<KnownField> known_field(std::string_view name);

// The field itself, for one that the user named. Nothing when there is none by that name.
[[nodiscard]] std::optional<KnownField> own_field(std::string_view field);

[[nodiscard]] bool makes_vacancy(const KnownField& field);

// "id, title, description, ..."
[[nodiscard]] std::string own_field_names();

// Fields put together to a JSON object, always in the same order.
class RecordFields {
public:
    // Of several values the one with the best name is kept; of texts all, one below the other. Blank ones are none.
    void add(const KnownField& field, std::string_view value);
    void clear();

    [[nodiscard]] std::string to_json() const;

private:
    static constexpr std::size_t most_fields = 16;
    struct Value {
        std::string text;
        std::size_t preference = 0;
    };
    std::array<Value, most_fields> values_;
};

} // namespace vakpeil
