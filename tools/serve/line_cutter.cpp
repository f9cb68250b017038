#include "tools/serve/line_cutter.hpp"

#include <algorithm>
#include <utility>

namespace vakpeil::tools {

std::string LineCutter::add(std::string_view bytes) {
    std::string lines;
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
        keep(bytes.substr(0, end));
        lines += std::exchange(begun_, {});
        lines += '\n';
        bytes.remove_prefix(end + 1);
    }
    keep(bytes);
    return lines;
}

std::string LineCutter::rest() {
    return std::exchange(begun_, {});
}

void LineCutter::keep(std::string_view bytes) {
    const std::size_t room = most_ + 1 - std::min(most_ + 1, begun_.size());
    begun_.append(bytes.substr(0, room));
}

} // namespace vakpeil::tools
