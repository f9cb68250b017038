// Holds connections to a server open, and says nothing on some and very little on others:
//
//   hold_connections PORT IDLE DRIPPING SECONDS
//
// A dripping one sends the header of a request, and then a byte of its body a second, so that the server always has
// something to wait for. A connection that the server ends is opened again. Prints how many it opened.

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

struct Held {
    int socket = -1;
    bool drips = false;
};

int connect_to(unsigned short port) {
    const int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return handle;
    close(handle);
    return -1;
}

void send_all(int handle, std::string_view bytes) {
    (void)send(handle, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

bool is_ended(int handle) {
    char bytes[4096];
    const ssize_t count = recv(handle, bytes, sizeof bytes, MSG_DONTWAIT);
    return count == 0 || (count < 0 && errno != EAGAIN);
}

void open_one(Held& one, unsigned short port) {
    if (one.socket >= 0) close(one.socket);
    one.socket = connect_to(port);
    if (one.socket >= 0 && one.drips)
        send_all(
            one.socket,
            "POST /v1/match HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n");
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::fputs("usage: hold_connections PORT IDLE DRIPPING SECONDS\n", stderr);
        return 2;
    }
    const auto port = static_cast<unsigned short>(std::atoi(argv[1]));
    const auto idle = static_cast<std::size_t>(std::atoi(argv[2]));
    const auto dripping = static_cast<std::size_t>(std::atoi(argv[3]));
    const std::time_t end = std::time(nullptr) + std::atoi(argv[4]);
    std::vector<Held> held(idle + dripping);
    std::size_t opened = 0;
    for (std::size_t at = 0; at < held.size(); ++at)
        held[at].drips = at >= idle;
    while (std::time(nullptr) < end) {
        for (Held& one : held) {
            if (one.socket < 0 || is_ended(one.socket)) {
                open_one(one, port);
                ++opened;
            } else if (one.drips) {
                send_all(one.socket, "x");
            }
        }
        sleep(1);
    }
    std::printf("%zu connections held, %zu opened\n", held.size(), opened);
    return 0;
}
