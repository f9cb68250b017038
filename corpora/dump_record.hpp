#pragma once

#include <cstdint>
#include <string>

// One record of a dump: a vacancy as one JSON object, whatever it came from, and where it stood.

namespace vakpeil {

struct RecordPlace {
    std::string source;       // the file's path, "standard input", or "dump.zip/jobs.xml" inside an archive
    std::uint64_t line = 0;   // that it begins on, from 1
    std::uint64_t offset = 0; // of its first byte, in the source after decompression
};

struct DumpRecord {
    std::uint64_t ordinal = 0; // from 1, over the whole dump, those with a defect counted
    RecordPlace place;
    std::string json;   // one object; of a record with a defect its first bytes, as they stood there
    std::string defect; // why it cannot be read; empty when it can
};

} // namespace vakpeil
