#include "tools/serve/assets.hpp"

#include <array>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

std::string_view media_type_of(const fs::path& path) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> types{{
        {".html", "text/html; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".json", "application/json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".txt", "text/plain; charset=utf-8"},
        {".md", "text/plain; charset=utf-8"},
    }};
    for (const auto& [extension, type] : types)
        if (path.extension() == extension) return type;
    return "application/octet-stream";
}

} // namespace

Assets Assets::load(const fs::path& folder) {
    Assets assets;
    std::error_code error;
    constexpr auto follow = fs::directory_options::follow_directory_symlink;
    fs::recursive_directory_iterator files(folder, follow, error);
    if (error) throw Error(ErrorKind::unreadable, folder.string(), 0, "the page is not here (" + error.message() + ")");
    for (const fs::directory_entry& entry : files) {
        if (!entry.is_regular_file()) continue;
        File file;
        file.bytes = read_file(entry.path());
        file.media_type = media_type_of(entry.path());
        file.tag = entity_tag(file.bytes);
        constexpr int smallest = 9;
        file.packed = gzip(file.bytes, smallest);
        if (file.packed.size() >= file.bytes.size()) file.packed.clear();
        assets.files_.emplace(entry.path().lexically_relative(folder).generic_string(), std::move(file));
    }
    return assets;
}

Response Assets::answer(const Request& request) const {
    const std::string path = fmt::format("{}", fmt::join(request.target.segments, "/"));
    const auto found = files_.find(path.empty() ? "index.html" : path);
    if (found == files_.end()) throw Problem(404, "there is nothing at /" + path);
    const File& file = found->second;
    Response response;
    response.media_type = file.media_type;
    const bool packed = !file.packed.empty() && accepts_coding(request.header("accept-encoding").value_or(""), "gzip");
    response.body = packed ? file.packed : file.bytes;
    if (packed) response.headers.push_back({"Content-Encoding", "gzip"});
    response.headers.push_back({"Vary", "Accept-Encoding"});
    const std::string tag = packed ? file.tag.substr(0, file.tag.size() - 1) + "-gzip\"" : file.tag;
    return tagged(std::move(response), request, tag);
}

} // namespace vakpeil::tools
