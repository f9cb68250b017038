#include "tools/title_answer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "tools/answer_figures.hpp"

namespace vakpeil::tools {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t code_width = 16;
constexpr std::size_t figure_width = 7;
constexpr std::size_t least_label_width = 24;

std::string qualification_lines(const MatchResult& result, const Terminal& terminal) {
    if (result.status == MatchStatus::empty) return "  no qualification: there is no word in it\n";
    if (result.status == MatchStatus::unsupported_language) return "  no qualification: it is not in Dutch\n";
    if (result.suggestions.empty()) return "  no qualification: none has a word of it\n";
    std::string text =
        terminal.styled(Style::dim, "  " + pad("qualification", code_width) + "level  prob.  title") + "\n";
    const std::size_t left = terminal.width() - std::min(terminal.width(), code_width + 18);
    for (const Suggestion& one : result.suggestions)
        text += fmt::format("  {}{:>5}  {:>4.0f}%  {}\n", pad(one.code, code_width),
                            (one.level_estimated ? "~" : "") + std::to_string(one.level), 100 * one.probability,
                            fit(one.title, std::max(left, least_label_width)));
    if (result.status == MatchStatus::no_fit)
        text += fmt::format("  perhaps none of them fits (probability {:.0f}%)\n", 100 * result.no_fit_probability);
    return text;
}

std::string occupation_line(const TitleLink& link, const Terminal& terminal) {
    const TitleConcept& occupation = *link.occupation;
    const std::size_t left = terminal.width() - std::min(terminal.width(), code_width + 18);
    std::string label = one_line(occupation.names.front());
    if (link.name != occupation.names.front()) label += " (" + one_line(link.name) + ")";
    return fmt::format(
        "  {}{:>5}{:>{}.2f}  {}\n{}{}\n", pad(occupation.is_group ? "ISCO group" : "occupation", code_width),
        one_line(occupation.isco), link.score, figure_width, fit(label, std::max(left, least_label_width)),
        std::string(code_width + figure_width + 9, ' '), terminal.styled(Style::dim, one_line(occupation.uri)));
}

std::string occupation_lines(const TitleAnswer& answer, const Terminal& terminal) {
    if (!answer.occupations) return {};
    if (answer.occupations->empty()) return "  no occupation: nothing in it is known\n";
    std::string text =
        terminal.styled(Style::dim, "  " + pad("ESCO", code_width) + " ISCO  score  label (likest name)") + "\n";
    for (const TitleLink& link : *answer.occupations)
        text += occupation_line(link, terminal);
    return text;
}

Json qualification_json(const Suggestion& one) {
    return {{"code", one.code},
            {"title", one.title},
            {"level", one.level},
            {"level_estimated", one.level_estimated},
            {"probability", rounded(one.probability)}};
}

Json occupation_json(const TitleLink& link) {
    Json contributions = Json::object();
    for (std::size_t at = 0; at < title_contributions; ++at)
        contributions[std::string(to_string(static_cast<TitleContribution>(at)))] = rounded(link.contributions[at]);
    return {{"uri", link.occupation->uri},
            {"kind", link.occupation->is_group ? "isco_group" : "occupation"},
            {"isco", link.occupation->isco},
            {"label", link.occupation->names.front()},
            {"name", link.name},
            {"score", rounded(link.score)},
            {"contributions", contributions}};
}

} // namespace

std::string title_text(const TitleAnswer& answer, const Terminal& terminal) {
    return terminal.styled(Style::bold, one_line(answer.title)) + "\n" +
           qualification_lines(answer.qualifications, terminal) + occupation_lines(answer, terminal);
}

Json title_json(const TitleAnswer& answer) {
    Json json{{"title", answer.title},
              {"status", to_string(answer.qualifications.status)},
              {"no_fit_probability", rounded(answer.qualifications.no_fit_probability)},
              {"qualifications", Json::array()},
              {"occupations", nullptr}};
    for (const Suggestion& one : answer.qualifications.suggestions)
        json["qualifications"].push_back(qualification_json(one));
    if (!answer.occupations) return json;
    json["occupations"] = Json::array();
    for (const TitleLink& link : *answer.occupations)
        json["occupations"].push_back(occupation_json(link));
    return json;
}

} // namespace vakpeil::tools
