#include "matcher/triage.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "matcher/data_cells.hpp"

namespace vakpeil {

namespace {

constexpr double half_a_step = 5e-7; // of the decimals in the file
constexpr std::size_t columns = 9;

double probability_of(const MatchResult& result, std::size_t at) {
    return at < result.suggestions.size() ? result.suggestions[at].probability : 0;
}

TriageEvidence evidence_in(const TableRow& row, std::size_t cell, const std::filesystem::path& path) {
    constexpr double most_cases = 1e9;
    TriageEvidence evidence;
    evidence.threshold = number_in(row, cell, 0, 1, path);
    evidence.taken = static_cast<int>(number_in(row, cell + 1, 0, most_cases, path));
    evidence.right = static_cast<int>(number_in(row, cell + 2, 0, evidence.taken, path));
    evidence.low = number_in(row, cell + 3, 0, 1, path);
    return evidence;
}

std::string written(const TriageEvidence& evidence) {
    const double rounded_down = std::floor(evidence.threshold * 1e6) / 1e6;
    return fmt::format("\t{:.6f}\t{}\t{}\t{:.6f}", rounded_down, evidence.taken, evidence.right, evidence.low);
}

} // namespace

std::string_view to_string(Triage triage) noexcept {
    constexpr std::array<std::string_view, 3> names{"accept", "review", "no_fit"};
    return names[static_cast<std::size_t>(triage)];
}

double triage_margin(double first, double second, double none) noexcept {
    return first - std::max(second, none);
}

Triage triage(const MatchResult& result, const TriageThresholds& thresholds) noexcept {
    const double none = result.no_fit_probability;
    const double margin = triage_margin(probability_of(result, 0), probability_of(result, 1), none);
    switch (result.status) {
    case MatchStatus::matched:
        return margin >= thresholds.accept ? Triage::accept : Triage::review;
    case MatchStatus::no_fit:
        return none >= thresholds.no_fit ? Triage::no_fit : Triage::review;
    case MatchStatus::unsupported_language:
        return Triage::review;
    case MatchStatus::empty:
        break;
    }
    return Triage::no_fit;
}

TriageTable::TriageTable(std::vector<TriageRow> rows) : rows_(std::move(rows)) {}

TriageTable TriageTable::load(const std::filesystem::path& path) {
    std::vector<TriageRow> rows;
    for (const TableRow& row : read_table(path, columns, columns)) {
        const double precision = number_in(row, 0, 0, 1, path);
        if (!rows.empty() && precision <= rows.back().precision)
            throw Error(ErrorKind::bad_input, path.string(), row.line,
                        "the precision " + row.cells[0] + " is not above that of the row before it");
        rows.push_back({precision, evidence_in(row, 1, path), evidence_in(row, 5, path)});
    }
    if (rows.empty())
        throw Error(ErrorKind::bad_input, path.string(), 0, "has no rows; make the file with `vakpeil learn --triage`");
    return TriageTable(std::move(rows));
}

TriageThresholds TriageTable::thresholds(double precision) const {
    const auto row = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const TriageRow& one) { return one.precision >= precision - half_a_step; });
    if (row == rows_.end())
        throw Error(
            ErrorKind::usage, {}, 0,
            fmt::format("a precision of {} cannot be asked for; the most is {}", precision, rows_.back().precision));
    return {row->accept.threshold, row->no_fit.threshold, row->accept.low >= row->precision - half_a_step,
            row->no_fit.low >= row->precision - half_a_step};
}

std::string write_triage(const TriageTable& table) {
    std::string text;
    for (const TriageRow& row : table.rows())
        text += fmt::format("{:.2f}", row.precision) + written(row.accept) + written(row.no_fit) + "\n";
    return text;
}

} // namespace vakpeil
