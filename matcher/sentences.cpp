#include "matcher/sentences.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace vakpeil {

namespace {

constexpr std::size_t max_heading_words = 8; // longer lines are sentences that happen to start like a heading

// How much a heading or the source weighs against the cues of a sentence.
constexpr double heading_weight = 2.5;
constexpr double declared_weight = 5.0;

bool starts_with_capital(std::string_view text, std::size_t at) {
    UChar32 character = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto offset = static_cast<std::int32_t>(at);
    U8_NEXT(bytes, offset, static_cast<std::int32_t>(text.size()), character);
    return character >= 0 && u_isUUppercase(character);
}

// Between two words: does a sentence end here?
bool is_boundary(std::string_view text, std::uint32_t from, std::uint32_t to) {
    const std::string_view gap = text.substr(from, to - from);
    if (gap == " ") return false; // as most are
    if (gap.find('\n') != std::string_view::npos || gap.find("•") != std::string_view::npos) return true;
    const bool spaced = gap.find_first_of(" \t") != std::string_view::npos;
    if (!spaced) return false;
    if (gap.find_first_of(";:") != std::string_view::npos) return true;
    return gap.find_first_of(".!?") != std::string_view::npos && starts_with_capital(text, to);
}

class Splitter {
public:
    Splitter(std::string_view text, const Analysis& analysis, const SectionRules& rules)
        : text_(text), words_(analysis.words), normals_(analysis.normals), rules_(&rules) {}

    std::vector<Sentence> split() {
        std::size_t first = 0;
        for (std::size_t next = 1; next <= words_.size(); ++next) {
            const bool last = next == words_.size();
            if (!last && !is_boundary(text_, words_[next - 1].end, words_[next].begin)) continue;
            add_with_leading_heading(first, next);
            first = next;
        }
        return std::move(sentences_);
    }

private:
    // The words of a heading that [first, next) starts with: all of a short line, or the run before a capital.
    std::size_t heading_length(std::size_t first, std::size_t next) const {
        const PhraseTable::Match match = rules_->headings.longest_at(normals_, first);
        if (match.length == 0 || first + match.length > next) return 0;
        if (first + match.length == next || next - first <= std::min(match.length + 2, max_heading_words))
            return next - first;
        const std::size_t after = first + match.length;
        const bool capitals =
            starts_with_capital(text_, words_[first].begin) && starts_with_capital(text_, words_[after].begin);
        return capitals && match.length > 1 ? match.length : 0;
    }

    void add_with_leading_heading(std::size_t first, std::size_t next) {
        const std::size_t heading = heading_length(first, next);
        if (heading > 0) add(first, first + heading, true);
        if (first + heading < next) add(first + heading, next, false);
    }

    void add(std::size_t first, std::size_t next, bool heading) {
        Sentence sentence;
        sentence.first_word = static_cast<std::uint32_t>(first);
        sentence.word_count = static_cast<std::uint32_t>(next - first);
        sentence.begin = words_[first].begin;
        sentence.end = words_[next - 1].end;
        sentence.heading = heading;
        sentences_.push_back(sentence);
    }

    std::string_view text_;
    std::span<const AnalysedWord> words_;
    std::span<const HashedWord> normals_;
    const SectionRules* rules_;
    std::vector<Sentence> sentences_;
};

SectionKind declared_kind(std::span<const Section> declared, std::uint32_t offset) {
    const auto holds = [offset](const Section& section) { return section.begin <= offset && offset < section.end; };
    const auto found = std::find_if(declared.begin(), declared.end(), holds);
    return found == declared.end() ? SectionKind::unknown : found->kind;
}

SectionKind strongest(const std::array<double, 7>& votes) {
    const auto best = std::max_element(votes.begin(), votes.end());
    return *best > 0 ? static_cast<SectionKind>(best - votes.begin()) : SectionKind::unknown;
}

void vote_cues(std::span<const HashedWord> normals, const SectionRules& rules, std::array<double, 7>& votes) {
    for (std::size_t at = 0; at < normals.size();) {
        const PhraseTable::Match match = rules.cue_phrases.longest_at(normals, at);
        if (match.length > 0) {
            const SectionCue& cue = rules.cues[match.payload];
            votes[static_cast<std::size_t>(cue.kind)] += cue.weight;
        }
        at += std::max<std::size_t>(1, match.length);
    }
}

// Under "Over ons" a sentence about the reader is about the job all the same.
bool speaks_to_reader(std::span<const HashedWord> normals) {
    constexpr std::array<std::string_view, 6> words{"je", "jij", "jou", "jouw", "u", "ge"};
    constexpr std::size_t longest = 4;
    return std::any_of(normals.begin(), normals.end(), [&](const HashedWord& word) {
        return word.text.size() <= longest && std::find(words.begin(), words.end(), word.text) != words.end();
    });
}

// "Voor onze klant, een rederij, zoeken wij een matroos": of the firm and of the job.
bool names_who_is_sought(std::span<const HashedWord> normals, const SectionRules& rules) {
    for (std::size_t at = 0; at < normals.size(); ++at)
        if (rules.title_leads.longest_at(normals, at).length > 1) return true;
    return false;
}

// "Wat:" alone on a line, or what else stands before a colon at the start of one: a heading that the lists do not know.
bool looks_like_heading(std::string_view text, const Sentence& sentence) {
    constexpr std::uint32_t most_words = 4;
    if (sentence.word_count > most_words || sentence.end >= text.size() || text[sentence.end] != ':') return false;
    const std::size_t before = text.substr(0, sentence.begin).find_last_not_of(" \t\r*-•");
    return before == std::string_view::npos || text[before] == '\n';
}

} // namespace

std::vector<Sentence> split_sentences(std::string_view text, const Analysis& analysis, const SectionRules& rules) {
    return Splitter(text, analysis, rules).split();
}

void label_sentences(std::span<Sentence> sentences, std::string_view text, const Analysis& analysis,
                     std::span<const Section> declared, const SectionRules& rules) {
    SectionKind under = SectionKind::unknown;
    SectionKind previous_declared = SectionKind::unknown;
    for (Sentence& sentence : sentences) {
        const std::span<const HashedWord> own = analysis.normals.subspan(sentence.first_word, sentence.word_count);
        const SectionKind source = declared_kind(declared, sentence.begin);
        if (source != previous_declared) under = SectionKind::unknown; // a heading does not reach into the next field
        previous_declared = source;
        if (sentence.heading) {
            under = static_cast<SectionKind>(rules.headings.longest_at(own, 0).payload);
            sentence.kind = under;
            continue;
        }
        sentence.to_reader = speaks_to_reader(own);
        if (looks_like_heading(text, sentence)) under = SectionKind::unknown;
        std::array<double, 7> votes{};
        if (source != SectionKind::unknown) votes[static_cast<std::size_t>(source)] += declared_weight;
        const bool about_the_job = under == SectionKind::company && sentence.to_reader;
        if (under != SectionKind::unknown && !about_the_job) votes[static_cast<std::size_t>(under)] += heading_weight;
        vote_cues(own, rules, votes);
        sentence.kind = strongest(votes);
        if (sentence.kind == SectionKind::company && names_who_is_sought(own, rules))
            sentence.kind = SectionKind::unknown;
    }
}

} // namespace vakpeil
