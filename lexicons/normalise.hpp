#pragma once

#include <string>
#include <string_view>

// Step 2 of the chain: one spelling for what differs only in form: NFKC, case folded, diacritics folded (`coördinator`
// → `coordinator`), `ĳ` → `ij`, typographic apostrophes and hyphens to ASCII. Digits are kept. A pure function.

namespace vakpeil {

[[nodiscard]] std::string normalise(std::string_view surface);

} // namespace vakpeil
