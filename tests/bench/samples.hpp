#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "corpora/file.hpp"
#include "corpora/vacancy_reader.hpp"
#include "tests/support/paths.hpp"

namespace vakpeil::bench {

struct Sample {
    std::string name; // of the file, without its ending
    Vacancy vacancy;
};

// The bundled vacancies, by name.
inline std::vector<Sample> samples() {
    std::vector<Sample> found;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() / "corpora" / "vacancies")) {
        VacancyDocument document = read_vacancies(read_file(entry.path()), entry.path().string());
        for (Vacancy& vacancy : document.vacancies)
            found.push_back({entry.path().stem().string(), std::move(vacancy)});
    }
    std::sort(found.begin(), found.end(),
              [](const Sample& left, const Sample& right) { return left.name < right.name; });
    return found;
}

} // namespace vakpeil::bench
