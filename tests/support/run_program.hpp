#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <sys/wait.h>

#include "tests/support/temporary_folder.hpp"

// The program as a person runs it: what it prints where, and its exit code.

namespace vakpeil::test {

inline std::string shell_quoted(const std::string& argument) {
    std::string text = "'";
    for (const char c : argument)
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

inline std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Outcome {
    int exit_code = -1;
    std::string out;
    std::string err;
};

// With `folder` for the streams' files.
inline Outcome run_program(const TemporaryFolder& folder, const std::vector<std::string>& arguments,
                           const std::string& input = {}) {
    std::string command = "env -u VAKPEIL_DATA -u VAKPEIL_INDEX " + shell_quoted(VAKPEIL_PROGRAM);
    for (const std::string& argument : arguments)
        command += " " + shell_quoted(argument);
    const std::filesystem::path in = folder.write("stdin", input);
    const std::filesystem::path out = folder.path() / "stdout";
    const std::filesystem::path err = folder.path() / "stderr";
    command += " <" + shell_quoted(in) + " >" + shell_quoted(out) + " 2>" + shell_quoted(err);
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contents(out), contents(err)};
}

} // namespace vakpeil::test
