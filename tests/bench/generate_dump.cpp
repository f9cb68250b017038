// Writes a dump of invented vacancies for tests and measurements, and the truth about its records.

#include <cstdio>
#include <exception>
#include <fstream>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "corpora/register_folder.hpp"
#include "tests/support/dump_generator.hpp"
#include "tests/support/paths.hpp"

namespace {

using namespace vakpeil;

constexpr std::size_t buffer_bytes = std::size_t{1} << 20;

struct Options {
    test::DumpSettings settings;
    std::string format = "jsonl";
    std::string output = "/dev/stdout";
    std::string truth;
};

class Output {
public:
    explicit Output(const std::string& path) : path_(path), file_(path, std::ios::binary) { flush_when(0); }

    void write(std::string_view bytes) {
        buffer_ += bytes;
        flush_when(buffer_bytes);
    }

    void flush_when(std::size_t bytes) {
        if (buffer_.size() < bytes) return;
        file_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        file_.flush();
        buffer_.clear();
        if (!file_) throw std::runtime_error(path_ + ": cannot be written");
    }

private:
    std::string path_;
    std::ofstream file_;
    std::string buffer_;
};

void generate(const Options& options) {
    const Register bundled = read_register({test::source_dir() / "corpora" / "register"});
    test::DumpGenerator generator(bundled.qualifications, options.settings);
    Output dump(options.output);
    std::unique_ptr<Output> truth;
    if (!options.truth.empty()) truth = std::make_unique<Output>(options.truth);
    dump.write(generator.head());
    if (truth) truth->write(test::truth_head());
    std::string line;
    for (test::GeneratedRecord record; generator.next(record);) {
        dump.write(record.bytes);
        if (!truth) continue;
        line.clear();
        append_truth(line, record);
        truth->write(line);
    }
    dump.write(generator.foot());
    dump.flush_when(0);
    if (truth) truth->flush_when(0);
}

} // namespace

int main(int argc, char** argv) {
    try {
        Options options;
        test::DumpSettings& settings = options.settings;
        CLI::App app("Writes a dump of invented vacancies", "generate_dump");
        app.add_option("--records", settings.records, "How many")->capture_default_str();
        app.add_option("--seed", settings.seed, "Another seed gives another dump")->capture_default_str();
        app.add_option("--broken", settings.broken, "Share of broken records")
            ->check(CLI::Range(0.0, 1.0))
            ->capture_default_str();
        app.add_option("--duplicates", settings.duplicates, "Share of reposts")
            ->check(CLI::Range(0.0, 1.0))
            ->capture_default_str();
        app.add_option("--bytes", settings.mean_bytes, "Mean size of a record")
            ->check(CLI::Range(300, 6000))
            ->capture_default_str();
        app.add_option("--huge-bytes", settings.huge_bytes, "Size of one in a thousand broken records")
            ->capture_default_str();
        app.add_option("--format", options.format, "jsonl, csv, xml or jobposting")
            ->check(CLI::IsMember({"jsonl", "csv", "xml", "jobposting"}))
            ->capture_default_str();
        app.add_option("--output", options.output, "File to write (default: standard output)");
        app.add_option("--truth", options.truth, "Also write code, original and breakage of each record, between tabs");
        CLI11_PARSE(app, argc, argv);
        settings.format = test::parse_written_format(options.format).value();
        generate(options);
        return 0;
    } catch (const std::exception& error) {
        std::fputs((std::string("generate_dump: ") + error.what() + "\n").c_str(), stderr);
        return 1;
    }
}
