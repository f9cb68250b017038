#include "corpora/register_source.hpp"

#include <algorithm>
#include <array>

#include "corpora/ascii.hpp"
#include "corpora/error.hpp"
#include "corpora/markup.hpp"
#include "corpora/register_json.hpp"
#include "corpora/register_page.hpp"
#include "corpora/text_encoding.hpp"

namespace vakpeil {

namespace fs = std::filesystem;

namespace {

bool has_known_extension(const fs::path& path) {
    constexpr std::array<std::string_view, 6> known = {".txt", ".json", ".jsonl", ".html", ".htm", ".pdf"};
    return std::ranges::find(known, ascii_lower(path.extension().string())) != known.end();
}

} // namespace

std::vector<RegisterDocument> read_register_source(std::string_view bytes, const std::string& path) {
    if (bytes.starts_with("%PDF")) return {read_register_pdf(bytes, path)};
    const DecodedText text = decode_text(bytes);
    if (text.binary) return {read_register_text(bytes, path)}; // which says what is wrong
    switch (detect_format(text.utf8)) {
    case VacancyFormat::json:
        return read_register_json(bytes, path);
    case VacancyFormat::html:
        return {read_register_html(bytes, path)};
    case VacancyFormat::text:
        break;
    }
    return {read_register_text(bytes, path)};
}

std::vector<fs::path> register_files(const fs::path& source) {
    std::error_code error;
    const fs::file_status status = fs::status(source, error);
    if (!fs::exists(status))
        throw Error(ErrorKind::unreadable, source.string(), 0, "no such file or folder; check the path");
    if (!fs::is_directory(status)) return {source};
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator entry(source, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code not_a_file;
        if (has_known_extension(entry->path()) && entry->is_regular_file(not_a_file)) files.push_back(entry->path());
    }
    if (error)
        throw Error(ErrorKind::unreadable, source.string(), 0,
                    "cannot be listed (" + error.message() + "); check that you may read it");
    std::ranges::sort(files);
    return files;
}

} // namespace vakpeil
