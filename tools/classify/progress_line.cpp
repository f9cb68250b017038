#include "tools/classify/progress_line.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "tools/evaluation/html_parts.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

using namespace std::chrono_literals;

constexpr auto between_drawings = 250ms;
constexpr auto between_lines = 10s;

// Asked each time: windows are made wider and narrower.
std::size_t terminal_columns() {
    winsize size{};
    constexpr std::size_t usual = 80;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

} // namespace

std::string duration_text(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::llround(std::max(seconds, 0.0)));
    if (whole < 100) return fmt::format("{} s", whole);
    const std::uint64_t minutes = (whole + 30) / 60;
    if (minutes < 100) return fmt::format("{} min", minutes);
    return fmt::format("{} h {:02} min", minutes / 60, minutes % 60);
}

std::string progress_text(const RunProgress& progress, double seconds) {
    const std::uint64_t done = progress.summary.records - progress.records_before;
    std::string text = fmt::format("{} records", count_figure(progress.summary.records));
    if (seconds > 0 && done > 0)
        text += fmt::format(", {} a second",
                            count_figure(static_cast<std::size_t>(std::llround(static_cast<double>(done) / seconds))));
    const auto all = static_cast<double>(progress.bytes_in_all);
    const auto read = static_cast<double>(progress.bytes_read);
    const auto before = static_cast<double>(progress.bytes_before);
    if (all > 0 && read > before) {
        text += fmt::format(", {:.0f}% done", std::floor(100 * std::min(read / all, 1.0)));
        if (seconds >= 2) text += fmt::format(", {} left", duration_text(seconds * (all - read) / (read - before)));
    }
    if (progress.summary.rejects > 0)
        text += fmt::format(", {} could not be read", count_figure(progress.summary.rejects));
    return text;
}

ProgressLine::ProgressLine(bool quiet) : quiet_(quiet), terminal_(isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
    clear();
}

void ProgressLine::show(const RunProgress& progress) {
    if (quiet_) return;
    const Clock::time_point now = Clock::now();
    if (progress.summary.records == progress.records_before) begun_ = now; // what was done before is passed over first
    if (now - shown_ < (terminal_ ? Clock::duration(between_drawings) : Clock::duration(between_lines))) return;
    shown_ = now;
    const std::string text = progress_text(progress, std::chrono::duration<double>(now - begun_).count());
    if (!terminal_) {
        std::fputs((text + "\n").c_str(), stderr);
        return;
    }
    // The last column is left free: some terminals go to the next line when it is written.
    std::fputs(("\r\x1b[K" + fit(text, terminal_columns() - 1)).c_str(), stderr);
    std::fflush(stderr);
    drawn_ = true;
}

void ProgressLine::say(const std::string& line) {
    clear();
    std::fputs((line + "\n").c_str(), stderr);
}

void ProgressLine::clear() {
    if (!drawn_) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    drawn_ = false;
}

} // namespace vakpeil::tools
