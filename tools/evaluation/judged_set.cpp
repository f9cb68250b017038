#include "tools/evaluation/judged_set.hpp"

#include <set>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/vacancy_reader.hpp"
#include "tools/evaluation/split.hpp"

namespace vakpeil::tools {

namespace {

Judgments judgments_of(const JudgedSetOptions& options) {
    Judgments judgments = read_judgments(decode_text(read_file(options.judgments)).utf8, options.judgments);
    if (options.labelled) judgments = labelled_only(std::move(judgments));
    if (options.part == "all") return judgments;
    const Split wanted = options.part == "tune" ? Split::tune : Split::check;
    std::erase_if(judgments.vacancies, [&](const auto& vacancy) { return split_of(vacancy.first) != wanted; });
    return judgments;
}

} // namespace

JudgedSet read_judged_set(const JudgedSetOptions& options) {
    JudgedSet set;
    set.judgments = judgments_of(options);
    VacancyDocument document = read_vacancies(read_file(options.vacancies), options.vacancies);
    set.findings = std::move(document.findings);
    std::set<std::string> seen;
    for (Vacancy& vacancy : document.vacancies) {
        if (!set.judgments.vacancies.contains(vacancy.id))
            ++set.unjudged;
        else if (seen.insert(vacancy.id).second)
            set.vacancies.push_back(std::move(vacancy));
        else
            set.findings.push_back({Severity::warning, options.vacancies, 0,
                                    "the id " + vacancy.id + " is there twice; only its first vacancy is counted"});
    }
    set.unanswered = set.judgments.vacancies.size() - seen.size();
    if (set.vacancies.empty())
        throw Error(ErrorKind::bad_input, options.vacancies, 0,
                    "holds no vacancy whose id is judged in " + options.judgments);
    return set;
}

} // namespace vakpeil::tools
