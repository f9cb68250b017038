#pragma once

#include "corpora/error.hpp"

// What the program tells the shell. Documented in the README; scripts depend on it.

namespace vakpeil::tools {

enum class ExitCode : int {
    success = 0,       // answered; "no qualification fits" is an answer
    internal = 1,      // a mistake in the program
    usage = 2,         // an option, argument or query that cannot be
    unreadable = 3,    // a file that is missing or cannot be read
    bad_input = 4,     // (some of) the input is not what it should be; what could be read was answered
    bad_index = 5,     // no index, or a foreign, outdated or damaged one
    unwritable = 6,    // the output cannot be written
    interrupted = 130, // stopped by SIGINT or SIGTERM with all that was answered in its place, as shells say it
};

[[nodiscard]] constexpr ExitCode exit_code(ErrorKind kind) noexcept {
    switch (kind) {
    case ErrorKind::usage:
        return ExitCode::usage;
    case ErrorKind::unreadable:
        return ExitCode::unreadable;
    case ErrorKind::bad_input:
        return ExitCode::bad_input;
    case ErrorKind::no_index:
    case ErrorKind::foreign_index:
        return ExitCode::bad_index;
    case ErrorKind::unwritable:
        return ExitCode::unwritable;
    }
    return ExitCode::internal;
}

} // namespace vakpeil::tools
