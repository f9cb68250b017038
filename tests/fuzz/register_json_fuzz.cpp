// The reader of the register's JSON: whatever the bytes, it ends without an exception, and what it calls a
// qualification has a code, a title and a level, and can be written.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "corpora/register_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vakpeil;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const RegisterDocument& document : read_register_json(bytes, "fuzz.json")) {
        if (!document.qualification) {
            if (!has_errors(document.findings)) std::abort(); // lost without a word
            continue;
        }
        const Qualification& q = *document.qualification;
        if (!parse_code(q.code) || q.title.empty() || q.level < 1 || q.level > 8) std::abort();
        (void)layout_fit(q);
    }
    return 0;
}
