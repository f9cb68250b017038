#include "tests/support/fake_register.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace vakpeil::test {

namespace {

std::string read_head(int connection) {
    std::string head;
    std::array<char, 4096> buffer{};
    while (head.find("\r\n\r\n") == std::string::npos) {
        const ssize_t count = recv(connection, buffer.data(), buffer.size(), 0);
        if (count <= 0) return head;
        head.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return head;
}

void send_all(int connection, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

std::string header(const std::string& head, const std::string& name) {
    const std::size_t at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    const std::size_t begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

} // namespace

FakeRegister::FakeRegister() : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    if (bind(socket_, any, size) != 0 || listen(socket_, 64) != 0 || getsockname(socket_, any, &size) != 0)
        std::abort();
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

FakeRegister::~FakeRegister() {
    shutdown(socket_, SHUT_RDWR);
    thread_.join();
    for (std::thread& reply : replies_)
        reply.join();
    close(socket_);
}

std::string FakeRegister::url() const {
    return "http://127.0.0.1:" + std::to_string(port_);
}

std::size_t FakeRegister::requests(const std::string& path) {
    const std::lock_guard lock(mutex_);
    return counts_[path];
}

std::size_t FakeRegister::all_requests() {
    const std::lock_guard lock(mutex_);
    std::size_t total = 0;
    for (const auto& [path, count] : counts_)
        total += count;
    return total;
}

std::vector<std::string> FakeRegister::keys() {
    const std::lock_guard lock(mutex_);
    return keys_;
}

void FakeRegister::serve() {
    for (int connection = accept(socket_, nullptr, nullptr); connection >= 0;
         connection = accept(socket_, nullptr, nullptr))
        replies_.emplace_back([this, connection] { reply(connection); });
}

FakeRegister::Answer FakeRegister::answer_to(const std::string& head) {
    const std::size_t begin = head.find(' ') + 1;
    const std::string path = head.substr(begin, head.find(' ', begin) - begin);
    if (on_request) on_request(path);
    const std::lock_guard lock(mutex_);
    keys_.push_back(header(head, "x-api-key"));
    const std::size_t turn = counts_[path]++;
    const auto found = answers_.find(path);
    if (found == answers_.end())
        return {404, R"({"uitzonderingen":[{"identificatie":31004,"diagnose":"Er werd geen data gevonden."}]})"};
    return found->second[std::min(turn, found->second.size() - 1)];
}

// One request a connection, so that a cut one is only cut once.
void FakeRegister::reply(int connection) {
    const std::string head = read_head(connection);
    if (!head.empty()) {
        const Answer answer = answer_to(head);
        send_all(connection, "HTTP/1.1 " + std::to_string(answer.status) + " X\r\nConnection: close\r\n" +
                                 "Content-Type: application/json\r\n" + answer.headers +
                                 "Content-Length: " + std::to_string(answer.body.size()) + "\r\n\r\n");
        send_all(connection, std::string_view(answer.body).substr(0, answer.cut_at));
    }
    shutdown(connection, SHUT_RDWR);
    close(connection);
}

} // namespace vakpeil::test
