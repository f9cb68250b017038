#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

// What people said of matches, in a SQLite database. Safe from several threads and several programs.
//
//   FeedbackStore store("feedback.sqlite");
//   const Feedback saved = store.add({.vacancy_text = "...", .code = "BK-0252-4", .level = 4});
//   store.remove(saved.id); // it was a mistake

namespace vakpeil::tools {

struct Feedback {
    std::int64_t id = 0; // given by the store
    std::string at;      // likewise: ISO 8601, UTC
    std::string vacancy_id;
    std::string vacancy_title;
    std::string vacancy_text;
    std::optional<std::string> code; // nothing: no qualification fits
    std::optional<int> level;        // of the qualification
    std::optional<std::string> suggested;
    std::string remark;
};

class FeedbackStore {
public:
    // Makes the file when there is none. Throws Error(unwritable) when it cannot be, and Error(bad_input) for a file
    // that is no such store.
    explicit FeedbackStore(const std::filesystem::path& path);
    ~FeedbackStore();
    FeedbackStore(const FeedbackStore&) = delete;
    FeedbackStore& operator=(const FeedbackStore&) = delete;

    // On the disk when it returns. All throw Error(unwritable) when the database fails.
    [[nodiscard]] Feedback add(Feedback feedback);
    [[nodiscard]] bool remove(std::int64_t id); // false: there was none
    [[nodiscard]] std::vector<Feedback> all();  // oldest first

private:
    struct Database;
    std::mutex mutex_;
    std::unique_ptr<Database> database_;
};

// As `vakpeil evaluate` reads them. Of what was said of one vacancy, "none fits" takes back what was said before it.
[[nodiscard]] std::string feedback_judgments(const std::vector<Feedback>& feedback); // tab-separated
[[nodiscard]] std::string feedback_vacancies(const std::vector<Feedback>& feedback); // JSON Lines

} // namespace vakpeil::tools
