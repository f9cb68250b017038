#include "matcher/level.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "corpora/error.hpp"
#include "matcher/data_cells.hpp"

namespace vakpeil {

namespace {

constexpr std::array<std::string_view, 4> kind_names{"education", "experience", "supervision", "autonomy"};

LevelCueKind kind_in(const TableRow& row, const std::filesystem::path& path) {
    const auto found = std::find(kind_names.begin(), kind_names.end(), row.cells[1]);
    if (found == kind_names.end())
        throw Error(ErrorKind::bad_input, path.string(), row.line,
                    "'" + row.cells[1] + "' should be education, experience, supervision or autonomy");
    return static_cast<LevelCueKind>(found - kind_names.begin());
}

// A cue speaks for its own level, half as much for the ones beside it, and against those further off.
double agreement(int level, int cue_level) {
    return std::max(-1.0, 1.0 - 0.5 * std::abs(level - cue_level));
}

struct FoundCue {
    LevelCue cue;
    std::size_t first_word = 0;
    std::size_t word_count = 0;
};

std::vector<FoundCue> find_cues(std::span<const HashedWord> normals, std::size_t offset, const LevelRules& rules) {
    std::vector<FoundCue> found;
    for (std::size_t at = 0; at < normals.size();) {
        const PhraseTable::Match match = rules.phrases.longest_at(normals, at);
        if (match.length > 0) found.push_back({rules.cues[match.payload], offset + at, match.length});
        at += std::max<std::size_t>(1, match.length);
    }
    return found;
}

bool speaks_of_the_job(SectionKind kind) {
    return kind != SectionKind::offer && kind != SectionKind::company && kind != SectionKind::contact;
}

class Collector {
public:
    void add(std::span<const FoundCue> found, std::string_view text, std::span<const AnalysedWord> words) {
        for (const FoundCue& one : found) {
            if (one.cue.kind != LevelCueKind::education) {
                soft_.push_back(one.cue);
                continue;
            }
            if (study_ && study_->level <= one.cue.level) continue;
            const std::uint32_t begin = words[one.first_word].begin;
            const std::uint32_t end = words[one.first_word + one.word_count - 1].end;
            study_ = StudyDemand{one.cue.level, std::string(text.substr(begin, end - begin))};
            study_weight_ = one.cue.weight;
        }
    }

    // Softer cues count by their mean, so that a chatty vacancy does not outweigh its own tasks.
    LevelEvidence evidence() const {
        LevelEvidence evidence;
        evidence.study = study_;
        evidence.any = study_.has_value() || !soft_.empty();
        for (int level = 1; level <= 8; ++level) {
            double& logit = evidence.logits[static_cast<std::size_t>(level - 1)];
            if (study_) logit += study_weight_ * agreement(level, study_->level);
            for (const LevelCue& cue : soft_)
                logit += cue.weight * agreement(level, cue.level) / static_cast<double>(soft_.size());
        }
        return evidence;
    }

private:
    std::optional<StudyDemand> study_;
    double study_weight_ = 0;
    std::vector<LevelCue> soft_;
};

} // namespace

LevelRules LevelRules::load(const std::filesystem::path& folder, const ProtectedTokens& protected_tokens) {
    LevelRules rules;
    Tokeniser tokeniser(protected_tokens); // phrases are cut as the text will be
    const std::filesystem::path path = folder / "level_cues.txt";
    for (const TableRow& row : read_table(path, 4, 4)) {
        rules.phrases.add(row.cells[0], static_cast<std::uint32_t>(rules.cues.size()), tokeniser);
        rules.cues.push_back(
            {kind_in(row, path), static_cast<int>(number_in(row, 2, 1, 8, path)), number_in(row, 3, 0, 1, path)});
    }
    return rules;
}

LevelEvidence find_level_evidence(const MatchDocument& document, const std::string& declared_education,
                                  Analyser& analyser, const LevelRules& rules) {
    Collector collector;
    for (const Sentence& sentence : document.sentences) {
        if (!speaks_of_the_job(sentence.kind)) continue;
        const auto own = document.analysis.normals.subspan(sentence.first_word, sentence.word_count);
        collector.add(find_cues(own, sentence.first_word, rules), document.text, document.analysis.words);
    }
    if (!declared_education.empty()) {
        const Analysis declared = analyser.read(declared_education);
        collector.add(find_cues(declared.normals, 0, rules), declared_education, declared.words);
    }
    return collector.evidence();
}

double level_agreement(const LevelEvidence& evidence, int level) {
    if (!evidence.any) return 0;
    return std::clamp(evidence.logits[static_cast<std::size_t>(level - 1)], -1.0, 1.0);
}

LevelEstimate estimate_level(std::span<const LevelVote> candidates, const LevelEvidence& evidence,
                             const Weights& weights) {
    LevelEstimate estimate;
    estimate.distribution.fill(candidates.empty() ? 1.0 : weights.level_smoothing / 8);
    double votes = 0;
    for (const LevelVote& vote : candidates)
        votes += vote.probability;
    for (const LevelVote& vote : candidates)
        if (votes > 0) estimate.distribution[static_cast<std::size_t>(vote.level - 1)] += vote.probability / votes;
    double total = 0;
    for (std::size_t at = 0; at < 8; ++at) {
        estimate.distribution[at] *= std::exp(weights.level_cue * evidence.logits[at]);
        total += estimate.distribution[at];
    }
    for (double& share : estimate.distribution)
        share /= total;
    const auto best = std::max_element(estimate.distribution.begin(), estimate.distribution.end());
    estimate.value = static_cast<int>(best - estimate.distribution.begin()) + 1;
    estimate.probability = *best;
    return estimate;
}

} // namespace vakpeil
