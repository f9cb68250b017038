#include "indexer/title_concept.hpp"

#include <utility>

namespace vakpeil {

namespace {

std::vector<std::string> names_of(const std::string& preferred, const std::vector<std::string>& others) {
    std::vector<std::string> names{preferred};
    names.insert(names.end(), others.begin(), others.end());
    return names;
}

} // namespace

std::vector<TitleConcept> title_concepts(const Esco& esco) {
    std::vector<TitleConcept> concepts;
    concepts.reserve(esco.occupations.size() + esco.groups.size());
    for (const EscoOccupation& one : esco.occupations)
        concepts.push_back(
            {one.uri, one.isco, false, names_of(one.preferred_label, one.other_labels), one.description});
    for (const IscoGroup& one : esco.groups)
        concepts.push_back({one.uri, one.code, true, names_of(one.preferred_label, one.other_labels), one.description});
    return concepts;
}

} // namespace vakpeil
