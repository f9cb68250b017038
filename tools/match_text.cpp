#include "tools/match_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace vakpeil::tools {

namespace {

constexpr std::size_t shown_competences = 5;
constexpr double least_shown_probability = 0.005; // below it "<1%" says enough

std::string percent(double probability) {
    if (probability < least_shown_probability) return "<1%";
    if (probability > 1 - least_shown_probability) return ">99%"; // never sure
    return fmt::format("{:.0f}%", 100 * probability);
}

std::string headline(const MatchResult& result, const Terminal& terminal) {
    switch (result.status) {
    case MatchStatus::empty:
        return "There are no words in this vacancy.\n";
    case MatchStatus::unsupported_language:
        return fmt::format("This vacancy is not in Dutch (language: {}); it was not matched.\n", result.language);
    case MatchStatus::no_fit:
        return terminal.styled(Style::warning, "No qualification fits") +
               fmt::format(" (probability {}). The nearest ones:\n", percent(result.no_fit_probability));
    case MatchStatus::matched:
        break;
    }
    const Suggestion& best = result.suggestions.front();
    return terminal.styled(Style::good, best.code + " " + best.title) +
           fmt::format(", level {} ({}VKS and EQF), probability {}\n", best.level,
                       best.level_estimated ? "estimated, " : "", percent(best.probability));
}

std::string suggestion_table(const MatchResult& result, const Terminal& terminal) {
    std::size_t code_width = 4;
    for (const Suggestion& suggestion : result.suggestions)
        code_width = std::max(code_width, display_width(suggestion.code));
    std::string text = terminal.styled(Style::dim, pad("code", code_width + 2) + "level  probability  title") + "\n";
    for (const Suggestion& suggestion : result.suggestions) {
        const std::size_t left = terminal.width() - std::min(terminal.width(), code_width + 22);
        text += fmt::format("{}{:>5}  {:>11}  {}\n", pad(suggestion.code, code_width + 2), suggestion.level,
                            percent(suggestion.probability), fit(suggestion.title, left));
    }
    return text;
}

std::string level_lines(const MatchResult& result, const Terminal& terminal) {
    constexpr std::array<std::string_view, 9> bars{"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    if (!result.level) return {};
    std::string text =
        fmt::format("Level {}, probability {}:  ", result.level->value, percent(result.level->probability));
    for (std::size_t at = 0; at < result.level->distribution.size(); ++at) {
        const double share = result.level->distribution[at];
        const auto bar = static_cast<std::size_t>(share * 8 + (share > 0.02 ? 0.999 : 0));
        text += fmt::format("{}{}  ", at + 1, bars[std::min(bar, bars.size() - 1)]);
    }
    while (text.back() == ' ')
        text.pop_back();
    text += '\n';
    if (result.study && result.study->level != result.level->value)
        text += "The studies asked for are of " +
                terminal.styled(Style::bold, fmt::format("level {}", result.study->level)) + ": '" +
                one_line(result.study->phrase) + "'.\n";
    return text;
}

const Explanation* detail(const Explanation& node, ExplanationKind kind) {
    const auto has_kind = [kind](const Explanation& one) { return one.kind == kind; };
    const auto found = std::find_if(node.details.begin(), node.details.end(), has_kind);
    return found == node.details.end() ? nullptr : &*found;
}

// The sentence with the words that did it in bold.
std::string sentence_with_words(const Explanation& sentence, const Terminal& terminal) {
    if (sentence.evidence.empty()) return one_line(sentence.description);
    std::vector<EvidenceRange> words;
    for (const Explanation& word : sentence.details)
        if (!word.evidence.empty()) words.push_back(word.evidence.front());
    std::sort(words.begin(), words.end(),
              [](const EvidenceRange& left, const EvidenceRange& right) { return left.begin < right.begin; });
    const std::size_t offset = sentence.evidence.front().begin;
    std::string text;
    std::size_t done = 0;
    for (const EvidenceRange& word : words) {
        const std::size_t begin = word.begin - offset;
        if (word.begin < offset || begin < done || word.end - offset > sentence.description.size()) continue;
        text += one_line(std::string_view(sentence.description).substr(done, begin - done));
        text += terminal.styled(Style::bold,
                                one_line(std::string_view(sentence.description).substr(begin, word.end - word.begin)));
        done = word.end - offset;
    }
    return text + one_line(std::string_view(sentence.description).substr(done));
}

std::string competence_evidence(const Explanation& competence, const Terminal& terminal) {
    const std::size_t columns = terminal.width() - 6;
    std::string text =
        fmt::format("  {:>2}  {}\n", competence.competence, fit(one_line(competence.description), columns));
    if (competence.details.empty()) return text;
    // Styled text is cut before it is styled: wrapping counts the columns of the plain one.
    const Explanation& sentence = competence.details.front();
    if (terminal.colours() && display_width(sentence.description) <= columns - 2)
        return text + "      “" + sentence_with_words(sentence, terminal) + "”\n";
    return text + "      “" + wrap(one_line(sentence.description), columns - 2, "       ") + "”\n";
}

std::string evidence_text(const Suggestion& suggestion, const Terminal& terminal) {
    const Explanation* title = detail(suggestion.explanation, ExplanationKind::title);
    const Explanation* tasks = detail(suggestion.explanation, ExplanationKind::tasks);
    std::string text = "\n" + terminal.styled(Style::bold, "Why " + suggestion.code) + "\n";
    if (title != nullptr && title->value > 0)
        text += "  The title: " + fit(one_line(title->description), terminal.width() - 13) + "\n";
    if (tasks == nullptr) return text;
    text += "  " + tasks->description + ":\n";
    std::string without;
    std::size_t shown = 0;
    for (const Explanation& competence : tasks->details) {
        if (competence.value > 0 && shown < shown_competences) {
            text += competence_evidence(competence, terminal);
            ++shown;
        } else if (competence.value <= 0) {
            without += fmt::format("{}{} {}", without.empty() ? "" : "; ", competence.competence,
                                   one_line(competence.description));
        }
    }
    if (!without.empty()) text += "  No evidence for: " + wrap(without, terminal.width() - 19, "    ") + "\n";
    return text;
}

void append_tree(std::string& text, const Explanation& node, const std::string& indent, bool last,
                 const Terminal& terminal) {
    const bool root = node.kind == ExplanationKind::score;
    const std::string branch = root ? "" : (last ? "└─ " : "├─ ");
    std::string name(to_string(node.kind));
    if (node.competence > 0) name += fmt::format(" {}", node.competence);
    const std::string head = fmt::format("{}{}{:.2f}  {}  ", indent, branch, node.value, name);
    const std::size_t used = display_width(head);
    text += head + fit(one_line(node.description), terminal.width() > used + 10 ? terminal.width() - used : 10) + "\n";
    const std::string below = root ? indent : indent + (last ? "   " : "│  ");
    for (const Explanation& one : node.details)
        append_tree(text, one, below, &one == &node.details.back(), terminal);
}

} // namespace

std::string match_text(const MatchResult& result, const Terminal& terminal, bool explain) {
    std::string text = headline(result, terminal);
    if (result.suggestions.empty()) return text;
    text += level_lines(result, terminal) + "\n" + suggestion_table(result, terminal);
    if (!explain) return text + evidence_text(result.suggestions.front(), terminal);
    for (const Suggestion& suggestion : result.suggestions) {
        text += "\n";
        append_tree(text, suggestion.explanation, "", true, terminal);
    }
    return text;
}

std::string match_line(const Vacancy& vacancy, const MatchResult& result) {
    const std::string start = fmt::format("{}\t{}\t", one_line(vacancy.id), to_string(result.status));
    if (result.suggestions.empty()) return start + "\t\t\t\n";
    const Suggestion& best = result.suggestions.front();
    return start + fmt::format("{}\t{}\t{:.4f}\t{}\n", best.code, best.level, best.probability, one_line(best.title));
}

} // namespace vakpeil::tools
