#include "tests/bench/peers/child_process.hpp"

#include <array>
#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vakpeil::bench {

namespace {

struct Pipe {
    std::array<int, 2> ends{-1, -1}; // read, write

    Pipe() {
        if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe can be made");
    }
};

} // namespace

void ChildProcess::Close::operator()(std::FILE* stream) const noexcept {
    static_cast<void>(std::fclose(stream)); // NOLINT(cppcoreguidelines-owning-memory): it is what the owner calls
}

ChildProcess::ChildProcess(const std::vector<std::string>& command) : name_(command.front()) {
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN)); // a program that has gone is an error of write_line
    const Pipe to_child;
    const Pipe from_child;
    input_.reset(fdopen(to_child.ends[1], "w"));
    output_.reset(fdopen(from_child.ends[0], "r"));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, to_child.ends[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, from_child.ends[1], STDOUT_FILENO);
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int state = posix_spawnp(&process_, name_.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(to_child.ends[0]);
    close(from_child.ends[1]);
    if (state != 0) throw std::runtime_error(name_ + " cannot be started");
}

ChildProcess::~ChildProcess() {
    input_.reset();
    waitpid(process_, nullptr, 0);
}

void ChildProcess::write_line(std::string_view line) {
    std::fwrite(line.data(), 1, line.size(), input_.get());
    std::fputc('\n', input_.get());
    if (std::fflush(input_.get()) != 0) throw std::runtime_error(name_ + " has ended; its errors are above");
}

std::string ChildProcess::read_line() {
    std::string line;
    for (int byte = std::fgetc(output_.get()); byte != '\n'; byte = std::fgetc(output_.get())) {
        if (byte == EOF) throw std::runtime_error(name_ + " has ended; its errors are above");
        line += static_cast<char>(byte);
    }
    return line;
}

} // namespace vakpeil::bench
