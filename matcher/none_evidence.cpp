#include "matcher/none_evidence.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

namespace {

constexpr double convincing = 4.0; // signs of a vacancy that leave no doubt that it is one

// Signs: sentences and headings that speak of tasks, of who is sought, of what is offered or of how to apply, and a
// sentence that names who is sought. Each kind of sign counts up to two times.
double advertisement(const MatchDocument& document) {
    std::array<double, 7> seen{};
    for (const Sentence& sentence : document.sentences)
        if (!document.is_title(sentence)) ++seen[static_cast<std::size_t>(sentence.kind)];
    double signs = 0;
    for (const SectionKind kind : {SectionKind::tasks, SectionKind::profile, SectionKind::offer, SectionKind::contact})
        signs += std::min(2.0, seen[static_cast<std::size_t>(kind)]);
    signs +=
        std::any_of(document.titles.begin(), document.titles.end(), [](const TitleSpan& span) { return span.mention; })
            ? 1
            : 0;
    return std::min(1.0, signs / convincing);
}

} // namespace

NoneFeatures none_features(const MatchDocument& document, const Occurrences& occurrences) {
    double words = 0;
    for (const QueryTerm& term : occurrences.query())
        words += static_cast<double>(term.weight);
    const bool title_alone = std::all_of(document.sentences.begin(), document.sentences.end(),
                                         [&](const Sentence& sentence) { return document.is_title(sentence); });
    NoneFeatures features{};
    features[static_cast<std::size_t>(NoneFeature::constant)] = 1;
    features[static_cast<std::size_t>(NoneFeature::length)] = std::log(1 + words);
    features[static_cast<std::size_t>(NoneFeature::title_alone)] = title_alone ? 1 : 0;
    features[static_cast<std::size_t>(NoneFeature::advertisement)] = advertisement(document);
    return features;
}

double none_score(const NoneFeatures& features, const Weights& weights) {
    double score = 0;
    for (std::size_t at = 0; at < none_feature_count; ++at)
        score += weights.none[at] * features[at];
    return score;
}

} // namespace vakpeil
