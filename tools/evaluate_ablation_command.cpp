#include <memory>
#include <string>

#include <fmt/format.h>

#include "corpora/register_folder.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/learning/ablation.hpp"
#include "tools/learning/training_set.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t name_columns = 30;

const Measure& named(const AblationRow& row, std::string_view name) {
    for (const Measure& measure : row.measures)
        if (measure.name == name) return measure;
    return row.measures.front();
}

std::string cell(const AblationRow& row, std::string_view name) {
    const Measure& measure = named(row, name);
    return fmt::format("{:5.3f} ({:5.3f}–{:5.3f})", measure.value, measure.interval.low, measure.interval.high);
}

std::string ablation_text(const std::vector<AblationRow>& rows, const Terminal& terminal) {
    std::string text = terminal.styled(Style::dim, pad("left out", name_columns) +
                                                       "first fits           MRR                  level right          "
                                                       "answer right         log loss  p (MRR)") +
                       "\n";
    for (const AblationRow& row : rows)
        text += fmt::format("{}{}  {}  {}  {}  {:8.4f}  {}\n", pad(row.name, name_columns), cell(row, "acc_1"),
                            cell(row, "mrr"), cell(row, "level_exact"), cell(row, "answer_right"), row.log_loss,
                            &row == &rows.front() ? "" : fmt::format("{:6.4f}", row.chance));
    return text;
}

ExitCode run_evaluate_ablation(TrainingFiles files) {
    files.part = "all";
    const FingerprintedSet set = read_training_set(files);
    const Register bundled = read_register({register_folder()});
    const auto tell = [](const std::string& line) { std::fputs((line + "\n").c_str(), stderr); };
    print(ablation_text(ablate({lexicon_folder(), bundled.qualifications, Weights::load(weights_file()), &set, tell}),
                        Terminal()));
    return ExitCode::success;
}

} // namespace

void add_evaluate_ablation(CLI::App& evaluate, ExitCode& result) {
    auto files = std::make_shared<TrainingFiles>();
    CLI::App* command = evaluate.add_subcommand(
        "ablation", "Leave out each step, list and feature in turn, learn again, and measure what is lost (minutes)");
    command->add_option("--vacancies", files->vacancies, "Judged vacancies besides the bundled ones")
        ->type_name("FILE");
    command->add_option("--judgments", files->judgments, "What fits them")->type_name("FILE");
    command->add_flag("--labelled", files->labelled, "Leave out those without a qualification");
    command->callback([files, &result] { result = run_evaluate_ablation(*files); });
}

} // namespace vakpeil::tools
