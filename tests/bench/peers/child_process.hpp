#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace vakpeil::bench {

// Another program that is spoken with in lines. Its errors go where this program's go.
//
//   ChildProcess child({"java", "LucenePeer.java"});
//   child.write_line("or 0");
//   use(child.read_line());
//
// Its input is closed and its end waited for when this ends.
class ChildProcess {
public:
    // Throws std::runtime_error when the program cannot be started.
    explicit ChildProcess(const std::vector<std::string>& command);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    // Throws std::runtime_error when the program has gone.
    void write_line(std::string_view line);

    // Without its line feed. Throws std::runtime_error when there is no more.
    [[nodiscard]] std::string read_line();

private:
    struct Close {
        void operator()(std::FILE* stream) const noexcept;
    };
    using Stream = std::unique_ptr<std::FILE, Close>;

    std::string name_;
    pid_t process_ = -1;
    Stream input_;
    Stream output_;
};

} // namespace vakpeil::bench
