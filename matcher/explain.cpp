#include "matcher/explain.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace vakpeil {

std::string_view to_string(ExplanationKind kind) noexcept {
    constexpr std::string_view names[]{"score",    "title", "mention",  "tasks",      "knowledge", "likeness",
                                       "distinct", "level", "official", "competence", "sentence",  "word"};
    return names[static_cast<std::size_t>(kind)];
}

namespace {

class Explainer {
public:
    Explainer(const Candidate& candidate, const MatchDocument& document, const Occurrences& occurrences,
              const LevelEvidence& level, const RankingTables& tables)
        : candidate_(&candidate), document_(&document), occurrences_(&occurrences), level_(&level), tables_(&tables) {}

    Explanation root() const {
        const CatalogueEntry& entry = (*tables_->catalogue)[candidate_->qualification];
        Explanation root{ExplanationKind::score, candidate_->score, entry.code + " " + entry.title, 0, {}, {}};
        root.details.push_back(title(ExplanationKind::title, candidate_->title));
        root.details.push_back(title(ExplanationKind::mention, candidate_->mention));
        root.details.push_back(passages(ExplanationKind::tasks, candidate_->competences, weight(Feature::tasks)));
        root.details.push_back(
            passages(ExplanationKind::knowledge, candidate_->knowledge_groups, weight(Feature::knowledge)));
        root.details.push_back(likeness());
        root.details.push_back(distinct());
        root.details.push_back(level());
        root.details.push_back(official());
        return root;
    }

private:
    EvidenceRange range(std::uint32_t begin, std::uint32_t end, SectionKind section) const {
        const std::size_t offset = document_->text_offset;
        if (begin < offset) return {true, begin, end, SectionKind::title};
        return {false, begin - offset, end - offset, section};
    }

    std::string_view text(std::uint32_t begin, std::uint32_t end) const {
        return std::string_view(document_->text).substr(begin, end - begin);
    }

    Explanation word(std::uint32_t index, double value, SectionKind section) const {
        const AnalysedWord& at = document_->analysis.words[index];
        return {ExplanationKind::word,
                value,
                std::string(text(at.begin, at.end)),
                0,
                {range(at.begin, at.end, section)},
                {}};
    }

    double weight(Feature feature) const { return tables_->weights->feature[static_cast<std::size_t>(feature)]; }

    double contribution(Feature feature) const { return weight(feature) * candidate_->feature(feature); }

    Explanation title(ExplanationKind kind, const TitleMatch& match) const {
        const bool as_title = kind == ExplanationKind::title;
        Explanation node{kind, contribution(as_title ? Feature::title : Feature::mention), {}, 0, {}, {}};
        if (match.value <= 0) {
            node.description = as_title ? "the title names nothing like it" : "no sentence names it";
            return node;
        }
        const TitleSpan& span = document_->titles[match.given];
        const auto& words = document_->analysis.words;
        const std::uint32_t begin = words[span.first_word].begin;
        const std::uint32_t end = words[span.first_word + span.word_count - 1].end;
        const KnownTitle& known = tables_->titles->titles(candidate_->qualification)[match.known];
        node.description = fmt::format("'{}' is like '{}'", text(begin, end), known.text);
        const SectionKind section = span.mention ? SectionKind::unknown : SectionKind::title;
        node.evidence.push_back(range(begin, end, section));
        const TitleWords given = given_title_words(*document_, span, *tables_->impacts);
        const TitleLikeness likeness = title_likeness(given, known.words, *tables_->impacts);
        for (std::size_t at = 0; at < given.size(); ++at) {
            const double value = node.value * likeness.word_shares[at] / likeness.value;
            if (value > 0) node.details.push_back(word(given[at].position, value, section));
        }
        return node;
    }

    Explanation passages(ExplanationKind kind, const std::vector<CoveredPassage>& covered, double weight) const {
        Explanation node{kind, 0, {}, 0, {}, {}};
        std::size_t with_evidence = 0;
        for (const CoveredPassage& passage : covered) {
            node.details.push_back(competence(passage, weight * passage.share));
            node.value += node.details.back().value;
            if (passage.coverage >= shown_coverage) ++with_evidence;
        }
        node.description = fmt::format("{} of {} {} have evidence", with_evidence, covered.size(),
                                       kind == ExplanationKind::tasks ? "competences" : "knowledge groups");
        return node;
    }

    Explanation competence(const CoveredPassage& passage, double value) const {
        const PassageInfo& info = tables_->impacts->passages()[passage.passage];
        Explanation node{ExplanationKind::competence, value, info.label, info.competence, {}, {}};
        node.coverage = passage.coverage;
        if (passage.mass <= 0) return node;
        const double unit = value / passage.mass;
        for (const SentenceEvidence& evidence :
             evidence_sentences(*occurrences_, *tables_->impacts, passage.passage, document_->sentences.size()))
            node.details.push_back(sentence(evidence, unit));
        return node;
    }

    Explanation sentence(const SentenceEvidence& evidence, double unit) const {
        const Sentence& at = document_->sentences[evidence.sentence];
        Explanation node{ExplanationKind::sentence,           evidence.mass * unit,
                         std::string(text(at.begin, at.end)), 0,
                         {range(at.begin, at.end, at.kind)},  {}};
        std::vector<WordEvidence> words = evidence.words;
        std::stable_sort(words.begin(), words.end(),
                         [](const WordEvidence& left, const WordEvidence& right) { return left.word < right.word; });
        for (std::size_t first = 0; first < words.size();) { // a compound and its parts are one word of the vacancy
            double mass = 0;
            std::size_t next = first;
            for (; next < words.size() && words[next].word == words[first].word; ++next)
                mass += words[next].mass;
            node.details.push_back(word(words[first].word, mass * unit, at.kind));
            first = next;
        }
        std::stable_sort(node.details.begin(), node.details.end(), by_value);
        return node;
    }

    Explanation likeness() const {
        Explanation node{ExplanationKind::likeness, contribution(Feature::likeness), {}, 0, {}, {}};
        node.description = fmt::format("the qualification speaks of {:.0f}% of the vacancy's words, by weight",
                                       100 * candidate_->feature(Feature::likeness));
        return node;
    }

    Explanation distinct() const {
        Explanation node{ExplanationKind::distinct, contribution(Feature::distinct), {}, 0, {}, {}};
        node.description = fmt::format("and of {:.0f}% of those that tell it from the other candidates",
                                       100 * candidate_->feature(Feature::distinct));
        return node;
    }

    Explanation official() const {
        const bool is = candidate_->feature(Feature::official) > 0;
        return {ExplanationKind::official,
                contribution(Feature::official),
                is ? "it is in the official register" : "it is not in the official register",
                0,
                {},
                {}};
    }

    Explanation level() const {
        const int own = (*tables_->catalogue)[candidate_->qualification].level;
        Explanation node{ExplanationKind::level, contribution(Feature::level), {}, 0, {}, {}};
        if (!level_->any)
            node.description = "the vacancy says nothing about the level but its tasks";
        else if (level_->study)
            node.description =
                fmt::format("level {}, and '{}' points at level {}", own, level_->study->phrase, level_->study->level);
        else
            node.description = fmt::format("level {} against the vacancy's words about experience and autonomy", own);
        return node;
    }

    static bool by_value(const Explanation& left, const Explanation& right) { return left.value > right.value; }

    const Candidate* candidate_;
    const MatchDocument* document_;
    const Occurrences* occurrences_;
    const LevelEvidence* level_;
    const RankingTables* tables_;
};

} // namespace

Explanation explain(const Candidate& candidate, const MatchDocument& document, const Occurrences& occurrences,
                    const LevelEvidence& level, const RankingTables& tables) {
    return Explainer(candidate, document, occurrences, level, tables).root();
}

} // namespace vakpeil
