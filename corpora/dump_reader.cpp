#include "corpora/dump_reader.hpp"

#include <array>
#include <atomic>
#include <optional>
#include <utility>

#include "corpora/byte_window.hpp"
#include "corpora/csv_splitter.hpp"
#include "corpora/document_splitter.hpp"
#include "corpora/dump_documents.hpp"
#include "corpora/error.hpp"
#include "corpora/json_lines_splitter.hpp"
#include "corpora/json_splitter.hpp"
#include "corpora/page_splitter.hpp"
#include "corpora/utf16_source.hpp"
#include "corpora/xml_splitter.hpp"

namespace vakpeil {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16le_mark = "\xFF\xFE";
constexpr std::string_view utf16be_mark = "\xFE\xFF";

// At least so many, unless there are no more.
void fill_to(ByteWindow& window, std::size_t size) {
    while (window.bytes().size() < size && window.fill()) {
    }
}

DumpFormat format_of(ByteWindow& window, const std::string& name) {
    bool is_all = false;
    try {
        while (window.bytes().size() < format_sample_bytes && !is_all) {
            if (are_surely_json_lines(window.bytes())) return DumpFormat::json_lines; // the next one may take its time
            is_all = !window.fill();
        }
    } catch (const Error&) {
        // Told when what there is has been read.
    }
    return detect_dump_format(window.bytes().substr(0, format_sample_bytes), is_all, name);
}

std::unique_ptr<RecordSplitter> make_splitter(ByteWindow& window, const std::string& name, const DumpOptions& options) {
    const std::size_t most = options.max_record_bytes;
    const DumpFormat format = options.format == DumpFormat::detect ? format_of(window, name) : options.format;
    switch (format) {
    case DumpFormat::json_lines:
        return std::make_unique<JsonLinesSplitter>(window, most);
    case DumpFormat::json:
        return std::make_unique<JsonSplitter>(window, JsonSplitterOptions{.max_record_bytes = most});
    case DumpFormat::csv:
    case DumpFormat::tsv: {
        const char delimiter = format == DumpFormat::tsv && options.delimiter == '\0' ? '\t' : options.delimiter;
        return std::make_unique<CsvSplitter>(window, CsvSplitterOptions{most, delimiter, options.columns});
    }
    case DumpFormat::xml:
        return std::make_unique<XmlSplitter>(window, most);
    case DumpFormat::html:
        return std::make_unique<PageSplitter>(window, name, most);
    default:
        return std::make_unique<DocumentSplitter>(window, format, name, most);
    }
}

} // namespace

struct DumpReader::State {
    explicit State(DumpOptions given) : options(std::move(given)), documents(options.inputs) {}

    [[nodiscard]] bool next(DumpRecord& record, Detail detail) {
        bool found = false;
        try {
            found = find_next(record, detail);
        } catch (const Error& error) {
            record.place = {error.path().empty() ? documents.source() : error.path(), 0, 0};
            if (splitter) place_record(record, window);
            splitter.reset();
            if (!documents.leave_broken()) {
                if (!error.path().empty() || error.kind() == ErrorKind::usage) throw;
                throw Error(error.kind(), documents.source(), error.line(), std::string(error.message()));
            }
            found = true;
            set_defect(record, {}, "this file cannot be read: " + std::string(error.message()));
        }
        bytes_read.store(documents.bytes_read(), std::memory_order_relaxed);
        if (found) record.ordinal = ++ordinal;
        return found;
    }

    [[nodiscard]] bool find_next(DumpRecord& record, Detail detail) {
        for (;;) {
            if (splitter && splitter->next(record, detail)) {
                if (record.place.source != documents.source()) record.place.source = documents.source();
                return true;
            }
            splitter.reset();
            if (!documents.next()) return false;
            open_window();
            splitter = make_splitter(window, documents.name(), options);
        }
    }

    void open_window() {
        utf16.reset();
        const std::string_view first = documents.first_bytes();
        const bool is_big_endian = first.starts_with(utf16be_mark);
        if (is_big_endian || first.starts_with(utf16le_mark)) {
            std::array<char, utf16be_mark.size()> mark{};
            (void)documents.bytes().read(mark.data(), mark.size()); // one of the first bytes, which are there
            window.open(utf16.emplace(documents.bytes(), is_big_endian));
            window.count_in_utf16(mark.size());
            return;
        }
        window.open(documents.bytes());
        if (!first.starts_with(utf8_mark)) return;
        fill_to(window, utf8_mark.size());
        window.consume(utf8_mark.size());
    }

    DumpOptions options;
    DumpDocuments documents;
    ByteWindow window;
    std::optional<Utf16Source> utf16;
    std::unique_ptr<RecordSplitter> splitter;
    std::uint64_t ordinal = 0;
    std::atomic<std::uint64_t> bytes_read{0};
};

DumpReader::DumpReader(DumpOptions options) : state_(std::make_unique<State>(std::move(options))) {}

DumpReader::~DumpReader() = default;

bool DumpReader::next(DumpRecord& record) {
    return state_->next(record, Detail::whole);
}

std::uint64_t DumpReader::skip(std::uint64_t count) {
    DumpRecord record;
    std::uint64_t skipped = 0;
    while (skipped < count && state_->next(record, Detail::place_only))
        ++skipped;
    return skipped;
}

std::uint64_t DumpReader::bytes_read() const noexcept {
    return state_->bytes_read.load(std::memory_order_relaxed);
}

std::uint64_t DumpReader::bytes_in_all() const noexcept {
    return state_->documents.bytes_in_all();
}

} // namespace vakpeil
