#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

#include "tests/support/temporary_folder.hpp"

namespace vakpeil::test {

[[nodiscard]] bool have_nats_server();

// A process of a test's own, dead at the latest with this value, also when the test itself is killed.
class ChildProcess {
public:
    // `out` gets what it prints, on both streams. Environment variables as "NAME=VALUE".
    ChildProcess(const std::vector<std::string>& words, const std::filesystem::path& out);
    ~ChildProcess();
    ChildProcess(ChildProcess&& other) noexcept : pid_(other.pid_), status_(other.status_) { other.pid_ = -1; }
    ChildProcess& operator=(ChildProcess&&) = delete;

    void signal(int number) const;
    int wait();                   // its exit code, or 128 and the signal that ended it; it is killed after four minutes
    [[nodiscard]] bool running(); // false once it has ended
    void kill_now();              // SIGKILL, and waits

private:
    pid_t pid_ = -1;
    int status_ = -1;
};

// nats-server with JetStream on a free port of this machine, its storage in a folder of its own.
//
//   NatsServer server;
//   use(server.url());
//   server.kill_now(); // as a crash: SIGKILL
//   server.start();    // on the same port and storage
//
// With a cluster (NatsCluster) one of its servers.
class NatsServer {
public:
    // `configuration` is added to its configuration file.
    explicit NatsServer(std::string configuration = {}, bool jetstream = true);

    // One of a cluster: `routes` are all its route ports, `name` its own.
    NatsServer(std::string name, int route_port, const std::vector<int>& routes);

    void start(); // returns when it answers
    void kill_now();
    void stop();

    [[nodiscard]] std::string url() const;
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] std::string log() const;

private:
    TemporaryFolder folder_;
    std::string name_ = "alone";
    int port_;
    std::string configuration_;
    std::unique_ptr<ChildProcess> process_;
};

// Three that keep each message on all (replicas 3).
class NatsCluster {
public:
    NatsCluster();

    [[nodiscard]] std::string urls() const; // of all
    [[nodiscard]] NatsServer& server(const std::string& name);

private:
    std::vector<std::unique_ptr<NatsServer>> servers_;
};

// A port that nobody has at the moment.
[[nodiscard]] int free_port();

} // namespace vakpeil::test

#define VAKPEIL_NEEDS_NATS_SERVER()                                                                                    \
    if (!vakpeil::test::have_nats_server()) GTEST_SKIP() << "needs nats-server: apt-get install nats-server"
