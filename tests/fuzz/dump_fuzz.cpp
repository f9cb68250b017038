// Documents of any bytes, in every format of a dump. The first byte chooses the format.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpora/csv_splitter.hpp"
#include "corpora/document_splitter.hpp"
#include "corpora/dump_format.hpp"
#include "corpora/error.hpp"
#include "corpora/json_lines_splitter.hpp"
#include "corpora/json_splitter.hpp"
#include "corpora/page_splitter.hpp"
#include "corpora/xml_splitter.hpp"
#include "tests/fuzz/utf8_check.hpp"
#include "tests/support/chunked_source.hpp"

namespace {

using namespace vakpeil;

constexpr std::size_t most = 500;

void require(bool holds) {
    if (!holds) std::abort();
}

std::unique_ptr<RecordSplitter> make_splitter(DumpFormat format, ByteWindow& window) {
    switch (format) {
    case DumpFormat::json_lines:
        return std::make_unique<JsonLinesSplitter>(window, most);
    case DumpFormat::json:
        return std::make_unique<JsonSplitter>(window, JsonSplitterOptions{.max_record_bytes = most});
    case DumpFormat::csv:
        return std::make_unique<CsvSplitter>(window, CsvSplitterOptions{.max_record_bytes = most});
    case DumpFormat::xml:
        return std::make_unique<XmlSplitter>(window, most);
    case DumpFormat::html:
        return std::make_unique<PageSplitter>(window, "fuzz", most);
    default:
        return std::make_unique<DocumentSplitter>(window, format, "fuzz", most);
    }
}

struct Split {
    std::vector<DumpRecord> records;
    std::string error;
};

Split split(std::string_view text, DumpFormat format, std::size_t chunk, Detail detail) {
    test::ChunkedSource source(text, chunk);
    ByteWindow window(64);
    window.open(source);
    Split found;
    try {
        const auto splitter = make_splitter(format, window);
        for (DumpRecord record; splitter->next(record, detail);)
            found.records.push_back(record);
    } catch (const Error& error) {
        found.error = error.what();
    }
    return found;
}

void require_sound(const DumpRecord& record, std::string_view text, DumpFormat format) {
    require(record.place.offset <= text.size());
    const std::string_view before = text.substr(0, record.place.offset);
    require(record.place.line == 1 + static_cast<std::uint64_t>(std::ranges::count(before, '\n')));
    const bool as_it_stands = format == DumpFormat::json_lines || format == DumpFormat::json;
    if (!record.defect.empty() || as_it_stands) {
        require(text.substr(record.place.offset).starts_with(record.json));
        require(record.defect.empty() || record.json.size() <= 200);
    } else {
        require(test::is_clean_utf8(record.json));
        require(format == DumpFormat::html || nlohmann::json::accept(record.json));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    constexpr DumpFormat formats[] = {DumpFormat::json_lines, DumpFormat::json, DumpFormat::csv,
                                      DumpFormat::xml,        DumpFormat::html, DumpFormat::text};
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const DumpFormat format = formats[*data % std::size(formats)];
    (void)detect_dump_format(text, true, "fuzz");
    const Split whole = split(text, format, size, Detail::whole);
    for (const DumpRecord& record : whole.records)
        require_sound(record, text, format);
    // However the bytes come, and whether or not the records are wanted, they are the same.
    for (const std::size_t chunk : {std::size_t{1}, std::size_t{7}}) {
        const Split other = split(text, format, chunk, Detail::whole);
        require(other.error == whole.error && test::describe(other.records) == test::describe(whole.records));
    }
    const Split passed = split(text, format, 7, Detail::place_only);
    require(passed.error == whole.error && passed.records.size() == whole.records.size());
    return 0;
}
