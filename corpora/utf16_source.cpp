#include "corpora/utf16_source.hpp"

#include <new>

#include "corpora/error.hpp"

namespace vakpeil {

namespace {

UConverter* open_converter(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name, &status);
    if (U_FAILURE(status)) throw std::bad_alloc(); // both are built into ICU
    return converter;
}

} // namespace

Utf16Source::Utf16Source(ByteSource& source, bool big_endian)
    : source_(&source), from_(open_converter(big_endian ? "UTF-16BE" : "UTF-16LE")), to_(open_converter("UTF-8")),
      bytes_(256U << 10), pivot_(16U << 10), pivot_from_(pivot_.data()), pivot_to_(pivot_.data()) {}

void Utf16Source::fill() {
    const std::size_t got = source_->read(bytes_.data(), bytes_.size());
    at_end_ = got == 0;
    next_ = bytes_.data();
    end_ = bytes_.data() + got;
}

std::size_t Utf16Source::read(char* to, std::size_t size) {
    char* target = to;
    while (target == to && !flushed_) {
        if (next_ == end_ && !at_end_) fill();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_convertEx(to_.get(), from_.get(), &target, to + size, &next_, end_, pivot_.data(), &pivot_from_,
                       &pivot_to_, pivot_.data() + pivot_.size(), false, at_end_, &status);
        // A full buffer is no error; the rest comes with the next call.
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
            throw Error(ErrorKind::unreadable, "", 0,
                        std::string("cannot be converted from UTF-16 (") + u_errorName(status) + ")");
        flushed_ = at_end_ && status != U_BUFFER_OVERFLOW_ERROR;
    }
    return static_cast<std::size_t>(target - to);
}

} // namespace vakpeil
