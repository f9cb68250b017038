#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// Bytes one block after the other: of a file, of standard input, of an entry of an archive, of a text that is
// converted.

namespace vakpeil {

class ByteSource {
public:
    virtual ~ByteSource() = default;

    // Up to `size` bytes, at least one; 0 at the end. Throws Error(unreadable).
    [[nodiscard]] virtual std::size_t read(char* to, std::size_t size) = 0;

    // Goes to that byte. False where it cannot be done: in a stream.
    [[nodiscard]] virtual bool seek(std::uint64_t /*position*/) { return false; }
    // All the bytes there are; 0 when that is not known.
    [[nodiscard]] virtual std::uint64_t size() const { return 0; }
};

// A file, or standard input under the path "-". Large blocks straight from the system: for a file that is not
// compressed anything in between would only copy.
class FileSource final : public ByteSource {
public:
    // Throws Error(unreadable).
    explicit FileSource(const std::string& path);
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override;
    [[nodiscard]] bool seek(std::uint64_t position) override;
    [[nodiscard]] std::uint64_t size() const override { return size_; }

    [[nodiscard]] std::uint64_t position() const noexcept { return position_; }

private:
    std::string name_;
    int descriptor_;
    std::uint64_t size_ = 0;
    std::uint64_t position_ = 0;
};

// Bytes in memory, which outlive it.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes) : rest_(bytes) {}
    [[nodiscard]] std::size_t read(char* to, std::size_t size) override;

private:
    std::string_view rest_;
};

// A source of which the first bytes can be looked at before they are read. The source outlives it.
class PeekedSource final : public ByteSource {
public:
    PeekedSource(ByteSource& source, std::size_t size);

    [[nodiscard]] std::string_view first_bytes() const noexcept { return first_; }

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override;
    [[nodiscard]] bool seek(std::uint64_t position) override;
    [[nodiscard]] std::uint64_t size() const override { return source_->size(); }

private:
    ByteSource* source_;
    std::string first_;
    std::size_t given_ = 0; // of first_
};

} // namespace vakpeil
