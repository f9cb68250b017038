#include "corpora/record_splitter.hpp"

#include <utility>

#include "corpora/code_point.hpp"

namespace vakpeil {

void place_record(DumpRecord& record, const ByteWindow& window) {
    record.place.line = window.line();
    record.place.offset = window.offset();
    record.defect.clear();
}

std::string_view head_of(std::string_view bytes) {
    constexpr std::size_t most = 200;
    if (bytes.size() <= most) return bytes;
    std::size_t size = most;
    const auto continues = [&] { return (static_cast<unsigned char>(bytes[size]) & 0xC0U) == 0x80U; };
    while (size > most - U8_MAX_LENGTH && continues())
        --size;
    return bytes.substr(0, continues() ? most : size);
}

void set_defect(DumpRecord& record, std::string_view bytes, std::string why) {
    record.json.assign(head_of(bytes));
    record.defect = std::move(why);
}

std::string too_long(std::string_view what, std::size_t most) {
    return "this " + std::string(what) + " is longer than " + std::to_string(most) + " bytes; no vacancy is";
}

} // namespace vakpeil
