#pragma once

#include <memory>
#include <string>

#include "corpora/vacancy_reader.hpp"
#include "matcher/document.hpp"
#include "matcher/match_model.hpp"
#include "matcher/occurrences.hpp"

namespace vakpeil::test {

// A vacancy read with the real word lists, and the analyser that its words live in.
struct ReadVacancy {
    ReadVacancy(const Vacancy& vacancy, const MatchModel& model)
        : analyser(*model.lexicon, model.impacts.resolver()),
          document(read_document(vacancy, analyser, model.sections, model.roles, model.languages)),
          occurrences(model.impacts) {
        occurrences.read(document, model.weights);
    }

    [[nodiscard]] std::string text_of(const Sentence& sentence) const {
        return document.text.substr(sentence.begin, sentence.end - sentence.begin);
    }

    Analyser analyser;
    MatchDocument document;
    Occurrences occurrences;
};

} // namespace vakpeil::test
