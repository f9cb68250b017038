#include "tools/http_client.hpp"

#include <algorithm>
#include <cstddef>
#include <new>

#include <curl/curl.h>

#include "corpora/ascii.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t most_bytes = std::size_t{32} << 20;
constexpr long most_seconds = 60;
constexpr curl_off_t most_wait = 1'000'000; // seconds that a server may ask for

// libcurl asks to be set up once, before any thread uses it.
struct CurlLibrary {
    CurlLibrary() { curl_global_init(CURL_GLOBAL_DEFAULT); }
};

void set_up_library() {
    static const CurlLibrary library;
    (void)library;
}

std::size_t append_body(char* bytes, std::size_t one, std::size_t count, void* body) {
    auto& text = *static_cast<std::string*>(body);
    if (text.size() + one * count > most_bytes) return 0; // which stops the transfer
    text.append(bytes, one * count);
    return one * count;
}

struct UrlParts {
    UrlParts() : handle(curl_url()) {
        if (handle == nullptr) throw std::bad_alloc();
    }
    ~UrlParts() { curl_url_cleanup(handle); }
    UrlParts(const UrlParts&) = delete;
    UrlParts& operator=(const UrlParts&) = delete;

    [[nodiscard]] bool set(const std::string& url) const {
        return curl_url_set(handle, CURLUPART_URL, url.c_str(), 0) == CURLUE_OK;
    }
    [[nodiscard]] std::optional<std::string> part(CURLUPart which) const {
        char* text = nullptr;
        if (curl_url_get(handle, which, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return std::nullopt;
        std::string copy(text);
        curl_free(text);
        return copy;
    }

    CURLU* handle;
};

struct CloseHandle {
    void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};

struct FreeHeaders {
    void operator()(curl_slist* headers) const noexcept { curl_slist_free_all(headers); }
};

} // namespace

struct HttpClient::Connection {
    std::unique_ptr<CURL, CloseHandle> handle;
    std::unique_ptr<curl_slist, FreeHeaders> headers;

    void add_header(const std::string& header) {
        curl_slist* const longer = curl_slist_append(headers.get(), header.c_str());
        if (longer == nullptr) throw std::bad_alloc();
        (void)headers.release(); // it is the head of the longer list, or that list itself
        headers.reset(longer);
    }
};

HttpClient::HttpClient(const std::string& key) {
    set_up_library();
    connection_ = std::make_unique<Connection>();
    connection_->handle.reset(curl_easy_init());
    if (connection_->handle == nullptr) throw std::bad_alloc();
    connection_->add_header("Accept: application/json");
    connection_->add_header("x-api-key: " + key);
    CURL* const handle = connection_->handle.get();
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, connection_->headers.get());
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, most_seconds);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "vakpeil");
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, append_body);
}

HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;

HttpAnswer HttpClient::get(const std::string& url) {
    HttpAnswer answer;
    CURL* const handle = connection_->handle.get();
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    // A proxy would see the key of a request that is not encrypted.
    const bool is_plain = url.starts_with("http:");
    curl_easy_setopt(handle, CURLOPT_PROXY, is_plain ? "" : nullptr);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer.body);
    const CURLcode code = curl_easy_perform(handle);
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
    if (code == CURLE_WRITE_ERROR) {
        answer.problem = "the answer is longer than 32 MiB";
    } else if (code != CURLE_OK) {
        answer.problem = curl_easy_strerror(code);
    }
    curl_off_t seconds = 0;
    if (curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK && seconds > 0)
        answer.retry_after = static_cast<int>(std::min<curl_off_t>(seconds, most_wait));
    return answer;
}

std::optional<std::string> resolve_url(const std::string& base, const std::string& reference) {
    const UrlParts parts;
    if (!parts.set(base) || !parts.set(reference)) return std::nullopt;
    return parts.part(CURLUPART_URL);
}

std::optional<std::string> origin_of(const std::string& url) {
    const UrlParts parts;
    if (!parts.set(url)) return std::nullopt;
    const std::optional<std::string> scheme = parts.part(CURLUPART_SCHEME);
    const std::optional<std::string> host = parts.part(CURLUPART_HOST);
    const std::optional<std::string> port = parts.part(CURLUPART_PORT);
    if (!scheme || !host || !port || host->empty()) return std::nullopt;
    if (*scheme != "http" && *scheme != "https") return std::nullopt;
    return *scheme + "://" + ascii_lower(*host) + ":" + *port;
}

bool keeps_a_secret(const std::string& url) {
    const std::optional<std::string> origin = origin_of(url);
    if (!origin) return false;
    return origin->starts_with("https://") || origin->starts_with("http://127.0.0.1:") ||
           origin->starts_with("http://localhost:") || origin->starts_with("http://[::1]:");
}

} // namespace vakpeil::tools
