#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/fake_register.hpp"
#include "tests/support/run_program.hpp"

// A register of an invented trade behind a FakeRegister, and the program that harvests it.

namespace vakpeil::test {

using nlohmann::json;

inline constexpr const char* list_path = "/v2/beroepskwalificatie";
inline constexpr const char* key = "s3cret-key-0123456789";

inline std::string number_of(int i) {
    return "BK-90" + std::to_string(10 + i);
}

inline std::string code_of(int i, int version = 1) {
    return number_of(i) + "-" + std::to_string(version);
}

inline std::string path_of(const std::string& code) {
    return std::string(list_path) + "/" + code;
}

inline std::string document(const std::string& code, const std::string& title = "Lantaarnopsteker") {
    const json qualification = {
        {"versie_nr_lang", code},
        {"titel", title},
        {"statuscode", "ERKEND"},
        {"vks_niveau", 3},
        {"definitie", "Steekt lantaarns aan."},
        {"competenties",
         {{{"nr", 1},
           {"competentie_type", "Vakspecifieke competentie"},
           {"waarde", "Steekt lantaarns aan"},
           {"vaardigheden", {{{"vaardigheid_type", "Motorische vaardigheden"}, {"waarde", "Klimt op de ladder"}}}}}}}};
    return json{{"beroepskwalificatie", qualification}, {"totalItems", 1}}.dump();
}

inline json entry(const std::string& code, const std::string& modified = "2025-01-01") {
    return {{"beroepskwalificatie_nr", code.substr(0, 7)},
            {"laatst_erkende_versie", {{"versie_nr_lang", code}, {"laatste_wijzigingsdatum", modified}}},
            {"geschrapt", false}};
}

inline std::string page(const std::vector<json>& entries, const std::string& next = {}, int total_pages = 1) {
    json links = {{"self", {{"href", "x"}}}};
    if (!next.empty()) links["next"] = {{"href", next}};
    return json{{"gegevens", entries}, {"meta", {{"total_pages", total_pages}}}, {"links", links}}.dump();
}

class Harvest : public testing::Test {
protected:
    void SetUp() override { folder_.write("key", std::string(key) + "\n"); }

    [[nodiscard]] std::vector<std::string> arguments() const {
        return {"harvest",
                "--key-file",
                folder_.path() / "key",
                "--out",
                out(),
                "--base-url",
                server_.url() + "/v2/",
                "--pause",
                "0",
                "--backoff",
                "5",
                "--retries",
                "3"};
    }

    [[nodiscard]] Outcome harvest() const { return run_program(folder_, arguments()); }

    [[nodiscard]] std::filesystem::path out() const { return folder_.path() / "out"; }

    [[nodiscard]] std::string stored(const std::string& code) const { return contents(out() / (code + ".txt")); }

    // `count` qualifications on one page, each with its document.
    void serve(int count) {
        std::vector<json> entries;
        for (int i = 0; i < count; ++i) {
            entries.push_back(entry(code_of(i)));
            server_.answer(path_of(code_of(i)), {{200, document(code_of(i))}});
        }
        server_.answer(list_path, {{200, page(entries)}});
    }

    TemporaryFolder folder_;
    FakeRegister server_;
};

} // namespace vakpeil::test
