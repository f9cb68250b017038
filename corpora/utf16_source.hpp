#pragma once

#include <memory>
#include <vector>

#include <unicode/ucnv.h>

#include "corpora/byte_source.hpp"

namespace vakpeil {

// UTF-16 to UTF-8 while it is read. What is no valid UTF-16 becomes U+FFFD.
class Utf16Source final : public ByteSource {
public:
    // The source is behind its byte order mark, and outlives this.
    Utf16Source(ByteSource& source, bool big_endian);

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override;

private:
    struct Close {
        void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
    };
    using Converter = std::unique_ptr<UConverter, Close>;

    void fill();

    ByteSource* source_;
    Converter from_;
    Converter to_;
    std::vector<char> bytes_; // of the source
    const char* next_ = nullptr;
    const char* end_ = nullptr;
    bool at_end_ = false;
    bool flushed_ = false;
    std::vector<char16_t> pivot_;
    char16_t* pivot_from_ = nullptr;
    char16_t* pivot_to_ = nullptr;
};

} // namespace vakpeil
