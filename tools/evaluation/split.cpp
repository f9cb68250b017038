#include "tools/evaluation/split.hpp"

#include "lexicons/fnv.hpp"

namespace vakpeil::tools {

Split split_of(std::string_view id) {
    Fnv hash;
    hash.add(id);
    return (hash.value() & 1) == 0 ? Split::tune : Split::check;
}

} // namespace vakpeil::tools
