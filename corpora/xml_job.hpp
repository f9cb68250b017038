#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "corpora/record_fields.hpp"

namespace vakpeil {

// One element of a job feed to the fields of a record, by libxml2.
//
// The element is tidied first: attributes and prefixes of names, which say nothing here, are left out, HTML's named
// entities are resolved, and an ampersand or a "<" that is no markup stands for itself. What libxml2 gets has no
// declarations, so that it can expand no entities and read nothing from elsewhere, and no attributes, for which it
// needs time that grows with the square of their number.
class XmlJobParser {
public:
    XmlJobParser();
    ~XmlJobParser();
    XmlJobParser(const XmlJobParser&) = delete;
    XmlJobParser& operator=(const XmlJobParser&) = delete;

    // Fills `fields` with those of the element's children that are known. False when it is no sound XML; `problem` says
    // what is wrong.
    [[nodiscard]] bool parse(std::string_view utf8, RecordFields& fields, std::string& problem);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace vakpeil
