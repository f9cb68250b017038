#include <algorithm>
#include <memory>
#include <string>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/text_encoding.hpp"
#include "indexer/index.hpp"
#include "lexicons/lexicon.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/evaluation/baselines.hpp"
#include "tools/evaluation/comparison.hpp"
#include "tools/evaluation/judged_set.hpp"
#include "tools/evaluation/report_html.hpp"
#include "tools/evaluation/report_json.hpp"
#include "tools/evaluation/report_text.hpp"
#include "tools/evaluation/vacancy_run.hpp"
#include "tools/output_folder.hpp"

namespace vakpeil::tools {

namespace {

struct EvaluateVacanciesOptions {
    std::string vacancies;
    std::string judgments;
    std::string part = "all";
    bool labelled = false;
    bool peers = false;
    bool untrained = false;
    std::string format = "text";
    std::string run;
    std::string page;
    std::string index;
};

std::vector<Outcome> outcomes_of(const TrecRun& run, const Judgments& judgments) {
    std::vector<Outcome> outcomes;
    for (const auto& [id, ranking] : run)
        outcomes.push_back(ranking_outcome(id, ranking, judgments));
    return outcomes;
}

Peer peer_of(const Baseline& baseline, const std::vector<Outcome>& own, const Judgments& judgments) {
    const std::vector<Outcome> outcomes = outcomes_of(baseline.run, judgments);
    Peer peer{baseline.name, ranking_measures(outcomes), 1, 1};
    const Significance significance = compare(own, outcomes);
    peer.p_acc_1 = significance.acc_1;
    peer.p_mrr = significance.mrr;
    return peer;
}

void add_peers(Report& report, const Index& index, const JudgedSet& judged, const VacancyRun& answered) {
    std::vector<Qualification> qualifications;
    for (std::size_t at = 0; at < index.catalogue().size(); ++at)
        qualifications.push_back(index.qualification(at));
    for (const Baseline& baseline :
         {xapian_baseline(qualifications, judged.vacancies), character_baseline(qualifications, judged.vacancies)})
        report.peers.push_back(peer_of(baseline, answered.outcomes, judged.judgments));
}

ExitCode run_evaluate_vacancies(const EvaluateVacanciesOptions& options) {
    const JudgedSet judged = read_judged_set(
        {options.vacancies.empty() ? judged_vacancies_file().string() : options.vacancies,
         options.judgments.empty() ? judgments_file().string() : options.judgments, options.part, options.labelled});
    const Judgments& judgments = judged.judgments;
    print_findings(judged.findings, false);
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const Index index = Index::open(index_file(options.index), lexicon.fingerprint);
    const MatchModel model =
        MatchModel::load(index, lexicon, options.untrained ? Weights{} : Weights::load(weights_file()));
    VacancyRun answered = run_vacancies(model, index, judged.vacancies, judgments);

    Report report = report_of(answered.outcomes);
    report.vacancies = options.vacancies.empty() ? "the bundled vacancies" : options.vacancies;
    report.judgments = options.judgments.empty() ? "their judgments" : options.judgments;
    report.part = options.part;
    report.unjudged = judged.unjudged;
    report.unanswered = judged.unanswered;
    report.median_milliseconds = answered.median_milliseconds;
    report.worst = std::move(answered.wrong);
    if (options.peers) add_peers(report, index, judged, answered);

    if (!options.run.empty()) replace_file(options.run, write_run(answered.run, "vakpeil"));
    if (!options.page.empty()) replace_file(options.page, report_html(report));
    const Terminal terminal;
    print(options.format == "json"
              ? report_json(report).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n"
              : report_text(report, terminal));
    return has_errors(judged.findings) ? ExitCode::bad_input : ExitCode::success;
}

void add_vacancies(CLI::App& evaluate, ExitCode& result) {
    auto options = std::make_shared<EvaluateVacanciesOptions>();
    CLI::App* command = evaluate.add_subcommand("vacancies", "Match judged vacancies and measure the answers");
    command
        ->add_option(
            "--vacancies", options->vacancies,
            "The vacancies: JSON Lines, with an id and any of title, description, profile, competences, offer, "
            "text (default: the bundled ones)")
        ->type_name("FILE");
    command
        ->add_option("--judgments", options->judgments,
                     "What fits: vacancy_id, qualification, grade, vks_level between tabs, an empty qualification for "
                     "\"nothing fits\"; or TREC qrels (default: the bundled ones)")
        ->type_name("FILE");
    command
        ->add_option("--part", options->part, "Which of the judged vacancies: those to tune on, to check with, or all")
        ->check(CLI::IsMember({"tune", "check", "all"}))
        ->capture_default_str();
    command->add_flag("--labelled", options->labelled,
                      "Leave out vacancies without a qualification, where that says that nobody judged them");
    command->add_flag("--peers", options->peers, "Also measure plain BM25 and character TF-IDF on the same vacancies");
    command->add_flag("--untrained", options->untrained, "With the weights that learning starts from");
    command->add_option("--format", options->format, "text, for people, or json, for programs")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    command->add_option("--run", options->run, "Also write the rankings as a TREC run")->type_name("FILE");
    command->add_option("--page", options->page, "Also write the report as a web page with plots")->type_name("FILE");
    command->add_option("--index", options->index, "Index to use (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_evaluate_vacancies(*options); });
}

struct EvaluateRunsOptions {
    std::vector<std::string> runs;
    std::string judgments;
    bool labelled = false;
};

// Judged vacancies that a run leaves out count as nothing suggested.
std::vector<Outcome> run_outcomes(const std::string& path, const Judgments& judgments) {
    const TrecRun run = read_run(read_file(path), path);
    const auto judged_id = [&](const auto& ranking) { return judgments.vacancies.contains(ranking.first); };
    if (std::none_of(run.begin(), run.end(), judged_id))
        throw Error(ErrorKind::bad_input, path, 0, "ranks nothing for any of the judged vacancies");
    std::vector<Outcome> outcomes;
    for (const auto& [id, judged] : judgments.vacancies) {
        const auto found = run.find(id);
        outcomes.push_back(
            ranking_outcome(id, found == run.end() ? std::vector<RankedCode>{} : found->second, judgments));
    }
    return outcomes;
}

ExitCode run_evaluate_runs(const EvaluateRunsOptions& options) {
    const Judgments all = read_judgments(decode_text(read_file(options.judgments)).utf8, options.judgments);
    const Judgments judgments = options.labelled ? labelled_only(all) : all;
    const std::vector<Outcome> left = run_outcomes(options.runs[0], judgments);
    const std::vector<Outcome> right = run_outcomes(options.runs[1], judgments);
    print(comparison_text({options.runs[0], options.runs[1]}, {measure_all(left), measure_all(right)},
                          compare(left, right), Terminal()));
    return ExitCode::success;
}

void add_runs(CLI::App& evaluate, ExitCode& result) {
    auto options = std::make_shared<EvaluateRunsOptions>();
    CLI::App* command =
        evaluate.add_subcommand("runs", "Compare two TREC runs on the same judgments, and say if they really differ");
    command->add_option("RUN", options->runs, "The two runs")->required()->expected(2)->type_name("FILE");
    command->add_option("--judgments", options->judgments, "What fits, as for `evaluate vacancies`")
        ->required()
        ->type_name("FILE");
    command->add_flag("--labelled", options->labelled, "Leave out vacancies without a qualification");
    command->callback([options, &result] { result = run_evaluate_runs(*options); });
}

} // namespace

void add_evaluate_command(CLI::App& app, ExitCode& result) {
    CLI::App* evaluate = app.add_subcommand("evaluate", "Measure the answers against what people judged");
    evaluate->require_subcommand(1);
    add_vacancies(*evaluate, result);
    add_runs(*evaluate, result);
    add_evaluate_ablation(*evaluate, result);
    add_evaluate_titles(*evaluate, result);
    add_evaluate_triage(*evaluate, result);
}

} // namespace vakpeil::tools
