#include "tools/learning/training_set.hpp"

#include <sstream>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/vacancy_reader.hpp"
#include "lexicons/fnv.hpp"
#include "lexicons/table.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/evaluation/judged_set.hpp"

namespace vakpeil::tools {

namespace {

constexpr double occupation_weight = 0.05; // of a name alone, against a whole vacancy: there are many of them

void add_set(TrainingSet& all, Fnv& hash, const JudgedSetOptions& options, double weight) {
    hash.add_field(fmt::format("{}", weight));
    JudgedSet set = read_judged_set(options);
    print_findings(set.findings, false);
    for (Vacancy& vacancy : set.vacancies) {
        if (all.judgments.vacancies.contains(vacancy.id))
            throw Error(ErrorKind::bad_input, options.vacancies, 0,
                        "the id " + vacancy.id + " is in another file too; give each vacancy an id of its own");
        const JudgedVacancy& judged = set.judgments.vacancies.at(vacancy.id);
        for (const std::string* text : {&vacancy.id, &vacancy.title, &vacancy.text, &vacancy.education})
            hash.add_field(*text);
        hash.add_field(fmt::format("level {}", judged.level.value_or(0)));
        // Files differ in the grade from which a qualification fits; here 2 fits.
        JudgedVacancy& own = all.judgments.vacancies[vacancy.id];
        own.level = judged.level;
        for (const auto& [code, grade] : judged.grades) {
            own.grades[code] = grade >= set.judgments.fitting_grade ? 2 : 1;
            hash.add_field(fmt::format("{} {}", code, own.grades[code]));
        }
        all.vacancies.push_back(std::move(vacancy));
        all.weights.push_back(weight);
    }
}

// Job boards ask titles alone: the names of occupations, whose qualifications are known, and the titles of texts that
// nothing fits.
void add_titles(FingerprintedSet& all, Fnv& hash) {
    const std::size_t texts = all.vacancies.size();
    for (std::size_t at = 0; at < texts; ++at) {
        const Vacancy& vacancy = all.vacancies[at];
        if (vacancy.title.empty() || !all.judgments.vacancies.at(vacancy.id).fits_nothing()) continue;
        Vacancy alone = vacancy_from_text({}, vacancy.title);
        alone.id = std::string(title_mark) + vacancy.id;
        all.judgments.vacancies[alone.id];
        all.vacancies.push_back(std::move(alone));
        all.weights.push_back(1);
    }
    for (const TableRow& row : read_table(register_folder() / "occupations.tsv", 2, 2)) {
        Vacancy occupation = vacancy_from_text({}, row.cells[0]);
        occupation.id = "occupation " + row.cells[0];
        std::istringstream codes(row.cells[1]);
        for (std::string code; codes >> code;)
            all.judgments.vacancies[occupation.id].grades[without_version(code)] = 2;
        hash.add_field(row.cells[0]);
        hash.add_field(row.cells[1]);
        all.vacancies.push_back(std::move(occupation));
        all.weights.push_back(occupation_weight);
    }
}

} // namespace

FingerprintedSet read_training_set(const TrainingFiles& files) {
    if (files.vacancies.size() != files.judgments.size())
        throw Error(ErrorKind::usage, {}, 0, "--vacancies and --judgments belong together: give as many of both");
    FingerprintedSet all;
    all.judgments.fitting_grade = 2;
    Fnv hash;
    add_set(all, hash, {judged_vacancies_file().string(), judgments_file().string(), files.part, false}, 1);
    for (std::size_t at = 0; at < files.vacancies.size(); ++at)
        add_set(all, hash, {files.vacancies[at], files.judgments[at], "all", files.labelled}, files.weight);
    add_titles(all, hash);
    all.fingerprint = hash.hexadecimal();
    return all;
}

} // namespace vakpeil::tools
