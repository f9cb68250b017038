#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "corpora/archive_reader.hpp"
#include "corpora/byte_source.hpp"
#include "corpora/dump_files.hpp"

namespace vakpeil {

// The documents of a dump one after the other, as they are behind any compression: the files, and the files in
// archives, which may be compressed or archives themselves.
//
//   DumpDocuments documents(std::move(inputs));
//   while (documents.next()) ... documents.bytes().read(...)
class DumpDocuments {
public:
    // Throws as DumpFiles.
    explicit DumpDocuments(std::vector<std::string> inputs) : files_(std::move(inputs)) {}

    // False at the end. Throws Error(unreadable) when the next one cannot be opened.
    [[nodiscard]] bool next();

    // Of the document at hand. Reading throws Error(unreadable).
    [[nodiscard]] ByteSource& bytes() noexcept { return *document_; }
    [[nodiscard]] std::string_view first_bytes() const noexcept { return document_->first_bytes(); }
    [[nodiscard]] const std::string& source() const noexcept { return source_; } // RecordPlace::source
    [[nodiscard]] const std::string& name() const noexcept { return name_; }     // without the folder that was given

    // After an Error: leaves what cannot be read. True when it was one of many, so that to go on with the others is
    // better than to stop; false when it was an input of its own. next() may be called in both cases.
    [[nodiscard]] bool leave_broken();

    [[nodiscard]] std::uint64_t bytes_read() const noexcept;
    [[nodiscard]] std::uint64_t bytes_in_all() const noexcept { return files_.bytes_in_all(); }

private:
    struct OpenArchive {
        std::string source, name;
        std::unique_ptr<PeekedSource> bytes;
        std::unique_ptr<ArchiveReader> reader;
        bool has_files = false; // and is not only compressed
    };

    [[nodiscard]] bool next_in_archive();
    [[nodiscard]] bool next_file();
    [[nodiscard]] bool open_document(ByteSource& bytes);
    void close_file();

    DumpFiles files_;
    DumpFile file_;
    std::unique_ptr<FileSource> file_bytes_;
    std::vector<OpenArchive> archives_; // one within the other
    std::unique_ptr<PeekedSource> document_;
    std::string source_;
    std::string name_;
    std::uint64_t bytes_before_ = 0; // in the files before this one
};

} // namespace vakpeil
