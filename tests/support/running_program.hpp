#pragma once

#include <csignal>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vakpeil::test {

// The program while it runs, with pipes to its standard input and from its standard output; its messages go to a file.
//
//   RunningProgram program({"classify", "--quiet"}, folder.path() / "stderr");
//   program.write("{\"title\":\"Kok\"}\n");
//   EXPECT_EQ(program.read_line(), "...");
class RunningProgram {
public:
    RunningProgram(const std::vector<std::string>& arguments, const std::string& messages) {
        int in[2];
        int out[2];
        if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) std::abort();
        std::vector<std::string> words{VAKPEIL_PROGRAM};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> pointers;
        for (std::string& word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        child_ = fork();
        if (child_ == 0) {
            const int err = open(messages.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
            dup2(in[0], STDIN_FILENO);
            dup2(out[1], STDOUT_FILENO);
            dup2(err, STDERR_FILENO);
            execv(VAKPEIL_PROGRAM, pointers.data());
            _exit(127);
        }
        close(in[0]);
        close(out[1]);
        in_ = in[1];
        out_ = out[0];
    }

    ~RunningProgram() {
        close_input();
        close_output();
        if (child_ > 0) {
            signal(SIGKILL);
            wait();
        }
    }
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    bool write(std::string_view text) const {
        return ::write(in_, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    }

    // Without its line feed; what there is at the end of the output, or when none comes for half a minute.
    std::string read_line() {
        constexpr int patience = 30'000; // milliseconds
        pollfd ready{out_, POLLIN, 0};
        while (waiting_.find('\n') == std::string::npos && poll(&ready, 1, patience) > 0) {
            char bytes[4096];
            const ssize_t count = ::read(out_, bytes, sizeof bytes);
            if (count <= 0) break;
            waiting_.append(bytes, static_cast<std::size_t>(count));
        }
        const std::size_t end = waiting_.find('\n');
        std::string line = waiting_.substr(0, end);
        waiting_.erase(0, end == std::string::npos ? end : end + 1);
        return line;
    }

    void close_input() { close_once(in_); }
    void close_output() { close_once(out_); }
    void signal(int number) const { kill(child_, number); }

    // The exit code, or the signal that ended it as a negative number.
    int wait() {
        int status = 0;
        waitpid(child_, &status, 0);
        child_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

private:
    static void close_once(int& descriptor) {
        if (descriptor >= 0) close(descriptor);
        descriptor = -1;
    }

    pid_t child_ = -1;
    int in_ = -1;
    int out_ = -1;
    std::string waiting_;
};

} // namespace vakpeil::test
