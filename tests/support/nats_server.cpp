#include "tests/support/nats_server.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vakpeil::test {

namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<in_port_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool answers(int port) {
    const int client = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(port);
    const bool connected = connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    close(client);
    return connected;
}

// No memory is taken in the child: another thread may hold the lock for it.
[[noreturn]] void run_child(char* const* words, const char* out) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int file = open(out, O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    execvp(words[0], words);
    _exit(127);
}

pid_t start_child(std::vector<std::string> words, const std::filesystem::path& out) {
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t pid = fork();
    if (pid == 0) run_child(pointers.data(), out.c_str());
    return pid;
}

} // namespace

bool have_nats_server() {
    return std::system("command -v nats-server >/dev/null 2>&1") == 0;
}

int free_port() {
    const int probe = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    if (bind(probe, any, size) != 0 || getsockname(probe, any, &size) != 0) std::abort();
    close(probe);
    return ntohs(address.sin_port);
}

ChildProcess::ChildProcess(const std::vector<std::string>& words, const std::filesystem::path& out)
    : pid_(start_child(words, out)) {}

ChildProcess::~ChildProcess() {
    kill_now();
}

void ChildProcess::signal(int number) const {
    if (pid_ > 0) kill(pid_, number);
}

int ChildProcess::wait() {
    constexpr int tries = 4800; // of 50 ms: a program that hangs fails its test, and not the whole suite
    for (int i = 0; i < tries && running(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    if (running()) {
        signal(SIGKILL);
        while (running())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return status_;
}

bool ChildProcess::running() {
    int status = 0;
    if (pid_ <= 0 || waitpid(pid_, &status, WNOHANG) == 0) return pid_ > 0;
    status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    pid_ = -1;
    return false;
}

void ChildProcess::kill_now() {
    signal(SIGKILL);
    wait();
}

NatsServer::NatsServer(std::string configuration, bool jetstream)
    : port_(free_port()), configuration_(std::move(configuration)) {
    if (jetstream) configuration_ += "\njetstream { store_dir: \"" + (folder_.path() / "store").string() + "\" }\n";
    start();
}

NatsServer::NatsServer(std::string name, int route_port, const std::vector<int>& routes)
    : name_(std::move(name)), port_(free_port()) {
    configuration_ = "server_name: " + name_ + "\njetstream { store_dir: \"" + (folder_.path() / "store").string() +
                     "\" }\ncluster { name: test, listen: \"127.0.0.1:" + std::to_string(route_port) + "\", routes: [";
    for (const int route : routes)
        configuration_ += " \"nats://127.0.0.1:" + std::to_string(route) + "\",";
    configuration_ += " ] }\n";
    start();
}

void NatsServer::start() {
    folder_.write("server.conf", "listen: \"127.0.0.1:" + std::to_string(port_) + "\"\n" + configuration_);
    process_ = std::make_unique<ChildProcess>(
        std::vector<std::string>{"nats-server", "--config", folder_.path() / "server.conf"}, folder_.path() / "log");
    for (int tries = 0; tries < 300; ++tries) {
        if (answers(port_)) return;
        if (!process_->running()) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw std::runtime_error("nats-server does not start:\n" + log());
}

void NatsServer::kill_now() {
    process_->kill_now();
}

void NatsServer::stop() {
    process_->signal(SIGTERM);
    process_->wait();
}

std::string NatsServer::url() const {
    return "nats://127.0.0.1:" + std::to_string(port_);
}

std::string NatsServer::log() const {
    std::ifstream file(folder_.path() / "log");
    return {std::istreambuf_iterator<char>(file), {}};
}

NatsCluster::NatsCluster() {
    const std::vector<int> routes{free_port(), free_port(), free_port()};
    for (std::size_t i = 0; i < routes.size(); ++i)
        servers_.push_back(std::make_unique<NatsServer>("server" + std::to_string(i), routes[i], routes));
}

std::string NatsCluster::urls() const {
    std::string urls;
    for (const auto& server : servers_)
        urls += (urls.empty() ? "" : ",") + server->url();
    return urls;
}

NatsServer& NatsCluster::server(const std::string& name) {
    for (const auto& server : servers_)
        if (server->name() == name) return *server;
    throw std::runtime_error("no server " + name);
}

} // namespace vakpeil::test
