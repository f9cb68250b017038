#include "tools/command.hpp"

#include <cstdio>
#include <iostream>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

void print_findings(const Findings& findings, bool notes) {
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::note && !notes) continue;
        std::fputs((one_line(to_string(finding)) + "\n").c_str(), stderr);
    }
}

std::string input_name(const std::string& path) {
    return path == "-" ? "standard input" : path;
}

std::string read_input(const std::string& path) {
    if (path == "-") return read_stream(std::cin, input_name(path));
    return read_file(path);
}

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw Error(ErrorKind::unwritable, "standard output", 0, "cannot be written");
}

} // namespace vakpeil::tools
