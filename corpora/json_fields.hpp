#pragma once

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpora/report.hpp"

namespace vakpeil {

// The fields of one JSON object, read one by one so that none is lost in silence: a field of the wrong type is a
// warning when it is read, and finish() warns about those that were never asked for.
//
//   JsonFields fields(object, "competence 3", report);
//   const std::string statement = fields.text("waarde");
//   fields.pass_over({"links"}); // known to say nothing
//   fields.finish();
//
// The object outlives it.
class JsonFields {
public:
    JsonFields(const nlohmann::json& object, std::string place, Report& report);

    // Absent and null are the same: nothing, "", an empty list. Spaces of texts are squeezed; of a text that holds HTML
    // the plain text is kept, with a warning.
    [[nodiscard]] std::string text(const char* name);
    [[nodiscard]] std::optional<int> number(const char* name);
    [[nodiscard]] std::vector<const nlohmann::json*> objects(const char* name); // of a list; others are warned about

    void pass_over(std::initializer_list<const char*> names);

    // True when the field is there, so that the caller can say what is left out.
    [[nodiscard]] bool has(const char* name);

    void finish();

    [[nodiscard]] const std::string& place() const noexcept { return place_; }

private:
    const nlohmann::json* find(const char* name);
    void warn_that(const std::string& what);
    void warn_type(const char* name, std::string_view expected);

    const nlohmann::json* object_;
    std::string place_;
    Report* report_;
    std::set<std::string> known_;
};

} // namespace vakpeil
