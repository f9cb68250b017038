#include "tests/support/dump_formats.hpp"

#include <algorithm>
#include <array>

namespace vakpeil::test {

namespace {

constexpr std::array<std::string_view, 4> format_names{"jsonl", "csv", "xml", "jobposting"};

void append_html(std::string& out, std::string_view text) {
    for (;;) {
        const std::size_t special = text.find_first_of("&<>");
        out += text.substr(0, special);
        if (special == std::string_view::npos) return;
        out += text[special] == '&' ? "&amp;" : text[special] == '<' ? "&lt;" : "&gt;";
        text.remove_prefix(special + 1);
    }
}

void append_json(std::string& out, std::string_view text) {
    out += '"';
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') out += '\\';
        if (letter == '\n')
            out += "\\n";
        else
            out += letter;
    }
    out += '"';
}

void append_cell(std::string& out, std::string_view text) {
    out += '"';
    for (const char letter : text) {
        if (letter == '"') out += '"';
        out += letter;
    }
    out += '"';
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    out.append("<").append(name).append(">");
    const bool html = text.find('<') != std::string_view::npos;
    if (html)
        out.append("<![CDATA[").append(text).append("]]>"); // holds no "]]>"
    else
        append_html(out, text);
    out.append("</").append(name).append(">");
}

void append_field(std::string& out, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    out += out.back() == '{' ? "" : ", ";
    append_json(out, name);
    out += ": ";
    append_json(out, text);
}

// Calls `use` with each line, without its line feed.
template <typename Use>
void for_each_line(std::string_view lines, Use use) {
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        use(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
}

void append_plain_part(std::string& out, const WrittenPart& part) {
    if (!out.empty()) out += '\n';
    if (!part.heading.empty()) out.append(part.heading).append("\n");
    for_each_line(part.lines, [&](std::string_view line) {
        out.append(part.bullets ? "- " : "").append(line).append(part.bullets ? "\n" : " ");
    });
    if (!out.empty()) out.back() = '\n';
}

void append_html_part(std::string& out, const WrittenPart& part) {
    if (!part.heading.empty()) {
        out += "<h3>";
        append_html(out, part.heading);
        out += "</h3>";
    }
    out += part.bullets ? "<ul>" : "<p>";
    for_each_line(part.lines, [&](std::string_view line) {
        out += part.bullets ? "<li>" : "";
        append_html(out, line);
        out += part.bullets ? "</li>" : " ";
    });
    out += part.bullets ? "</ul>\n" : "</p>\n";
}

std::string noise(Draws& draws) {
    std::string bytes(200, '\0');
    for (char& byte : bytes) {
        byte = static_cast<char>(draws.below(256));
        if (byte == '\n' || byte == '<' || byte == '"') byte = '\0'; // stays on its line and in its cell
    }
    bytes[0] = '\x01';
    bytes[100] = '\0';
    return bytes;
}

std::string_view wrong_json(Draws& draws) {
    constexpr std::array<std::string_view, 5> kinds{R"(["kok", "Gent", 3])", R"("Kok gezocht in Gent")", "42",
                                                    R"({"salary": 2500, "remote": true})",
                                                    R"({"@type": "Person", "name": "Kok", "description": "Kookt."})"};
    return draws.one_of(kinds);
}

void write_broken_json(std::string& out, std::string_view id, Breakage breakage, Draws& draws) {
    if (breakage == Breakage::wrong_types)
        out += wrong_json(draws);
    else if (breakage == Breakage::binary)
        out += noise(draws);
    else if (draws.chance(0.5))
        out += "{}";
    else
        out.append("{\"id\": \"").append(id).append("\"}");
    out += '\n';
}

void write_broken_row(std::string& out, std::string_view id, Breakage breakage, Draws& draws) {
    append_cell(out, id);
    if (breakage == Breakage::binary) {
        out += ',';
        append_cell(out, noise(draws));
        out += ",,,";
    } else if (breakage != Breakage::truncated) {
        out += ",,,,";
    }
    out += '\n';
}

void write_broken_element(std::string& out, std::string_view id, Breakage breakage, Draws& draws) {
    out += "<job>";
    append_element(out, "id", id);
    if (breakage == Breakage::truncated) out += "<title>Kok<description>Je kookt";
    if (breakage == Breakage::wrong_types) out += "<salary>2500</salary>";
    if (breakage == Breakage::binary) out.append("<title>").append(noise(draws)).append("</title>");
    out += "</job>\n";
}

} // namespace

std::optional<WrittenFormat> parse_written_format(std::string_view name) {
    const auto* const found = std::find(format_names.begin(), format_names.end(), name);
    if (found == format_names.end()) return std::nullopt;
    return static_cast<WrittenFormat>(found - format_names.begin());
}

std::string_view to_string(Breakage breakage) noexcept {
    constexpr std::array<std::string_view, 6> names{"", "truncated", "wrong_types", "binary", "empty", "huge"};
    return names[static_cast<std::size_t>(breakage)];
}

std::string_view dump_head(WrittenFormat format) noexcept {
    if (format == WrittenFormat::csv) return "id,title,description,profile,offer\n";
    if (format == WrittenFormat::xml) return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<jobs>\n";
    return {};
}

std::string_view dump_foot(WrittenFormat format) noexcept {
    return format == WrittenFormat::xml ? "</jobs>\n" : std::string_view{};
}

// The texts by field, as the source wrote them.
void RecordWriter::gather(const WrittenVacancy& vacancy) {
    const bool posting = format_ == WrittenFormat::jobposting;
    const bool html = vacancy.html || posting;
    for (std::string* field : {&description_, &tasks_, &profile_, &offer_})
        field->clear();
    if (!vacancy.header.empty()) {
        description_ += html ? "<p>" : "";
        description_ += vacancy.header;
        description_ += html ? "</p>\n" : "\n";
    }
    for (const WrittenPart& part : vacancy.parts) {
        std::string* field = &description_;
        if (posting || vacancy.fields_of_their_own) {
            if (part.kind == SectionKind::profile) field = &profile_;
            if (part.kind == SectionKind::offer) field = &offer_;
            if (part.kind == SectionKind::tasks && posting) field = &tasks_;
        }
        html ? append_html_part(*field, part) : append_plain_part(*field, part);
    }
}

void RecordWriter::write(std::string& out, std::string_view id, const WrittenVacancy& vacancy) {
    gather(vacancy);
    if (format_ == WrittenFormat::jobposting)
        write_posting(out, id, vacancy);
    else
        write_fields(out, id, vacancy.title);
}

void RecordWriter::write_fields(std::string& out, std::string_view id, std::string_view title) {
    const std::array<std::pair<std::string_view, std::string_view>, 5> fields{
        {{"id", id}, {"title", title}, {"description", description_}, {"profile", profile_}, {"offer", offer_}}};
    out += format_ == WrittenFormat::jsonl ? "{" : format_ == WrittenFormat::xml ? "<job>" : "";
    for (const auto& [name, text] : fields) {
        if (format_ == WrittenFormat::jsonl) append_field(out, name, text);
        if (format_ == WrittenFormat::xml) append_element(out, name, text);
        if (format_ != WrittenFormat::csv) continue;
        out += name == "id" ? "" : ",";
        append_cell(out, text);
    }
    out += format_ == WrittenFormat::jsonl ? "}\n" : format_ == WrittenFormat::xml ? "</job>\n" : "\n";
}

void RecordWriter::write_posting(std::string& out, std::string_view id, const WrittenVacancy& vacancy) {
    out +=
        R"({"@context": "https://schema.org/", "@type": "JobPosting", "identifier": {"@type": "PropertyValue", "value": )";
    append_json(out, id);
    out += R"(}, "hiringOrganization": {"@type": "Organization", "name": )";
    append_json(out, vacancy.firm);
    out += R"(}, "jobLocation": {"@type": "Place", "address": {"addressLocality": )";
    append_json(out, vacancy.place);
    out += "}}";
    append_field(out, "datePosted", vacancy.date);
    append_field(out, "title", vacancy.title);
    append_field(out, "description", description_);
    append_field(out, "responsibilities", tasks_);
    append_field(out, "qualifications", profile_);
    append_field(out, "educationRequirements", vacancy.education);
    append_field(out, "jobBenefits", offer_);
    out += "}\n";
}

void RecordWriter::write_broken(std::string& out, std::string_view id, const WrittenVacancy& vacancy, Breakage breakage,
                                std::size_t huge_bytes, Draws& draws) {
    const bool json = format_ == WrittenFormat::jsonl || format_ == WrittenFormat::jobposting;
    const std::size_t begin = out.size();
    if (breakage == Breakage::huge) {
        WrittenVacancy longer = vacancy;
        std::string& lines = longer.parts.front().lines;
        while (lines.size() < huge_bytes)
            lines.append("Deze zin staat hier veel te vaak. Nummer ")
                .append(std::to_string(lines.size()))
                .append(".\n");
        write(out, id, longer);
    } else if (json && breakage == Breakage::truncated) {
        write(out, id, vacancy);
        const auto size = static_cast<std::uint32_t>(out.size() - begin);
        out.resize(begin + size / 4 + draws.below(size / 2));
        out += '\n';
    } else if (json) {
        write_broken_json(out, id, breakage, draws);
    } else if (format_ == WrittenFormat::csv) {
        write_broken_row(out, id, breakage, draws);
    } else {
        write_broken_element(out, id, breakage, draws);
    }
}

} // namespace vakpeil::test
