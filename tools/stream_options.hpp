#pragma once

#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "tools/stream/nats_connection.hpp"

namespace vakpeil::tools {

// What `feed`, `work` and `collect` have in common: which server, and which stream.
struct StreamCommandOptions {
    std::string nats = "nats://127.0.0.1:4222";
    std::string stream;
    std::string credentials;
    std::string certificate_authority;
};

// `options` outlives the parsing.
void add_stream_options(CLI::App& command, StreamCommandOptions& options);

// `command` is what the server's monitoring shows, with this machine and process.
[[nodiscard]] ConnectionOptions connection_options(const StreamCommandOptions& options, std::string_view command);

// "machine-4711": of letters, digits, - and _, for a token of a subject.
[[nodiscard]] std::string process_name();

// A line on standard error, from any thread, in one piece.
void report_line(std::string_view line);

} // namespace vakpeil::tools
