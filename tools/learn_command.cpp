#include <chrono>
#include <ctime>
#include <memory>
#include <string>

#include <fmt/format.h>

#include "corpora/file.hpp"
#include "indexer/index.hpp"
#include "lexicons/lexicon.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/learning/learn.hpp"
#include "tools/learning/training_set.hpp"
#include "tools/output_folder.hpp"

namespace vakpeil::tools {

namespace {

struct LearnCommandOptions {
    TrainingFiles files;
    bool features_only = false;
    std::string output;
    std::string triage;
    std::string index;
};

std::string today() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    return fmt::format("{:04}-{:02}-{:02}", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday);
}

std::string file_text(const Learned& learned, const FingerprintedSet& set, const std::string& index,
                      const std::string& date) {
    const CrossValidated& figures = learned.figures;
    std::string text =
        fmt::format("# weights.txt - what the matcher weighs by: a name and a number a line.\n"
                    "# Learnt by `vakpeil learn` on {}; edit the judgments rather than this file.\n"
                    "# From {} judged vacancies and {} titles alone (fingerprint {}), over the index of chain {}.\n",
                    date, learned.vacancies, learned.titles, set.fingerprint, index);
    text += fmt::format("# Cross-validated in ten folds (which also chose the penalty, the temperature and the grid's "
                        "values): first suggestion fits {:.3f}, answer right "
                        "{:.3f},\n# level right {:.3f}, expected calibration error {:.3f}, log loss {:.4f}.\n",
                        figures.first_fits, figures.right, figures.level_right, figures.calibration, figures.log_loss);
    return text + write_weights(learned.weights);
}

std::string triage_text(const Learned& learned, const FingerprintedSet& set, const std::string& index,
                        const std::string& date) {
    return fmt::format(
               "# triage.txt - from which confidence on an answer is taken without a person looking at it.\n"
               "# Learnt by `vakpeil learn --triage` on {}, with the weights beside it.\n"
               "# From the answers to {} judged vacancies, each given by weights learnt without it (fingerprint {}), "
               "over the index of chain {}.\n"
               "# Columns: the precision asked for; of accepting the first suggestion: the least margin to the "
               "runner-up,\n# how many vacancies reach it, of how many of them the answer is right, and the share "
               "right "
               "that is sure but for a\n# chance of one in ten; the same four of \"nothing fits\", by its "
               "probability. A share below the precision says that\n# the vacancies were too few to promise it: the "
               "threshold is then the least that made no mistake.\n",
               date, learned.vacancies, set.fingerprint, index) +
           write_triage(learn_triage(learned.held_out));
}

std::string without_date(const std::string& text) {
    const std::size_t at = text.find(" on 2");
    return at == std::string::npos ? text : text.substr(0, at) + text.substr(std::min(text.size(), at + 14));
}

// What was learnt before, when nothing but the date would change.
bool says_the_same(const std::string& path, const std::string& text) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error) && without_date(read_file(path)) == without_date(text);
}

void write_learnt(const std::string& path, const std::string& text) {
    if (says_the_same(path, text)) {
        print(path + ": as it was\n");
        return;
    }
    replace_file(path, text);
    print(path + ": written\n");
}

ExitCode run_learn(const LearnCommandOptions& options) {
    const FingerprintedSet set = read_training_set(options.files);
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const Index index = Index::open(index_file(options.index), lexicon.fingerprint);
    const auto tell = [](const std::string& line) { std::fputs((line + "\n").c_str(), stderr); };
    const Weights start = options.features_only ? Weights::load(weights_file()) : Weights{};
    const Learned learned = learn(MatchModel::load(index, lexicon, start), set, {!options.features_only, tell});
    const std::string text = file_text(learned, set, lexicon.fingerprint, today());
    if (options.output.empty())
        print(text);
    else
        write_learnt(options.output, text);
    if (!options.triage.empty()) write_learnt(options.triage, triage_text(learned, set, lexicon.fingerprint, today()));
    return ExitCode::success;
}

} // namespace

void add_learn_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<LearnCommandOptions>();
    CLI::App* command = app.add_subcommand("learn", "Learn the matcher's weights from judged vacancies");
    command
        ->add_option("--vacancies", options->files.vacancies,
                     "Judged vacancies besides the bundled ones, as for `evaluate`")
        ->type_name("FILE");
    command->add_option("--judgments", options->files.judgments, "What fits them")->type_name("FILE");
    command->add_option("--weight", options->files.weight, "As how many bundled ones each of these counts")
        ->check(CLI::Range(0.1, 100.0))
        ->capture_default_str();
    command->add_flag("--labelled", options->files.labelled,
                      "Leave out those without a qualification, where that says that nobody judged them");
    command->add_flag(
        "--features-only", options->features_only,
        "Keep what shapes the features now (sections, coverage) and learn the rest: seconds, not a minute");
    command->add_option("--output", options->output, "File to write (default: standard output)")->type_name("FILE");
    command->add_option("--triage", options->triage, "Also write what to accept without a look, to this file")
        ->type_name("FILE");
    command->add_option("--index", options->index, "Index to use (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_learn(*options); });
}

} // namespace vakpeil::tools
