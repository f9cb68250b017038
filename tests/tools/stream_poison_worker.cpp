// A worker with the library of `vakpeil work` and a classification that fails on purpose: a record with the word
// "crash" kills the process, as a fault of the processor or a lack of memory would, and one with "throw" throws.
//
//   stream_poison_worker URL STREAM MAX_ATTEMPTS

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "tools/classify/interruption.hpp"
#include "tools/stream/stream_setup.hpp"
#include "tools/stream/work.hpp"

namespace {

using namespace vakpeil::tools; // NOLINT(google-build-using-namespace)

Classified classify(const vakpeil::DumpRecord& record) {
    if (record.json.find("crash") != std::string::npos) std::raise(SIGKILL);
    if (record.json.find("throw") != std::string::npos) throw std::runtime_error("the dependency\nfails");
    Classified answer;
    answer.line = "{\"record\":" + std::to_string(record.ordinal) + "}";
    return answer;
}

} // namespace

int main(int /*argc*/, char** argv) {
    try {
        const Interruption interruption;
        const NatsConnection connection({.url = argv[1], .name = "poison worker"});
        const StreamNames names(argv[2]);
        WorkOptions options;
        options.max_attempts = std::stoull(argv[3]);
        options.ack_wait = std::chrono::seconds(1);
        options.first_delay = std::chrono::milliseconds(50);
        options.threads = 2;
        WorkControl control;
        control.trouble = [](const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); };
        std::jthread watch([&](const std::stop_token& end) {
            while (!end.stop_requested() && !control.stop) {
                if (interruption.asked()) control.stop = true;
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
        work(
            connection, names, options, [] { return ClassifyFunction(classify); }, control);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
