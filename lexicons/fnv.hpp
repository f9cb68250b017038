#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Fowler, Noll and Vo's hash 1a of 64 bits: the same everywhere and for ever, for fingerprints and fixed draws.

namespace vakpeil {

class Fnv {
public:
    void add(std::string_view bytes) {
        for (const char byte : bytes) {
            hash_ ^= static_cast<unsigned char>(byte);
            hash_ *= 1099511628211u;
        }
    }

    // A text and its end, so that `ab` + `c` is not `a` + `bc`.
    void add_field(std::string_view text) {
        add(text);
        add(std::string_view("\0", 1));
    }

    [[nodiscard]] std::uint64_t value() const noexcept { return hash_; }

    [[nodiscard]] std::string hexadecimal() const {
        std::string digits(16, '0');
        std::uint64_t rest = hash_;
        for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, rest >>= 4) {
            *digit = "0123456789abcdef"[rest & 0xF];
        }
        return digits;
    }

private:
    std::uint64_t hash_ = 14695981039346656037u; // offset basis and prime are theirs
};

} // namespace vakpeil
