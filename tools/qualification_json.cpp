#include "tools/qualification_json.hpp"

#include <string_view>

#include "indexer/catalogue.hpp"

namespace vakpeil::tools {

namespace {

using Json = nlohmann::ordered_json;

std::string_view depth_name(Depth depth) {
    constexpr std::string_view names[]{"basic", "plain", "thorough"};
    return names[static_cast<std::size_t>(depth)];
}

Json knowledge_json(const std::vector<KnowledgeItem>& items) {
    Json list = Json::array();
    for (const KnowledgeItem& item : items)
        list.push_back({{"depth", depth_name(item.depth)}, {"text", item.text}});
    return list;
}

Json competence_json(const Competence& competence) {
    return {{"number", competence.number},
            {"group", competence.group},
            {"statement", competence.statement},
            {"activities", competence.activities},
            {"knowledge", knowledge_json(competence.knowledge)}};
}

Json parts_json(const std::vector<PartialQualification>& parts) {
    Json list = Json::array();
    for (const PartialQualification& part : parts)
        list.push_back({{"code", part.code}, {"title", part.title}});
    return list;
}

Json year_json(const std::optional<int>& year) {
    return year ? Json(*year) : Json(nullptr);
}

} // namespace

Json qualification_json(const Qualification& qualification) {
    Json competences = Json::array();
    for (const Competence& competence : qualification.competences)
        competences.push_back(competence_json(competence));
    const Autonomy& autonomy = qualification.autonomy;
    return {{"code", qualification.code},
            {"title", qualification.title},
            {"level", qualification.level},
            {"level_estimated", qualification.level_estimated},
            {"year", year_json(qualification.year)},
            {"version", qualification.version},
            {"origin", to_string(qualification.origin)},
            {"provenance", qualification.provenance},
            {"competent_code", qualification.competent_code},
            {"synonyms", qualification.synonyms},
            {"definition", qualification.definition},
            {"delimitation", qualification.delimitation},
            {"competences", competences},
            {"descriptors",
             {{"knowledge", knowledge_json(qualification.descriptors.knowledge)},
              {"cognitive", qualification.descriptors.cognitive},
              {"problem_solving", qualification.descriptors.problem_solving},
              {"motor", qualification.descriptors.motor}}},
            {"setting_context", qualification.setting_context},
            {"action_context", qualification.action_context},
            {"autonomy",
             {{"independent_in", autonomy.independent_in},
              {"bound_by", autonomy.bound_by},
              {"relies_on", autonomy.relies_on}}},
            {"responsibility", qualification.responsibility},
            {"attestations", qualification.attestations},
            {"domains", qualification.domains},
            {"parts", parts_json(qualification.parts)}};
}

} // namespace vakpeil::tools
