#include "tools/evaluation/judgments.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "corpora/error.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil::tools {

namespace {

using Cells = std::vector<std::string_view>;

Cells split(std::string_view line, std::string_view separators, bool keep_empty) {
    Cells cells;
    while (true) {
        const std::size_t end = std::min(line.find_first_of(separators), line.size());
        const std::string_view cell = trim(line.substr(0, end));
        if (keep_empty || !cell.empty()) cells.push_back(cell);
        if (end == line.size()) return cells;
        line.remove_prefix(end + 1);
    }
}

// Where each column is; npos for one that is not there.
struct Columns {
    std::size_t vacancy = 0;
    std::size_t qualification = 1;
    std::size_t grade = 2;
    std::size_t level = 3;
};

class Reader {
public:
    explicit Reader(std::string path) : path_(std::move(path)) {}

    Judgments read(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            ++line_;
            const std::string_view line = text.substr(0, end);
            if (const std::string_view words = trim(line); !words.empty() && words.front() != '#') row(line);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        if (highest_ >= 2) judgments_.fitting_grade = 2;
        return std::move(judgments_);
    }

private:
    [[noreturn]] void fail(const std::string& message) const {
        throw Error(ErrorKind::bad_input, path_, line_, message);
    }

    int number(std::string_view cell, const char* what) const {
        int value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (error != std::errc{} || end != cell.data() + cell.size())
            fail("'" + std::string(cell) + "' should be a whole number, the " + what);
        return value;
    }

    void row(std::string_view line) {
        if (line.find('\t') == std::string_view::npos) return qrels_row(split(line, " ", false));
        const Cells cells = split(line, "\t", true);
        if (first_) {
            first_ = false;
            if (std::find(cells.begin(), cells.end(), "vacancy_id") != cells.end()) return header(cells);
        }
        // A qrels file may be tab-separated too: its second column is 0 and names no qualification.
        if (!headed_ && cells.size() == 4 && (cells[1] == "0" || cells[1] == "Q0")) return qrels_row(cells);
        tabbed_row(cells);
    }

    void header(const Cells& cells) {
        headed_ = true;
        const auto column = [&](std::string_view name) {
            const auto found = std::find(cells.begin(), cells.end(), name);
            return found == cells.end() ? std::string_view::npos : static_cast<std::size_t>(found - cells.begin());
        };
        columns_ = {column("vacancy_id"), column("qualification"), column("grade"), column("vks_level")};
        if (columns_.qualification == std::string_view::npos) fail("no column is named 'qualification'");
    }

    void qrels_row(const Cells& cells) {
        if (cells.size() != 4)
            fail("should have the columns vacancy_id, qualification, grade, vks_level between tabs, or be a line of "
                 "TREC qrels: vacancy, 0, code, grade");
        add(cells[0], cells[2], number(cells[3], "grade"));
    }

    void tabbed_row(const Cells& cells) {
        const auto cell = [&](std::size_t column) {
            return column < cells.size() ? cells[column] : std::string_view{};
        };
        const std::string_view id = cell(columns_.vacancy);
        if (id.empty()) fail("the id of the vacancy is missing");
        const std::string_view grade = cell(columns_.grade);
        const int value = grade.empty() ? 2 : number(grade, "grade");
        JudgedVacancy& vacancy = judgments_.vacancies[std::string(id)];
        for (const std::string_view code : split(cell(columns_.qualification), "|", false))
            add(id, code, value);
        const std::string_view level = cell(columns_.level);
        if (level.empty()) return;
        vacancy.level = number(level, "level");
        if (*vacancy.level < 1 || *vacancy.level > 8) fail("the level should be from 1 to 8");
    }

    void add(std::string_view id, std::string_view code, int grade) {
        JudgedVacancy& vacancy = judgments_.vacancies[std::string(id)];
        if (grade <= 0) return;
        int& known = vacancy.grades[without_version(code)];
        known = std::max(known, grade);
        highest_ = std::max(highest_, grade);
    }

    std::string path_;
    std::size_t line_ = 0;
    bool first_ = true;
    bool headed_ = false;
    Columns columns_;
    int highest_ = 0;
    Judgments judgments_;
};

} // namespace

Judgments read_judgments(std::string_view text, const std::string& path) {
    return Reader(path).read(text);
}

Judgments labelled_only(Judgments judgments) {
    std::erase_if(judgments.vacancies, [](const auto& vacancy) { return vacancy.second.fits_nothing(); });
    return judgments;
}

std::string without_version(std::string_view code) {
    const std::size_t first = code.find('-');
    const std::size_t second = first == std::string_view::npos ? first : code.find('-', first + 1);
    return std::string(code.substr(0, second));
}

} // namespace vakpeil::tools
