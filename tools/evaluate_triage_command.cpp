#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/index.hpp"
#include "lexicons/lexicon.hpp"
#include "matcher/matcher.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/evaluation/judged_set.hpp"
#include "tools/evaluation/triage_measures.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t share_columns = 30;

struct EvaluateTriageOptions {
    JudgedSetOptions judged;
    std::string triage;
    std::string index;
};

bool first_fits(const MatchResult& result, const JudgedVacancy& judged, int fitting_grade) {
    if (result.suggestions.empty()) return false;
    const auto grade = judged.grades.find(without_version(result.suggestions.front().code));
    return grade != judged.grades.end() && grade->second >= fitting_grade;
}

std::vector<TriageCase> answer_all(const MatchModel& model, const JudgedSet& set) {
    Matcher matcher(model);
    std::vector<TriageCase> cases;
    for (const Vacancy& vacancy : set.vacancies) {
        const JudgedVacancy& judged = set.judgments.vacancies.at(vacancy.id);
        const MatchResult result = matcher.match(vacancy, {.top = 2, .explain = false});
        TriageCase& one = cases.emplace_back();
        one.status = result.status;
        if (!result.suggestions.empty()) one.first = result.suggestions[0].probability;
        if (result.suggestions.size() > 1) one.second = result.suggestions[1].probability;
        one.none = result.no_fit_probability;
        one.first_fits = first_fits(result, judged, set.judgments.fitting_grade);
        one.fits_nothing = judged.fits_nothing();
    }
    return cases;
}

std::string cell(std::size_t count, std::size_t of) {
    return fmt::format("{:5.1f}%", of == 0 ? 0.0 : 100.0 * static_cast<double>(count) / static_cast<double>(of));
}

std::string cell(const TriageShare& share, bool supported) {
    const std::string right = share.taken == 0
                                  ? "none taken"
                                  : fmt::format("{:5.3f} ({:5.3f}–{:5.3f})",
                                                static_cast<double>(share.right) / static_cast<double>(share.taken),
                                                share.interval.low, share.interval.high);
    return pad(fmt::format("{} {}{}", right,
                           share.right == share.taken ? "" : fmt::format("-{}", share.taken - share.right),
                           supported ? "" : " *"),
               share_columns);
}

std::string triage_text(const std::vector<TriageCase>& cases, const TriageTable& table, const Terminal& terminal) {
    std::string text = terminal.styled(Style::dim, pad("asked", 7) + pad("accepted", 10) + pad("right", share_columns) +
                                                       pad("no fit", 8) + pad("right", share_columns) + "review") +
                       "\n";
    for (const TriageRow& row : table.rows()) {
        const TriageThresholds thresholds = table.thresholds(row.precision);
        const TriageMeasures measures = measure_triage(cases, thresholds);
        text += fmt::format(
            "{:.2f}   {}    {}{}  {}{}\n", row.precision, cell(measures.accepted.taken, measures.cases),
            cell(measures.accepted, thresholds.accept_supported), cell(measures.no_fit.taken, measures.cases),
            cell(measures.no_fit, thresholds.no_fit_supported), cell(measures.reviewed, measures.cases));
    }
    return text + fmt::format("{} vacancies. Right: with a 95% interval, and how many are wrong. *: learnt from too "
                              "few to promise it, so the least "
                              "threshold that made no mistake then.\n",
                              cases.size());
}

ExitCode run_evaluate_triage(const EvaluateTriageOptions& options) {
    JudgedSetOptions files = options.judged;
    if (files.vacancies.empty()) files.vacancies = judged_vacancies_file().string();
    if (files.judgments.empty()) files.judgments = judgments_file().string();
    const JudgedSet set = read_judged_set(files);
    print_findings(set.findings, false);
    const TriageTable table = TriageTable::load(options.triage.empty() ? triage_file().string() : options.triage);
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const Index index = Index::open(index_file(options.index), lexicon.fingerprint);
    const MatchModel model = MatchModel::load(index, lexicon, Weights::load(weights_file()));
    print(triage_text(answer_all(model, set), table, Terminal()));
    return has_errors(set.findings) ? ExitCode::bad_input : ExitCode::success;
}

} // namespace

void add_evaluate_triage(CLI::App& evaluate, ExitCode& result) {
    auto options = std::make_shared<EvaluateTriageOptions>();
    CLI::App* command = evaluate.add_subcommand(
        "triage", "Measure how right the answers are that are taken without a look, and how many those are");
    command->add_option("--vacancies", options->judged.vacancies, "The vacancies, as for `evaluate vacancies`")
        ->type_name("FILE");
    command->add_option("--judgments", options->judged.judgments, "What fits, as for `evaluate vacancies`")
        ->type_name("FILE");
    command
        ->add_option("--part", options->judged.part,
                     "Which of the judged vacancies: those to tune on, to check with, or all")
        ->check(CLI::IsMember({"tune", "check", "all"}))
        ->capture_default_str();
    command->add_flag("--labelled", options->judged.labelled, "Leave out vacancies without a qualification");
    command->add_option("--triage", options->triage, "Thresholds to measure (default: the installed ones)")
        ->type_name("FILE");
    command->add_option("--index", options->index, "Index to use (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_evaluate_triage(*options); });
}

} // namespace vakpeil::tools
