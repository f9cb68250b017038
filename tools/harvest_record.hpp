#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

// What a folder of harvested documents holds, so that a later run only gets what has changed: a text file `harvest.tsv`
// beside them, with a line of code and date of change for each document, added when the document is in its place. Of
// two lines for one code the last counts, and a last line that a kill cut off counts for nothing.

namespace vakpeil::tools {

class HarvestRecord {
public:
    // Throws Error(unwritable) when the file cannot be written, and Error(bad_input) when it is another's.
    explicit HarvestRecord(std::filesystem::path folder);

    // The date under which the code's document was stored; empty when it was not, or the document is gone.
    [[nodiscard]] std::string modified(const std::string& code) const;

    // Stores the document and notes it.
    void store(const std::string& code, const std::string& modified, const std::string& document);

    // Removes harvested documents that the register has no more: of a number that is not in `current` (number to code),
    // or of another version than the current one, when that is here. Returns how many.
    std::size_t remove_outdated(const std::map<std::string, std::string>& current);

private:
    std::filesystem::path folder_;
    std::map<std::string, std::string> dates_; // by code
    std::ofstream out_;
};

} // namespace vakpeil::tools
