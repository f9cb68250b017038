#include "indexer/version.hpp"

namespace vakpeil {

std::string_view version() noexcept {
    return VAKPEIL_VERSION;
}

} // namespace vakpeil
