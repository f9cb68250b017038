#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

// Why a request is not answered as it wished: the status and the `detail` of a problem document (RFC 9457).
//
//   throw Problem(404, "there is no qualification 'BK-1'; find codes with GET /v1/search");

namespace vakpeil::tools {

struct Header {
    std::string name;
    std::string value;
};

class Problem : public std::runtime_error {
public:
    Problem(int status, const std::string& detail, std::vector<Header> headers = {})
        : std::runtime_error(detail), status_(status), headers_(std::move(headers)) {}

    [[nodiscard]] int status() const noexcept { return status_; }
    [[nodiscard]] const std::vector<Header>& headers() const noexcept { return headers_; } // of the answer

private:
    int status_;
    std::vector<Header> headers_;
};

} // namespace vakpeil::tools
