#include <chrono>
#include <ctime>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/vacancy_reader.hpp"
#include "indexer/index.hpp"
#include "lexicons/fnv.hpp"
#include "lexicons/lexicon.hpp"
#include "lexicons/table.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/evaluation/judged_set.hpp"
#include "tools/learning/learn.hpp"

namespace vakpeil::tools {

namespace {

constexpr double occupation_weight = 0.05; // of a name alone, against a whole vacancy: there are many of them

struct LearnCommandOptions {
    std::vector<std::string> vacancies;
    std::vector<std::string> judgments;
    double weight = 1;
    bool labelled = false;
    bool features_only = false;
    std::string output;
    std::string index;
};

struct FingerprintedSet : TrainingSet {
    std::string fingerprint;
};

void add_set(TrainingSet& all, Fnv& hash, const JudgedSetOptions& options, double weight) {
    hash.add_field(fmt::format("{}", weight));
    JudgedSet set = read_judged_set(options);
    print_findings(set.findings, false);
    for (Vacancy& vacancy : set.vacancies) {
        if (all.judgments.vacancies.contains(vacancy.id))
            throw Error(ErrorKind::bad_input, options.vacancies, 0,
                        "the id " + vacancy.id + " is in another file too; give each vacancy an id of its own");
        const JudgedVacancy& judged = set.judgments.vacancies.at(vacancy.id);
        for (const std::string* text : {&vacancy.id, &vacancy.title, &vacancy.text})
            hash.add_field(*text);
        // Files differ in the grade from which a qualification fits; here 2 fits.
        JudgedVacancy& own = all.judgments.vacancies[vacancy.id];
        own.level = judged.level;
        for (const auto& [code, grade] : judged.grades) {
            own.grades[code] = grade >= set.judgments.fitting_grade ? 2 : 1;
            hash.add_field(fmt::format("{} {}", code, own.grades[code]));
        }
        all.vacancies.push_back(std::move(vacancy));
        all.weights.push_back(weight);
    }
}

// Job boards ask titles alone: the names of occupations, whose qualifications are known, and the titles of texts that
// nothing fits.
void add_titles(FingerprintedSet& all, Fnv& hash) {
    const std::size_t texts = all.vacancies.size();
    for (std::size_t at = 0; at < texts; ++at) {
        const Vacancy& vacancy = all.vacancies[at];
        if (vacancy.title.empty() || !all.judgments.vacancies.at(vacancy.id).fits_nothing()) continue;
        Vacancy alone = vacancy_from_text({}, vacancy.title);
        alone.id = "title of " + vacancy.id;
        all.judgments.vacancies[alone.id];
        all.vacancies.push_back(std::move(alone));
        all.weights.push_back(1);
    }
    for (const TableRow& row : read_table(register_folder() / "occupations.tsv", 2, 2)) {
        Vacancy occupation = vacancy_from_text({}, row.cells[0]);
        occupation.id = "occupation " + row.cells[0];
        std::istringstream codes(row.cells[1]);
        for (std::string code; codes >> code;)
            all.judgments.vacancies[occupation.id].grades[without_version(code)] = 2;
        hash.add_field(row.cells[0] + row.cells[1]);
        all.vacancies.push_back(std::move(occupation));
        all.weights.push_back(occupation_weight);
    }
}

FingerprintedSet read_sets(const LearnCommandOptions& options) {
    if (options.vacancies.size() != options.judgments.size())
        throw Error(ErrorKind::usage, {}, 0, "--vacancies and --judgments belong together: give as many of both");
    FingerprintedSet all;
    all.judgments.fitting_grade = 2;
    Fnv hash;
    add_set(all, hash, {judged_vacancies_file().string(), judgments_file().string(), "tune", false}, 1);
    for (std::size_t at = 0; at < options.vacancies.size(); ++at)
        add_set(all, hash, {options.vacancies[at], options.judgments[at], "all", options.labelled}, options.weight);
    add_titles(all, hash);
    all.fingerprint = hash.hexadecimal();
    return all;
}

std::string today() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    return fmt::format("{:04}-{:02}-{:02}", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday);
}

std::string file_text(const Learned& learned, const FingerprintedSet& set, const std::string& index, const std::string& date) {
    const CrossValidated& figures = learned.figures;
    std::string text = fmt::format("# weights.txt - what the matcher weighs by: a name and a number a line.\n"
                                   "# Learnt by `vakpeil learn` on {}; edit the judgments rather than this file.\n"
                                   "# From {} judged vacancies (fingerprint {}) over the index of chain {}.\n",
                                   date, learned.cases, set.fingerprint, index);
    text += fmt::format("# On vacancies that it was not fitted to (ten folds): first suggestion fits {:.3f}, answer right "
                        "{:.3f},\n# level right {:.3f}, expected calibration error {:.3f}, log loss {:.4f}.\n",
                        figures.first_fits, figures.right, figures.level_right, figures.calibration, figures.log_loss);
    return text + write_weights(learned.weights);
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

ExitCode run_learn(const LearnCommandOptions& options) {
    const FingerprintedSet set = read_sets(options);
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const Index index = Index::open(index_file(options.index), lexicon.fingerprint);
    const auto tell = [](const std::string& line) { std::fputs((line + "\n").c_str(), stderr); };
    const Weights start = options.features_only ? Weights::load(weights_file()) : Weights{};
    const Learned learned =
        learn(MatchModel::load(index, lexicon, start), set, {!options.features_only, tell});
    const std::string text = file_text(learned, set, lexicon.fingerprint, today());
    if (options.output.empty()) {
        print(text);
    } else if (says_the_same(options.output, text)) {
        print(options.output + ": as it was\n");
    } else {
        std::ofstream file(options.output, std::ios::binary);
        file << text;
        if (!file.flush()) throw Error(ErrorKind::unwritable, options.output, 0, "cannot be written");
        print(options.output + ": written\n");
    }
    return ExitCode::success;
}

} // namespace

void add_learn_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<LearnCommandOptions>();
    CLI::App* command = app.add_subcommand("learn", "Learn the matcher's weights from judged vacancies");
    command->add_option("--vacancies", options->vacancies, "Judged vacancies besides the bundled ones, as for `evaluate`")
        ->type_name("FILE");
    command->add_option("--judgments", options->judgments, "What fits them")->type_name("FILE");
    command->add_option("--weight", options->weight, "As how many bundled ones each of these counts")
        ->check(CLI::Range(0.1, 100.0))
        ->capture_default_str();
    command->add_flag("--labelled", options->labelled,
                      "Leave out those without a qualification, where that says that nobody judged them");
    command->add_flag("--features-only", options->features_only,
                      "Keep what shapes the features now (sections, coverage) and learn the rest: seconds, not a minute");
    command->add_option("--output", options->output, "File to write (default: standard output)")->type_name("FILE");
    command->add_option("--index", options->index, "Index to use (default: $VAKPEIL_INDEX, else the installed index)")
        ->type_name("FILE");
    command->callback([options, &result] { result = run_learn(*options); });
}

} // namespace vakpeil::tools
