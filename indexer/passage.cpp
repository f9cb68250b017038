#include "indexer/passage.hpp"

#include <array>

namespace vakpeil {

namespace {

void append_line(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

void append_lines(std::string& text, const std::vector<std::string>& lines) {
    for (const std::string& line : lines)
        append_line(text, line);
}

Passage title_group(const Qualification& qualification) {
    Passage passage{PassageKind::title, 0, {}, qualification.title};
    append_lines(passage.text, qualification.synonyms);
    for (const PartialQualification& part : qualification.parts)
        append_line(passage.text, part.title);
    passage.label = passage.text;
    return passage;
}

Passage definition(const Qualification& qualification) {
    Passage passage{PassageKind::definition, 0, qualification.title, qualification.definition};
    append_line(passage.text, qualification.delimitation);
    return passage;
}

Passage activities(const Competence& competence) {
    Passage passage{PassageKind::competence, competence.number, competence.statement, competence.statement};
    append_lines(passage.text, competence.activities);
    return passage;
}

Passage knowledge(const Competence& competence) {
    Passage passage{PassageKind::knowledge, competence.number, competence.statement, {}};
    for (const KnowledgeItem& item : competence.knowledge)
        append_line(passage.text, item.text);
    return passage;
}

Passage context(const Qualification& qualification) {
    Passage passage{PassageKind::context, 0, qualification.title, {}};
    append_lines(passage.text, qualification.setting_context);
    append_lines(passage.text, qualification.action_context);
    append_lines(passage.text, qualification.autonomy.independent_in);
    append_lines(passage.text, qualification.responsibility);
    return passage;
}

} // namespace

std::string_view to_string(PassageKind kind) noexcept {
    constexpr std::array<std::string_view, 5> names{"title", "definition", "competence", "knowledge", "context"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<Passage> passages_of(const Qualification& qualification) {
    std::vector<Passage> passages;
    passages.push_back(title_group(qualification));
    passages.push_back(definition(qualification));
    for (const Competence& competence : qualification.competences) {
        passages.push_back(activities(competence));
        passages.push_back(knowledge(competence));
    }
    passages.push_back(context(qualification));
    std::erase_if(passages, [](const Passage& passage) { return passage.text.empty(); });
    return passages;
}

} // namespace vakpeil
