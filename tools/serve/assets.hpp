#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "tools/serve/request.hpp"
#include "tools/serve/response.hpp"

// The files of the page, read once: what is not in the folder when the service starts is never served.

namespace vakpeil::tools {

class Assets {
public:
    // Throws Error(unreadable) when the folder or a file in it cannot be read.
    static Assets load(const std::filesystem::path& folder);

    // The file of a GET; index.html for "/". Throws Problem(404).
    [[nodiscard]] Response answer(const Request& request) const;

    [[nodiscard]] bool has(const std::string& path) const { return files_.contains(path); }

private:
    struct File {
        std::string bytes;
        std::string packed; // gzip; empty when that is no shorter
        std::string media_type;
        std::string tag;
    };
    std::map<std::string, File> files_; // by path, "style/page.css"
};

} // namespace vakpeil::tools
