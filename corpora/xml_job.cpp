#include "corpora/xml_job.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <optional>

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "corpora/ascii.hpp"
#include "corpora/html_tokens.hpp"
#include "corpora/unicode_text.hpp"
#include "corpora/xml_names.hpp"

namespace vakpeil {

namespace {

struct FreeContext {
    void operator()(xmlParserCtxt* context) const noexcept { xmlFreeParserCtxt(context); }
};
struct FreeDocument {
    void operator()(xmlDoc* document) const noexcept { xmlFreeDoc(document); }
};
struct FreeBuffer {
    void operator()(xmlBuffer* buffer) const noexcept { xmlBufferFree(buffer); }
};
struct FreeText {
    void operator()(xmlChar* text) const noexcept { xmlFree(text); }
};

void append_escaped(std::string& to, std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&') {
            to += "&amp;";
        } else if (c == '<') {
            to += "&lt;";
        } else if (c == '>') {
            to += "&gt;";
        } else {
            to += byte < 0x20 && !is_ascii_space(c) ? ' ' : c;
        }
    }
}

void append_text(std::string& to, std::string_view text) {
    std::string resolved;
    append_without_entities(resolved, text);
    append_escaped(to, resolved);
}

// Behind the tag's ">", which is not one within quotes; npos when it has none.
std::size_t end_of_tag(std::string_view tag) {
    char quote = '\0';
    for (std::size_t i = 0; i < tag.size(); ++i) {
        const char c = tag[i];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        } else if (c == '<' && i > 0) {
            return std::string_view::npos;
        }
    }
    return std::string_view::npos;
}

// Behind the comment, instruction or section that begins there.
std::size_t end_of_section(std::string_view text, std::string_view end) {
    const std::size_t found = text.find(end);
    return found == std::string_view::npos ? text.size() : found + end.size();
}

// One piece of markup at the front of the text; gives its size.
std::size_t append_markup(std::string& to, std::string_view text) {
    constexpr std::string_view section = "<![CDATA[";
    if (text.starts_with("<!--")) return end_of_section(text, "-->");
    if (text.starts_with("<?")) return end_of_section(text, "?>");
    if (text.starts_with(section)) {
        const std::size_t end = std::min(text.find("]]>"), text.size());
        append_escaped(to, text.substr(section.size(), end - section.size()));
        return std::min(end + 3, text.size());
    }
    const std::string_view name = xml_local_name(xml_tag_name(text));
    const std::size_t size = name.empty() ? std::string_view::npos : end_of_tag(text);
    if (size == std::string_view::npos) {
        to += "&lt;";
        return 1;
    }
    to += text.starts_with("</") ? "</" : "<";
    to += name;
    to += text.substr(0, size).ends_with("/>") ? "/>" : ">";
    return size;
}

std::string tidy(std::string_view element) {
    std::string tidied;
    tidied.reserve(element.size() + element.size() / 8);
    while (!element.empty()) {
        const std::size_t text = std::min(element.find('<'), element.size());
        append_text(tidied, element.substr(0, text));
        element.remove_prefix(text);
        if (!element.empty()) element.remove_prefix(append_markup(tidied, element));
    }
    return tidied;
}

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string content_of(const xmlNode* node) {
    const std::unique_ptr<xmlChar, FreeText> text(xmlNodeGetContent(node));
    return std::string(view_of(text.get()));
}

bool is_page_element(const xmlNode* node) {
    constexpr std::array<std::string_view, 22> names = {"p",  "br", "ul", "ol", "li", "div",  "b",    "strong",
                                                        "i",  "em", "u",  "a",  "h1", "h2",   "span", "h3",
                                                        "h4", "h5", "h6", "hr", "dl", "table"};
    return node->type == XML_ELEMENT_NODE &&
           std::ranges::any_of(names, [&](auto name) { return equals_ignoring_case(view_of(node->name), name); });
}

template <class Visit>
void for_each_child(xmlNode* node, const Visit& visit) {
    for (xmlNode* child = node->children; child != nullptr; child = child->next)
        visit(child);
}

// Its text; its markup, when it is that of a web page; the texts of its elements one a line, when these are others.
std::string value_of(xmlNode* element) {
    bool has_elements = false;
    bool is_page = false;
    for_each_child(element, [&](xmlNode* child) {
        has_elements = has_elements || child->type == XML_ELEMENT_NODE;
        is_page = is_page || is_page_element(child);
    });
    if (!has_elements) return content_of(element);
    std::string value;
    const std::unique_ptr<xmlBuffer, FreeBuffer> markup(xmlBufferCreate());
    for_each_child(element, [&](xmlNode* child) {
        if (is_page) {
            xmlNodeDump(markup.get(), element->doc, child, 0, 0);
        } else if (const std::string text = content_of(child); !trim(text).empty()) {
            value.append(value.empty() ? "" : "\n").append(trim(text));
        }
    });
    return is_page ? std::string(view_of(xmlBufferContent(markup.get()))) : value;
}

} // namespace

struct XmlJobParser::State {
    std::unique_ptr<xmlParserCtxt, FreeContext> context;
    std::string problem; // the first one: the others come of it

    // Called from C, which no exception may pass: out of memory ends the program.
    static void keep(void* context, xmlError* error) noexcept {
        auto& self = *static_cast<State*>(static_cast<xmlParserCtxt*>(context)->_private);
        if (self.problem.empty() && error->level >= XML_ERR_ERROR && error->message != nullptr)
            self.problem = trim(error->message);
    }
};

XmlJobParser::XmlJobParser() : state_(std::make_unique<State>()) {
    static const bool ready = [] {
        xmlInitParser();
        return true;
    }();
    (void)ready;
    state_->context.reset(xmlNewParserCtxt());
    if (!state_->context) throw std::bad_alloc();
    state_->context->_private = state_.get();
    state_->context->sax->serror = State::keep;
}

XmlJobParser::~XmlJobParser() = default;

bool XmlJobParser::parse(std::string_view utf8, RecordFields& fields, std::string& problem) {
    const std::string tidied = tidy(utf8);
    if (tidied.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        problem = "it is too long";
        return false;
    }
    state_->problem.clear();
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        xmlCtxtReadMemory(state_->context.get(), tidied.data(), static_cast<int>(tidied.size()), nullptr, "UTF-8",
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (!document) {
        problem = state_->problem.empty() ? "it is empty" : state_->problem;
        return false;
    }
    fields.clear();
    for_each_child(xmlDocGetRootElement(document.get()), [&](xmlNode* child) {
        if (child->type != XML_ELEMENT_NODE) return;
        if (const auto field = known_field(view_of(child->name))) fields.add(*field, value_of(child));
    });
    return true;
}

} // namespace vakpeil
