#include "tests/bench/peers/peers_report.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace vakpeil::bench {

namespace {

std::string share(const std::optional<tools::Measure>& measure) {
    if (!measure || measure->count == 0 || std::isnan(measure->value)) return "";
    return fmt::format("{:.3f} ({:.3f}–{:.3f})", measure->value, measure->interval.low, measure->interval.high);
}

// Name of the peer, then its figures.
std::array<std::string, 9> cells(const PeerFigures& peer) {
    return {peer.name,
            fmt::format("{:.0f}", peer.per_second()),
            fmt::format("{:.1f}", peer.microseconds),
            fmt::format("{:.1f}–{:.1f}", peer.fastest, peer.slowest),
            peer.analysis > 0 ? fmt::format("{:.1f}", peer.analysis) : "",
            fmt::format("{:.2f}", peer.to_line),
            fmt::format("{:.2f}", peer.to_matching),
            share(peer.acc_1),
            share(peer.all_1)};
}

constexpr std::array<std::string_view, 9> heads{
    "",        "vacancies/s", "µs each",         "fastest–slowest",  "analysis µs",
    "to line", "to match",    "Acc@1, held out", "Acc@1, all judged"};

std::string heading(const WorkloadFigures& workload) {
    return fmt::format("{}: {} vacancies, {} bytes each", workload.name, workload.vacancies,
                       workload.bytes / std::max<std::size_t>(workload.vacancies, 1));
}

nlohmann::ordered_json json_of(const std::optional<tools::Measure>& measure) {
    if (!measure || measure->count == 0 || std::isnan(measure->value)) return nullptr;
    return {{"value", measure->value},
            {"low", measure->interval.low},
            {"high", measure->interval.high},
            {"vacancies", measure->count}};
}

} // namespace

std::string report_text(const PeersReport& report) {
    constexpr std::string_view row = "{:<31} {:>11} {:>10} {:>17} {:>11} {:>8} {:>8}  {:<20}  {:<20}\n";
    std::string text = report.setting + "\n";
    for (const WorkloadFigures& workload : report.workloads) {
        text += "\n" + heading(workload) + "\n";
        text +=
            fmt::format(row, heads[0], heads[1], heads[2], heads[3], heads[4], heads[5], heads[6], heads[7], heads[8]);
        for (const PeerFigures& peer : workload.peers) {
            const auto cell = cells(peer);
            text += fmt::format(row, cell[0], cell[1], cell[2], cell[3], cell[4], cell[5], cell[6], cell[7], cell[8]);
        }
    }
    text += "\n";
    for (const std::string& settings : report.settings)
        text += settings + "\n";
    for (const std::string& absent : report.absent)
        text += absent + "\n";
    return text;
}

std::string report_markdown(const PeersReport& report) {
    std::string text = report.setting + "\n";
    for (const WorkloadFigures& workload : report.workloads) {
        text += fmt::format("\n{}\n\n| {} |\n|---{}\n", heading(workload), fmt::join(heads, " | "),
                            "|---:|---:|---:|---:|---:|---:|---|---|");
        for (const PeerFigures& peer : workload.peers)
            text += fmt::format("| {} |\n", fmt::join(cells(peer), " | "));
    }
    text += "\n";
    for (const std::string& settings : report.settings)
        text += "- " + settings + "\n";
    for (const std::string& absent : report.absent)
        text += "- " + absent + "\n";
    return text;
}

std::string report_json(const PeersReport& report) {
    nlohmann::ordered_json all{{"setting", report.setting},
                               {"peers", report.settings},
                               {"not_installed", report.absent},
                               {"workloads", nlohmann::ordered_json::array()}};
    for (const WorkloadFigures& workload : report.workloads) {
        nlohmann::ordered_json peers = nlohmann::ordered_json::array();
        for (const PeerFigures& peer : workload.peers)
            peers.push_back({{"peer", peer.name},
                             {"vacancies_per_second", peer.per_second()},
                             {"microseconds", peer.microseconds},
                             {"fastest_microseconds", peer.fastest},
                             {"slowest_microseconds", peer.slowest},
                             {"analysis_microseconds", peer.analysis},
                             {"ratio_to_line_to_line", peer.to_line},
                             {"ratio_to_matching_alone", peer.to_matching},
                             {"acc_1_held_out", json_of(peer.acc_1)},
                             {"acc_1_all_judged", json_of(peer.all_1)}});
        all["workloads"].push_back({{"name", workload.name},
                                    {"vacancies", workload.vacancies},
                                    {"bytes", workload.bytes},
                                    {"figures", std::move(peers)}});
    }
    return all.dump(2) + "\n";
}

} // namespace vakpeil::bench
