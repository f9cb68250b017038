// What a vacancy costs as the register grows and as the vacancy grows: three registers by three lengths of text.

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "matcher/matcher.hpp"
#include "tests/bench/bundled.hpp"
#include "tests/bench/line_plot.hpp"
#include "tests/bench/synthetic_register.hpp"
#include "tests/support/built_index.hpp"
#include "tools/evaluation/bootstrap.hpp"

namespace {

namespace fs = std::filesystem;
using namespace vakpeil;
using namespace vakpeil::bench;

struct Options {
    std::vector<std::size_t> registers{100, 640, 5000}; // qualifications
    std::vector<std::size_t> lengths{500, 2500, 25000}; // bytes
    std::size_t vacancies = 40;                         // of each length
    std::size_t rounds = 7;
    std::string plots;
    bool check = false;
};

// As long as asked for, but for the word that would be cut: vacancies one after the other from number `first` on.
Vacancy vacancy_of_length(const Workload& judged, std::size_t first, std::size_t length) {
    Vacancy made;
    made.title = judged.tasks[first % judged.tasks.size()].vacancy.title;
    for (std::size_t at = first; made.text.size() < length; ++at)
        made.text += judged.tasks[at % judged.tasks.size()].vacancy.text + "\n\n";
    made.text.resize(std::min(made.text.size(), made.text.rfind(' ', length)));
    return made;
}

// A register of one size, with the matcher over it.
struct Register {
    std::size_t size = 0;
    MatchModel model;
    std::unique_ptr<Matcher> matcher; // reads `model`
};

std::unique_ptr<Register> register_with(std::size_t size) {
    const std::vector<Qualification> qualifications = register_of(bundled_qualifications(), size);
    const test::BuiltIndex index(qualifications);
    auto made = std::make_unique<Register>(
        Register{size,
                 MatchModel::load(index.open(), test::lexicon(),
                                  Weights::load(test::source_dir() / "matcher" / "data" / "weights.txt")),
                 nullptr});
    made->matcher = std::make_unique<Matcher>(made->model);
    return made;
}

// Microseconds, the median vacancy. Throws when a vacancy has no answer.
double time_vacancies(Matcher& matcher, const std::vector<Vacancy>& vacancies) {
    std::vector<double> times;
    for (const Vacancy& vacancy : vacancies) {
        const auto start = std::chrono::steady_clock::now();
        const MatchResult result = matcher.match(vacancy, {.top = 5, .explain = false});
        times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
        if (result.status == MatchStatus::empty) throw std::runtime_error("a vacancy was answered as empty");
    }
    return tools::median(std::move(times));
}

using Table = std::vector<std::vector<double>>; // microseconds, by register and length

Table measure(const std::vector<std::unique_ptr<Register>>& registers, const std::vector<std::vector<Vacancy>>& lengths,
              std::size_t rounds) {
    std::vector<std::vector<std::vector<double>>> times(registers.size(),
                                                        std::vector<std::vector<double>>(lengths.size()));
    for (std::size_t round = 0; round <= rounds; ++round)
        for (std::size_t at = 0; at < registers.size(); ++at)
            for (std::size_t length = 0; length < lengths.size(); ++length) {
                const double time = time_vacancies(*registers[at]->matcher, lengths[length]);
                if (round > 0) times[at][length].push_back(time); // the first only warms up
            }
    Table table(registers.size());
    for (std::size_t at = 0; at < registers.size(); ++at)
        for (std::vector<double>& of_length : times[at])
            table[at].push_back(tools::median(std::move(of_length)));
    return table;
}

std::string kilobytes(std::size_t bytes) {
    return fmt::format("{:g} kB", static_cast<double>(bytes) / 1000);
}

void print_table(const Options& options, const Table& table) {
    fmt::print("Matcher::match, explain=false, one thread: µs a vacancy, the median of {} vacancies, the median of {} "
               "rounds\n\n| profiles |",
               options.vacancies, options.rounds);
    for (const std::size_t length : options.lengths)
        fmt::print(" {} |", kilobytes(length));
    fmt::print("\n|---:|");
    for (std::size_t column = 0; column < options.lengths.size(); ++column)
        fmt::print("---:|");
    for (std::size_t row = 0; row < table.size(); ++row) {
        fmt::print("\n| {} |", options.registers[row]);
        for (const double time : table[row])
            fmt::print(" {:.0f} |", time);
    }
    fmt::print("\n");
}

void write_plots(const Options& options, const Table& table) {
    LinePlot by_register{"Cost of a vacancy as the register grows", "profiles in the register", "µs a vacancy", {}};
    LinePlot by_length{"Cost of a vacancy as it grows", "bytes of the vacancy", "µs a vacancy", {}};
    for (std::size_t length = 0; length < options.lengths.size(); ++length) {
        Curve curve{kilobytes(options.lengths[length]), {}};
        for (std::size_t row = 0; row < table.size(); ++row)
            curve.points.emplace_back(options.registers[row], table[row][length]);
        by_register.curves.push_back(std::move(curve));
    }
    for (std::size_t row = 0; row < table.size(); ++row) {
        Curve curve{fmt::format("{} profiles", options.registers[row]), {}};
        for (std::size_t length = 0; length < options.lengths.size(); ++length)
            curve.points.emplace_back(options.lengths[length], table[row][length]);
        by_length.curves.push_back(std::move(curve));
    }
    std::ofstream(fs::path(options.plots) / "growth_by_register.svg") << svg(by_register);
    std::ofstream(fs::path(options.plots) / "growth_by_length.svg") << svg(by_length);
}

// Is the bricklayer of the first profiles still found among so many more?
bool finds_the_bricklayer(Matcher& matcher) {
    Vacancy vacancy;
    vacancy.title = "Metselaar";
    vacancy.text = "Je metselt muren in baksteen, trekt binnenmuren op in snelbouw en voegt gevels.";
    const MatchResult result = matcher.match(vacancy);
    return result.status == MatchStatus::matched && result.suggestions.front().title == "Metselaar";
}

int run(const Options& options) {
    const Workload judged = judged_workload(0);
    std::vector<std::vector<Vacancy>> lengths;
    for (const std::size_t length : options.lengths) {
        std::vector<Vacancy>& vacancies = lengths.emplace_back();
        for (std::size_t at = 0; at < options.vacancies; ++at)
            vacancies.push_back(vacancy_of_length(judged, at * judged.tasks.size() / options.vacancies, length));
    }
    std::vector<std::unique_ptr<Register>> registers;
    for (const std::size_t size : options.registers)
        registers.push_back(register_with(size));
    const Table table = measure(registers, lengths, options.rounds);
    if (options.check) {
        const bool found = finds_the_bricklayer(*registers.back()->matcher);
        fmt::print("the bricklayer among {} profiles: {}\n", registers.back()->size, found ? "found" : "NOT FOUND");
        return found ? 0 : 1;
    }
    print_table(options, table);
    if (!options.plots.empty()) write_plots(options, table);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app("What a vacancy costs as the register grows and as the vacancy grows");
    app.add_option("--registers", options.registers, "numbers of profiles, ascending")
        ->delimiter(',')
        ->capture_default_str();
    app.add_option("--lengths", options.lengths, "bytes of a vacancy, ascending")
        ->delimiter(',')
        ->capture_default_str();
    app.add_option("--vacancies", options.vacancies, "of each length")->capture_default_str();
    app.add_option("--rounds", options.rounds, "in turn, of which the median counts")->capture_default_str();
    app.add_option("--plots", options.plots, "write growth_by_register.svg and growth_by_length.svg to this folder");
    app.add_flag("--check", options.check, "only see that the answers are as they should be, on small work");
    CLI11_PARSE(app, argc, argv);
    if (options.check) options = {{20, 800}, {500, 2500}, 2, 1, {}, true};
    try {
        return run(options);
    } catch (const std::exception& error) {
        fmt::print(stderr, "growth_benchmark: {}\n", error.what());
        return 1;
    }
}
