#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// Plain values one behind the other, in this machine's byte order. A reader never goes beyond its bytes: once something
// does not fit, it is spent, and gives nothing but zeros and empty values.

namespace vakpeil {

class ByteWriter {
public:
    template <typename Value>
    void put(Value value) {
        static_assert(std::is_arithmetic_v<Value>);
        append(&value, sizeof value);
    }

    void put_text(std::string_view text) {
        put(static_cast<std::uint32_t>(text.size()));
        append(text.data(), text.size());
    }

    template <typename Value>
    void put_all(const std::vector<Value>& values) {
        static_assert(std::has_unique_object_representations_v<Value> || std::is_floating_point_v<Value>);
        put(static_cast<std::uint64_t>(values.size()));
        append(values.data(), values.size() * sizeof(Value));
    }

    [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

private:
    void append(const void* from, std::size_t size) { bytes_.append(static_cast<const char*>(from), size); }

    std::string bytes_;
};

class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    template <typename Value>
    [[nodiscard]] Value get() {
        static_assert(std::is_arithmetic_v<Value>);
        Value value{};
        if (const std::optional<std::string_view> bytes = take(sizeof value))
            std::memcpy(&value, bytes->data(), sizeof value);
        return value;
    }

    [[nodiscard]] std::string_view get_text() {
        const auto size = get<std::uint32_t>();
        return take(size).value_or(std::string_view());
    }

    template <typename Value>
    [[nodiscard]] std::vector<Value> get_all() {
        const auto size = get<std::uint64_t>();
        if (size > rest_.size() / sizeof(Value)) {
            spend();
            return {};
        }
        const auto count = static_cast<std::size_t>(size);
        std::vector<Value> values(count);
        const std::optional<std::string_view> bytes = take(count * sizeof(Value));
        if (bytes && count > 0) std::memcpy(values.data(), bytes->data(), bytes->size());
        return values;
    }

    // Something did not fit.
    [[nodiscard]] bool is_spent() const noexcept { return spent_; }
    [[nodiscard]] bool is_at_end() const noexcept { return !spent_ && rest_.empty(); }

private:
    void spend() {
        spent_ = true;
        rest_ = {};
    }
    std::optional<std::string_view> take(std::size_t size) {
        if (size > rest_.size()) {
            spend();
            return std::nullopt;
        }
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
    bool spent_ = false;
};

} // namespace vakpeil
