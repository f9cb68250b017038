#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

// Small word lists of a test's own, so that it says what it depends on and an edit of lexicons/data does not break it.

namespace vakpeil::test {

// A folder that is removed at the end, with every list of the chain, empty until it is written.
class WordLists {
public:
    WordLists() {
        std::string pattern = (std::filesystem::temp_directory_path() / "vakpeil-lists-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        folder_ = pattern;
        for (const char* name : {"protected_tokens", "title_forms", "stop_words", "stop_phrases", "compound_parts",
                                 "compound_whole", "stem_exceptions", "synonyms"}) {
            write(std::string(name) + ".txt", "");
        }
    }
    WordLists(const WordLists&) = delete;
    WordLists& operator=(const WordLists&) = delete;
    ~WordLists() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    std::filesystem::path write(const std::string& name, std::string_view content) const {
        const std::filesystem::path path = folder_ / name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }

    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
};

} // namespace vakpeil::test
