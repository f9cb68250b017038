#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "tests/support/temporary_folder.hpp"

// Small word lists of a test's own, so that it says what it depends on and an edit of lexicons/data does not break it.

namespace vakpeil::test {

// A folder that is removed at the end, with every list of the chain, empty until it is written.
class WordLists {
public:
    WordLists() {
        for (const char* name : {"protected_tokens", "title_forms", "stop_words", "stop_phrases", "compound_parts",
                                 "compound_whole", "stem_exceptions", "synonyms"}) {
            write(std::string(name) + ".txt", "");
        }
    }
    std::filesystem::path write(const std::string& name, std::string_view content) const {
        return folder_.write(name, content);
    }

    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

} // namespace vakpeil::test
