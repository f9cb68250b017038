#include "corpora/dump_documents.hpp"

#include <algorithm>
#include <utility>

#include "corpora/error.hpp"

namespace vakpeil {

namespace {

constexpr std::size_t most_archives = 8; // one within the other

} // namespace

bool DumpDocuments::next() {
    document_.reset();
    for (;;) {
        const bool is_open = archives_.empty() ? next_file() : next_in_archive();
        if (is_open) return true;
        if (archives_.empty() && !file_bytes_) return false;
    }
}

// False when the file is an archive, and at the end, when no file is open.
bool DumpDocuments::next_file() {
    close_file();
    const std::optional<DumpFile> file = files_.next();
    if (!file) return false;
    file_ = *file;
    source_ = file_.path == "-" ? "standard input" : file_.path;
    name_ = file_.name;
    file_bytes_ = std::make_unique<FileSource>(file_.path);
    return open_document(*file_bytes_);
}

// False when the next file is an archive itself, and at the end of this one, which is then closed.
bool DumpDocuments::next_in_archive() {
    OpenArchive& archive = archives_.back();
    source_ = archive.source;
    name_ = archive.name;
    const std::optional<std::string> path = archive.reader->next_file();
    if (!path) {
        archives_.pop_back();
        return false;
    }
    archive.has_files = !path->empty();
    if (archive.has_files) {
        source_ += '/' + *path;
        name_ += '/' + *path;
    }
    return open_document(*archive.reader);
}

bool DumpDocuments::open_document(ByteSource& bytes) {
    auto peeked = std::make_unique<PeekedSource>(bytes, archive_signature_bytes);
    if (!is_archive(peeked->first_bytes())) {
        document_ = std::move(peeked);
        return true;
    }
    if (archives_.size() == most_archives)
        throw Error(ErrorKind::unreadable, source_, 0, "is an archive within too many others; unpack it first");
    auto reader = std::make_unique<ArchiveReader>(*peeked, source_);
    archives_.push_back({source_, name_, std::move(peeked), std::move(reader)});
    return false;
}

void DumpDocuments::close_file() {
    if (file_bytes_) bytes_before_ += std::max(file_.size, file_bytes_->position());
    file_bytes_.reset();
    file_ = {};
    file_.in_folder = true; // what goes wrong now is a folder within a folder
}

bool DumpDocuments::leave_broken() {
    document_.reset();
    while (!archives_.empty() && !archives_.back().reader->can_go_on())
        archives_.pop_back();
    return file_.in_folder || std::ranges::any_of(archives_, &OpenArchive::has_files);
}

std::uint64_t DumpDocuments::bytes_read() const noexcept {
    return bytes_before_ + (file_bytes_ ? file_bytes_->position() : 0);
}

} // namespace vakpeil
