#include "tools/stream/numbers_file.hpp"

#include <array>
#include <fstream>

#include "corpora/error.hpp"

namespace vakpeil::tools {

namespace {

constexpr unsigned byte_bits = 8;

}

void append_number(ResultFile& file, std::uint64_t number) {
    std::array<char, sizeof number> bytes{};
    for (char& byte : bytes) {
        byte = static_cast<char>(number & 0xFFU);
        number >>= byte_bits;
    }
    file.append({bytes.data(), bytes.size()});
}

void read_numbers(const std::filesystem::path& path, const std::function<void(std::uint64_t)>& take) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(ErrorKind::unreadable, path.string(), 0, "cannot be opened");
    std::array<char, sizeof(std::uint64_t)> bytes{};
    while (in.read(bytes.data(), bytes.size())) {
        std::uint64_t number = 0;
        for (std::size_t at = 0; at < bytes.size(); ++at)
            number |= std::uint64_t{static_cast<unsigned char>(bytes[at])} << (byte_bits * at);
        take(number);
    }
    if (in.bad()) throw Error(ErrorKind::unreadable, path.string(), 0, "cannot be read");
}

} // namespace vakpeil::tools
