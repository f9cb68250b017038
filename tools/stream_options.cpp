#include "tools/stream_options.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

#include "corpora/ascii.hpp"

namespace vakpeil::tools {

void add_stream_options(CLI::App& command, StreamCommandOptions& options) {
    command.add_option("--nats", options.nats, "Address of the NATS server, or of several with commas between them")
        ->type_name("URL")
        ->envname("NATS_URL")
        ->capture_default_str();
    command.add_option("--stream", options.stream, "Name for the streams: S_in and S_out are made with it")
        ->type_name("S")
        ->required();
    command.add_option("--creds", options.credentials, "File with the user's credentials, as `nsc` writes it")
        ->type_name("FILE")
        ->envname("NATS_CREDS");
    command
        .add_option("--tls-ca", options.certificate_authority,
                    "File with the certificates that the server's must be signed by; makes the connection TLS")
        ->type_name("FILE")
        ->envname("NATS_CA");
}

ConnectionOptions connection_options(const StreamCommandOptions& options, std::string_view command) {
    return {options.nats, options.credentials, options.certificate_authority,
            fmt::format("vakpeil {} {}", command, process_name())};
}

std::string process_name() {
    constexpr std::size_t longest = 64;
    std::array<char, longest + 1> host{};
    if (gethostname(host.data(), longest) != 0 || host.front() == '\0') host = {"machine"};
    std::string name(host.data());
    std::ranges::replace_if(
        name, [](char c) { return !is_ascii_letter(c) && !is_ascii_digit(c) && c != '-'; }, '_');
    return fmt::format("{}-{}", name, getpid());
}

void report_line(std::string_view line) {
    std::string text(line);
    text += '\n';
    std::fputs(text.c_str(), stderr);
}

} // namespace vakpeil::tools
