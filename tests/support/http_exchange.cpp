#include "tests/support/http_exchange.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace vakpeil::test {

RawClient::RawClient(unsigned short port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{120, 0}; // a sanitizer on a busy machine takes long to load an index
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) std::abort();
}

RawClient::~RawClient() {
    close(socket_);
}

void RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void RawClient::end_sending() {
    shutdown(socket_, SHUT_WR);
}

bool RawClient::read_more() {
    char bytes[16384];
    const ssize_t count = recv(socket_, bytes, sizeof bytes, 0);
    if (count <= 0) return false;
    waiting_.append(bytes, static_cast<std::size_t>(count));
    return true;
}

bool RawClient::is_closed() {
    char bytes[16384];
    ssize_t count = 0;
    while ((count = recv(socket_, bytes, sizeof bytes, 0)) > 0) {
    }
    return count == 0 || errno == ECONNRESET;
}

std::string RawClient::take(std::size_t count) {
    while (waiting_.size() < count && read_more()) {
    }
    std::string taken = waiting_.substr(0, count);
    waiting_.erase(0, taken.size());
    return taken;
}

// With its line end; shorter when the connection ends in it.
std::string RawClient::take_line() {
    while (waiting_.find("\r\n") == std::string::npos && read_more()) {
    }
    const std::size_t end = waiting_.find("\r\n");
    return take(end == std::string::npos ? waiting_.size() : end + 2);
}

HttpReply RawClient::receive(bool of_head) {
    HttpReply reply;
    const std::string first = take_line();
    if (!first.starts_with("HTTP/1.") || first.size() < 12) return reply;
    reply.status = std::atoi(first.c_str() + 9);
    for (std::string line = take_line(); line != "\r\n"; line = take_line()) {
        if (!line.ends_with("\r\n")) return reply;
        const std::size_t colon = line.find(':');
        std::string name = line.substr(0, colon);
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        reply.headers[name] = line.substr(colon + 2, line.size() - colon - 4);
    }
    if (reply.status == 100) return receive(of_head);
    reply.whole = true;
    if (of_head || reply.status == 204 || reply.status == 304) return reply;
    if (reply.headers.contains("content-length")) {
        const std::size_t size = std::stoul(reply.headers["content-length"]);
        reply.body = take(size);
        reply.whole = reply.body.size() == size;
    } else if (reply.headers["transfer-encoding"] == "chunked") {
        for (;;) {
            const std::string line = take_line();
            const std::size_t size = std::strtoul(line.c_str(), nullptr, 16);
            const std::string chunk = take(size + 2);
            reply.whole = !line.empty() && chunk.size() == size + 2;
            if (size == 0 || !reply.whole) break;
            reply.body += chunk.substr(0, size);
        }
    } else { // to the end of the connection
        while (read_more()) {
        }
        reply.body = take(waiting_.size());
    }
    return reply;
}

HttpReply call(unsigned short port, const HttpCall& call) {
    RawClient client(port);
    std::string request =
        call.method + " " + call.target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + call.headers;
    if (!call.type.empty()) request += "Content-Type: " + call.type + "\r\n";
    if (!call.body.empty() || !call.type.empty())
        request += "Content-Length: " + std::to_string(call.body.size()) + "\r\n";
    client.send(request + "\r\n" + call.body);
    return client.receive(call.method == "HEAD");
}

} // namespace vakpeil::test
