#include "corpora/dump_reader.hpp"

#include <fstream>
#include <iostream>

#include "corpora/error.hpp"

namespace vakpeil {

struct DumpReader::State {
    DumpOptions options;
    std::ifstream file;
    std::istream* in = nullptr;
    DumpRecord last;
};

DumpReader::DumpReader(DumpOptions options) : state_(std::make_unique<State>()) {
    state_->options = std::move(options);
    const std::string& path = state_->options.inputs.at(0);
    state_->in = &std::cin;
    if (path != "-") {
        state_->file.open(path, std::ios::binary);
        if (!state_->file) throw Error(ErrorKind::unreadable, path, 0, "no such file; check the path");
        state_->in = &state_->file;
    }
}

DumpReader::~DumpReader() = default;

bool DumpReader::next(DumpRecord& record) {
    if (!std::getline(*state_->in, record.json)) return false;
    DumpRecord& last = state_->last;
    ++last.ordinal;
    ++last.place.line;
    record.ordinal = last.ordinal;
    record.place = last.place;
    record.defect.clear();
    last.place.offset += record.json.size() + 1;
    return true;
}

std::uint64_t DumpReader::bytes_read() const noexcept {
    return state_->last.place.offset;
}

std::uint64_t DumpReader::bytes_in_all() const noexcept {
    return 0;
}

} // namespace vakpeil
