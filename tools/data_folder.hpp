#pragma once

#include <filesystem>

// Where the program finds what was installed with it: word lists, bundled register, sample vacancies and the default
// index.
//
// $VAKPEIL_DATA when set, else share/vakpeil beside the folder of the executable; the build tree is laid out alike.

namespace vakpeil::tools {

// Throws Error(unreadable) when it is not there.
[[nodiscard]] std::filesystem::path data_folder();

[[nodiscard]] std::filesystem::path lexicon_folder();
[[nodiscard]] std::filesystem::path register_folder();
[[nodiscard]] std::filesystem::path weights_file();
[[nodiscard]] std::filesystem::path triage_file();
[[nodiscard]] std::filesystem::path judged_vacancies_file();
[[nodiscard]] std::filesystem::path judgments_file();
[[nodiscard]] std::filesystem::path vacancies_folder();
[[nodiscard]] std::filesystem::path page_folder();    // of the service's page
[[nodiscard]] std::filesystem::path interface_file(); // of the service, in OpenAPI

// `named` when given, else $VAKPEIL_INDEX, else vakpeil.index in the data folder.
[[nodiscard]] std::filesystem::path index_file(const std::filesystem::path& named);

// The title index that goes with an index: of the same name, but for its extension.
[[nodiscard]] std::filesystem::path title_index_file(std::filesystem::path index);

} // namespace vakpeil::tools
