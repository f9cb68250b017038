// Vakpeil beside the search engines that one would reach for: the same profiles, the same vacancies, one thread each,
// side by side in one run. How fast, and how often right, so that nobody is fast by being wrong.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "tests/bench/bundled.hpp"
#include "tests/bench/peers/lucene_peers.hpp"
#include "tests/bench/peers/measurement.hpp"
#include "tests/bench/peers/peers_report.hpp"
#include "tests/bench/peers/sqlite_peers.hpp"
#include "tests/bench/peers/vakpeil_peers.hpp"
#include "tests/bench/peers/xapian_peers.hpp"
#include "tests/support/bundled_model.hpp"

namespace {

namespace fs = std::filesystem;
using namespace vakpeil;
using namespace vakpeil::bench;

constexpr int skipped = 77; // what the test is registered to be skipped by

struct Options {
    MeasurementOptions measurement;
    double warm_up = 2;
    std::size_t limit = 0;
    std::string vacancies;
    std::vector<std::string> families{"Vakpeil", "Xapian", "Lucene", "SQLite"};
    std::string json;
    std::string markdown;
    bool check = false;
};

std::vector<Workload> workloads_of(const Options& options) {
    std::vector<Workload> workloads;
    workloads.push_back(judged_workload(options.limit));
    if (options.check) return workloads;
    const fs::path real = test::shared_data() / "vacancies";
    if (fs::exists(real / "dev.jsonl")) {
        workloads.push_back(read_workload("real", real / "dev.jsonl", options.limit, real / "dev_judgments.tsv"));
        workloads.back().judgments = tools::labelled_only(std::move(*workloads.back().judgments));
    }
    if (!options.vacancies.empty())
        workloads.push_back(
            read_workload(fs::path(options.vacancies).filename().string(), options.vacancies, options.limit));
    return workloads;
}

void append(std::vector<Peer>& peers, std::vector<Peer> more) {
    std::move(more.begin(), more.end(), std::back_inserter(peers));
}

// The peers of a family. Of one that is not installed there are none, and `absent` says so.
std::vector<Peer> family(const std::string& name, const Profiles& profiles, const std::vector<Workload>& workloads,
                         const fs::path& folder, std::vector<std::string>& absent) {
    const StringSet& stop_words = test::lexicon().stop_words;
    if (name == "Vakpeil") return vakpeil_peers(profiles, test::bundled_model());
    if (name == "Xapian") return xapian_peers(profiles, stop_words);
    if (name == "SQLite") return sqlite_peers(profiles, stop_words);
    const auto class_path = lucene_class_path();
    if (class_path) return lucene_peers(profiles, workloads, folder, *class_path);
    absent.emplace_back("Lucene: not installed (apt-get install liblucene8-java default-jdk-headless)");
    return {};
}

// What is wrong with the answers: nobody finds the one right profile always, but a peer that is set up as it should be
// finds it for most vacancies.
int wrong_peers(const WorkloadFigures& figures) {
    constexpr double least = 0.5;
    int wrong = 0;
    for (const PeerFigures& peer : figures.peers) {
        const bool right = peer.all_1 && peer.all_1->value >= least;
        fmt::print("{}: first suggestion fits in {:.2f} of {}: {}\n", peer.name, peer.all_1->value, peer.all_1->count,
                   right ? "as it should" : "WRONG, this peer is not set up as it should be");
        if (!right) ++wrong;
    }
    return wrong;
}

int run(const Options& options) {
    const Profiles profiles = profiles_of(bundled_qualifications());
    const std::vector<Workload> workloads = workloads_of(options);
    const test::TemporaryFolder folder;
    PeersReport report;
    std::vector<Peer> peers;
    for (const std::string& name : options.families)
        append(peers, family(name, profiles, workloads, folder.path(), report.absent));
    if (peers.empty()) {
        for (const std::string& absent : report.absent)
            fmt::print("{}\n", absent);
        return skipped;
    }
    report.setting =
        fmt::format("{} profiles; {} rounds in turn, the median; every peer one thread and the best {}; "
                    "to line, to match: time against that of {} and of {}",
                    profiles.codes.size(), options.measurement.rounds, suggestions, peers.at(0).name, peers.at(1).name);
    for (const Peer& peer : peers)
        report.settings.push_back(peer.name + ": " + peer.settings);
    for (const Workload& workload : workloads)
        report.workloads.push_back(measure(peers, profiles, workload, options.measurement));
    if (options.check) {
        for (const std::string& absent : report.absent)
            fmt::print("{}\n", absent);
        return wrong_peers(report.workloads.front()) == 0 ? 0 : 1;
    }
    fmt::print("{}", report_text(report));
    if (!options.json.empty()) std::ofstream(options.json) << report_json(report);
    if (!options.markdown.empty()) std::ofstream(options.markdown) << report_markdown(report);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app("Vakpeil beside Xapian, Lucene and SQLite: speed and right answers on the same vacancies");
    app.add_option("--rounds", options.measurement.rounds, "rounds in turn, of which the median counts")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    app.add_option("--warm-up", options.warm_up, "seconds of work before a peer is timed (Java: at least 15)")
        ->capture_default_str();
    app.add_option("--limit", options.limit, "at most so many vacancies of each file, spread evenly; 0: all");
    app.add_option("--vacancies", options.vacancies, "more vacancies: a file of JSON lines");
    app.add_option("--peers", options.families, "only these")
        ->delimiter(',')
        ->check(CLI::IsMember({"Vakpeil", "Xapian", "Lucene", "SQLite"}));
    app.add_option("--json", options.json, "write the figures to this file as JSON");
    app.add_option("--markdown", options.markdown, "write the figures to this file as Markdown");
    app.add_flag("--check", options.check, "only see that each peer's answers are as they should be; time nothing");
    CLI11_PARSE(app, argc, argv);
    options.measurement.warm_up = std::chrono::duration<double>(options.check ? 0 : options.warm_up);
    if (options.check) options.measurement.rounds = 1;
    try {
        return run(options);
    } catch (const std::exception& error) {
        fmt::print(stderr, "peers_benchmark: {}\n", error.what());
        return 1;
    }
}
