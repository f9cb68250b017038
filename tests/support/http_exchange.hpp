#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

// A client that sends exactly the bytes that a test gives it, and reads answers one by one.
//
//   RawClient client(port);
//   client.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
//   EXPECT_EQ(client.receive().status, 200);

namespace vakpeil::test {

struct HttpReply {
    int status = 0;                             // 0: the connection ended without an answer
    std::map<std::string, std::string> headers; // names in small letters; of equal names the last
    std::string body;                           // without chunks
    bool whole = false;                         // it did not break off

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(body, nullptr, false); }
};

class RawClient {
public:
    explicit RawClient(unsigned short port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    void send(std::string_view bytes); // as much as the server takes
    void end_sending();
    HttpReply receive(bool of_head = false); // waits for at most two minutes
    [[nodiscard]] bool is_closed();          // by the server, within two minutes; reads what is there

private:
    bool read_more();
    [[nodiscard]] std::string take(std::size_t count);
    [[nodiscard]] std::string take_line();

    int socket_ = -1;
    std::string waiting_;
};

struct HttpCall {
    std::string method = "GET";
    std::string target = "/";
    std::string type = {}; // of the body
    std::string body = {};
    std::string headers = {}; // each with its line end
};

// One request on a connection of its own.
HttpReply call(unsigned short port, const HttpCall& call);

} // namespace vakpeil::test
