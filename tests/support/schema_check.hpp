#pragma once

#include <string>

#include <nlohmann/json.hpp>

// Whether a value is as a schema of an OpenAPI 3.0 document says, for the keywords that openapi.json uses.

namespace vakpeil::test {

using Json = nlohmann::json;

inline bool has_type(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_integer();
    return type == "number" && value.is_number();
}

// Where and how it differs; empty when it does not. A field that the schema of an object does not name is a difference,
// unless the schema names none, or names them to be among others.
// NOLINTNEXTLINE(misc-no-recursion): as deep as the schema
inline std::string schema_problem(const Json& document, const Json& schema, const Json& value,
                                  const std::string& at = "$") {
    if (schema.contains("$ref"))
        return schema_problem(document, document.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))),
                              value, at);
    if (value.is_null()) return schema.value("nullable", false) ? "" : at + " is null";
    if (schema.contains("allOf")) {
        for (const Json& part : schema["allOf"])
            if (std::string problem = schema_problem(document, part, value, at); !problem.empty()) return problem;
        return "";
    }
    if (schema.contains("type") && !has_type(value, schema["type"]))
        return at + " is no " + schema["type"].get<std::string>();
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
        return at + " is " + value.dump();
    if (schema.contains("minimum") && value < schema["minimum"]) return at + " is too small";
    if (schema.contains("maximum") && value > schema["maximum"]) return at + " is too large";
    if (value.is_array()) {
        if (schema.contains("minItems") && value.size() < schema["minItems"]) return at + " is too short";
        if (schema.contains("maxItems") && value.size() > schema["maxItems"]) return at + " is too long";
        for (std::size_t index = 0; schema.contains("items") && index < value.size(); ++index)
            if (std::string problem =
                    schema_problem(document, schema["items"], value[index], at + "[" + std::to_string(index) + "]");
                !problem.empty())
                return problem;
    }
    if (!value.is_object()) return "";
    for (const Json& name : schema.value("required", Json::array()))
        if (!value.contains(name)) return at + " lacks " + name.get<std::string>();
    for (const auto& [name, member] : value.items()) {
        const bool named = schema.contains("properties") && schema["properties"].contains(name);
        if (named) {
            if (std::string problem = schema_problem(document, schema["properties"][name], member, at + "." + name);
                !problem.empty())
                return problem;
        } else if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object()) {
            if (std::string problem = schema_problem(document, schema["additionalProperties"], member, at + "." + name);
                !problem.empty())
                return problem;
        } else if (schema.contains("properties") && !schema.value("additionalProperties", false)) {
            return at + " has " + name + ", which is not described";
        }
    }
    return "";
}

} // namespace vakpeil::test
