#include "corpora/xml_splitter.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <simdjson.h>
#include <unicode/unistr.h>

#include "corpora/ascii.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/xml_names.hpp"

namespace vakpeil {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t most_name = 256; // more than any tag's name, and than a declaration

struct SectionMarks {
    std::string_view begin, end;
};
constexpr std::array<SectionMarks, 3> sections = {{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};

const SectionMarks* section_at(std::string_view text) {
    const auto* const found =
        std::ranges::find_if(sections, [&](const SectionMarks& marks) { return text.starts_with(marks.begin); });
    return found == sections.end() ? nullptr : found;
}

// Between the quotes of encoding="...".
std::string declared_encoding(std::string_view declaration) {
    constexpr std::string_view attribute = "encoding";
    const std::size_t at = declaration.find(attribute);
    if (at == none) return {};
    const std::size_t begin = declaration.find_first_of("\"'", at + attribute.size());
    if (begin == none) return {};
    const std::size_t end = declaration.find(declaration[begin], begin + 1);
    return end == none ? std::string() : ascii_lower(declaration.substr(begin + 1, end - begin - 1));
}

} // namespace

bool XmlSplitter::next(DumpRecord& record, Detail detail) {
    if (!go_to_element()) return end_document(record);
    const Element element = find_end();
    place_record(record, *window_);
    if (element.end != End::whole) {
        set_broken(record, element);
        return true;
    }
    if (detail == Detail::whole) set_record(record, window_->bytes().substr(0, element.size));
    window_->consume(element.size);
    return true;
}

// The window then begins with it. False at the end of the document.
bool XmlSplitter::go_to_element() {
    for (;;) {
        window_->consume(std::min(window_->bytes().find('<'), window_->bytes().size()));
        while (window_->bytes().size() < most_name && window_->fill()) {
        }
        const std::string_view bytes = window_->bytes().substr(0, most_name);
        if (bytes.empty()) return false;
        if (bytes.front() != '<') continue;
        if (const SectionMarks* const section = section_at(bytes)) {
            if (bytes.starts_with("<?xml")) read_declaration(bytes.substr(0, bytes.find("?>")));
            pass_over(section->end);
        } else if (bytes.starts_with("<!")) {
            pass_over_document_type();
        } else {
            const std::string_view name = xml_tag_name(bytes);
            const bool is_end = bytes.starts_with("</");
            if (!is_end && is_element(name)) return true;
            take_tag(name, is_end);
            window_->consume(1);
        }
    }
}

bool XmlSplitter::is_element(std::string_view name) {
    if (name_.empty() && is_xml_record_name(xml_local_name(name))) name_ = name;
    return !name.empty() && name == name_;
}

void XmlSplitter::take_tag(std::string_view name, bool is_end) {
    if (root_.empty() && !is_end) root_ = name;
    if (!root_.empty() && name == root_) root_is_open_ = !is_end;
}

void XmlSplitter::read_declaration(std::string_view declaration) {
    std::string name = declared_encoding(declaration);
    converter_.reset();
    // Of UTF-16 the reader has made UTF-8 already. What calls itself UTF-8 or ASCII and is not is found out for each
    // record.
    if (name.empty() || name.starts_with("utf-") || name.starts_with("utf8") || name == "us-ascii") return;
    if (name == "iso-8859-1" || name == "latin1") name = "windows-1252"; // as browsers read it
    UErrorCode status = U_ZERO_ERROR;
    converter_.reset(ucnv_open(name.c_str(), &status)); // none for an encoding that nobody knows
}

void XmlSplitter::pass_over(std::string_view end) {
    for (;;) {
        const std::size_t found = window_->bytes().find(end);
        if (found != none) return window_->consume(found + end.size());
        const std::size_t kept = std::min(window_->bytes().size(), end.size() - 1);
        window_->consume(window_->bytes().size() - kept);
        if (window_->fill()) continue;
        problem_ = "a comment or a section in the XML has no end (" + std::string(end) + "); all behind it is lost";
        return window_->consume(kept);
    }
}

// With what it declares, which may be entities, and of which nothing is wanted.
void XmlSplitter::pass_over_document_type() {
    for (;;) {
        const std::size_t mark = window_->bytes().find_first_of("[>");
        if (mark != none) {
            const bool has_declarations = window_->bytes()[mark] == '[';
            window_->consume(mark + 1);
            if (has_declarations) pass_over("]");
            return;
        }
        window_->consume(window_->bytes().size());
        if (!window_->fill()) return;
    }
}

// What stands there, of which at least `size` bytes when there are as many.
std::string_view XmlSplitter::text_at(std::size_t at, std::size_t size) {
    while (window_->bytes().size() < at + size && window_->fill()) {
    }
    return window_->bytes().substr(0, most_ + 1).substr(at);
}

// Behind the first such mark from there on; none when there is none as far as a record may reach.
std::size_t XmlSplitter::find_behind(std::string_view mark, std::size_t from) {
    for (;;) {
        const std::string_view bytes = window_->bytes().substr(0, most_ + 1);
        const std::size_t found = bytes.find(mark, from);
        if (found != none) return found + mark.size();
        from = std::max(from, bytes.size() - std::min(bytes.size(), mark.size() - 1));
        if (bytes.size() > most_ || !window_->fill()) return none;
    }
}

// `opening` is "<" or "</".
bool XmlSplitter::is_tag(std::string_view text, std::string_view opening) const {
    if (!text.starts_with(opening) || !text.substr(opening.size()).starts_with(name_)) return false;
    const std::string_view behind = text.substr(opening.size() + name_.size());
    return !behind.empty() && (is_ascii_space(behind.front()) || behind.front() == '>' || behind.front() == '/');
}

// The end of an element like this one in a section, when the next one begins right behind it: the section's own end is
// then missing. An end by itself is what the section's text says.
std::size_t XmlSplitter::find_end_within(std::string_view section) const {
    for (std::size_t at = section.find("</"); at != none; at = section.find("</", at + 1)) {
        if (!is_tag(section.substr(at), "</")) continue;
        const std::size_t end = section.find('>', at);
        if (end == none) return none;
        const std::size_t next = section.find_first_not_of(" \t\r\n", end + 1);
        if (next != none && is_tag(section.substr(next), "<")) return end + 1;
    }
    return none;
}

XmlSplitter::Element XmlSplitter::find_end() {
    const std::size_t most_mark = std::max(name_.size() + 3, sections[1].begin.size());
    for (std::size_t at = 0;;) {
        const std::size_t behind_mark = find_behind("<", at);
        if (behind_mark == none) break;
        at = behind_mark - 1;
        const std::string_view text = text_at(at, most_mark);
        const bool is_end = is_tag(text, "</");
        if (const SectionMarks* const section = section_at(text)) {
            const std::size_t end = find_behind(section->end, at + section->begin.size());
            const std::size_t inner = find_end_within(window_->bytes().substr(0, std::min(end, most_ + 1)).substr(at));
            if (inner != none) return {at + inner, End::section_open};
            at = end;
        } else if (at == 0 || is_end) {
            at = find_behind(">", at);
            if (at != none && (is_end || window_->bytes()[at - 2] == '/')) return {at, End::whole};
        } else if (is_tag(text, "<")) {
            return {at, End::next_begins};
        } else {
            ++at;
        }
        if (at == none) break;
    }
    if (window_->bytes().size() > most_) return {1, End::too_long}; // another may begin within it
    return {window_->bytes().size(), End::document};
}

void XmlSplitter::set_broken(DumpRecord& record, const Element& element) {
    const std::string name = "<" + name_ + ">";
    std::string why = "this " + name;
    switch (element.end) {
    case End::next_begins:
        why += " has no end (</" + name_ + ">) before the next one begins";
        break;
    case End::section_open:
        why += " has a comment or a CDATA section without an end";
        break;
    case End::too_long:
        why = too_long(name, most_);
        break;
    default:
        why += " has no end (</" + name_ + ">); the dump seems to be cut off here";
        root_is_open_ = false; // said with this
    }
    const bool is_whole = element.end != End::too_long;
    set_defect(record, window_->bytes().substr(0, is_whole ? element.size : most_), std::move(why));
    window_->consume(element.size);
}

void XmlSplitter::set_record(DumpRecord& record, std::string_view element) {
    std::string problem;
    if (parser_.parse(decode(element), fields_, problem)) {
        record.json = fields_.to_json();
    } else {
        set_defect(record, element, "this <" + name_ + "> is no sound XML (" + problem + ")");
    }
}

std::string_view XmlSplitter::decode(std::string_view element) {
    if (converter_) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString text(element.data(), static_cast<std::int32_t>(element.size()), converter_.get(),
                                      status);
        decoded_.clear();
        text.toUTF8String(decoded_);
        return decoded_;
    }
    if (simdjson::validate_utf8(element.data(), element.size())) return element;
    decoded_ = decode_text(element).utf8;
    return decoded_;
}

// What is wrong with the document as a whole is told once, behind its records.
bool XmlSplitter::end_document(DumpRecord& record) {
    if (std::exchange(has_ended_, true)) return false;
    if (problem_.empty() && name_.empty() && !root_.empty())
        problem_ =
            "this XML has no element that is a vacancy: <job>, <vacancy>, <vacature>, <jobPosting>, <item> or <entry>";
    if (problem_.empty() && root_is_open_)
        problem_ = "the element around the records has no end (</" + root_ + ">); the dump seems to be cut off here";
    if (problem_.empty()) return false;
    place_record(record, *window_);
    set_defect(record, {}, problem_);
    return true;
}

} // namespace vakpeil
