#include "tools/learning/ablation.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "corpora/error.hpp"
#include "indexer/build.hpp"
#include "indexer/index.hpp"
#include "indexer/scratch_folder.hpp"
#include "tools/evaluation/comparison.hpp"
#include "tools/learning/cross_validation.hpp"

namespace vakpeil::tools {

namespace {

namespace fs = std::filesystem;

constexpr double penalty = 0.03; // the same for all, so that only the part differs

struct Step {
    const char* name;
    bool ChainSteps::*member;
};
constexpr std::array<Step, 5> steps{{{"job-title forms", &ChainSteps::title_forms},
                                     {"stop words", &ChainSteps::stop_words},
                                     {"compound splitting", &ChainSteps::compounds},
                                     {"stemming", &ChainSteps::stems},
                                     {"synonyms", &ChainSteps::synonyms}}};

// Those that a step of its own leaves out whole are not here; of title_forms.txt the step has rules besides.
constexpr std::array lists{"title_forms.txt",      "stop_phrases.txt",     "compound_whole.txt", "stem_exceptions.txt",
                           "protected_tokens.txt", "section_headings.txt", "section_cues.txt",   "title_leads.txt",
                           "role_cues.txt",        "level_cues.txt"};

class Ablation {
public:
    explicit Ablation(const AblationInput& input) : input_(&input) {
        std::error_code error;
        fs::copy(input.lexicons, lists_folder(), fs::copy_options::recursive, error);
        if (error)
            throw Error(ErrorKind::unreadable, input.lexicons.string(), 0,
                        "cannot be copied to a temporary folder: " + error.message());
    }

    std::vector<AblationRow> run() {
        const Lexicon lexicon = Lexicon::load(lists_folder());
        const MatchModel whole = model_of(lexicon);
        add("everything", whole);
        for (const Step& step : steps) {
            ChainSteps taken;
            taken.*step.member = false;
            const Lexicon without = Lexicon::load(lists_folder(), taken);
            add(std::string("step: ") + step.name, model_of(without));
        }
        for (const char* list : lists)
            without_list(list);
        without_sections(whole);
        for (std::size_t at = 0; at < feature_count; ++at)
            add("feature: " + std::string(feature_names[at]), whole, at);
        return std::move(rows_);
    }

private:
    fs::path lists_folder() const { return folder_.path(); }
    fs::path index_path() const { return folder_.path() / "ablation.index"; }

    MatchModel model_of(const Lexicon& lexicon) const {
        build_index(input_->qualifications, lexicon, index_path());
        return MatchModel::load(Index::open(index_path(), lexicon.fingerprint), lexicon, input_->weights);
    }

    void without_list(const char* name) {
        const fs::path path = lists_folder() / name;
        const fs::path kept = lists_folder() / "kept";
        fs::rename(path, kept);
        std::ofstream(path) << "# left out\n";
        const Lexicon lexicon = Lexicon::load(lists_folder());
        add(std::string("list: ") + name, model_of(lexicon));
        fs::rename(kept, path);
    }

    void without_sections(MatchModel model) {
        model.weights.section.fill(1);
        add("weights of sections", model);
    }

    // `left_out` is a feature, or feature_count for none.
    void add(const std::string& name, const MatchModel& model, std::size_t left_out = feature_count) {
        if (input_->tell) input_->tell(name);
        std::vector<TrainingCase> cases = training_cases(model, *input_->set);
        for (TrainingCase& one : cases)
            for (Features& features : one.candidates)
                if (left_out < feature_count) features[left_out] = 0;
        const std::vector<Confidence> choices = held_out_choices(cases, penalty, model.weights.temperature);
        std::vector<Outcome> outcomes = outcomes_of(cases, choices, model.weights);
        AblationRow row{name, measure_all(outcomes), log_loss(cases, choices), 1};
        if (rows_.empty())
            whole_ = std::move(outcomes);
        else
            row.chance = compare(whole_, outcomes).mrr;
        rows_.push_back(std::move(row));
    }

    const AblationInput* input_;
    ScratchFolder folder_{fs::temp_directory_path() / "vakpeil-ablation"};
    std::vector<AblationRow> rows_;
    std::vector<Outcome> whole_;
};

} // namespace

std::vector<AblationRow> ablate(const AblationInput& input) {
    return Ablation(input).run();
}

} // namespace vakpeil::tools
