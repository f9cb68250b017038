#include "corpora/register_competences.hpp"

#include <string>
#include <utility>

#include "corpora/ascii.hpp"
#include "corpora/unicode_text.hpp"

namespace vakpeil {

namespace {

struct CompetenceMark {
    int number = 0;
    std::string_view rest; // behind the colon
};

// "Competentie 12:", maybe with the statement behind it.
std::optional<CompetenceMark> parse_mark(std::string_view text) {
    constexpr std::string_view word = "competentie";
    if (!starts_with_ignoring_case(text, word)) return std::nullopt;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::optional<int> number = parse_number(trim(text.substr(word.size(), colon - word.size())));
    if (!number) return std::nullopt;
    return CompetenceMark{*number, trim(text.substr(colon + 1))};
}

bool is_knowledge_mark(std::string_view text) {
    constexpr std::string_view mark = "met inbegrip van kennis";
    constexpr std::size_t longest = 60; // bytes, with some spaces to spare
    if (text.size() > longest) return false;
    const std::string line = squeeze_spaces(text);
    if (!starts_with_ignoring_case(line, mark)) return false;
    const std::string_view rest = std::string_view(line).substr(mark.size());
    return rest.empty() || rest == ":";
}

class CompetenceListReader {
public:
    CompetenceListReader(std::vector<Competence>& competences, Report& report)
        : competences_(competences), report_(report) {}

    void read(const LayoutLine& line) {
        if (!line.bullet) return read_plain(line);
        bullet_indent_ = line.indent;
        if (const std::optional<CompetenceMark> mark = parse_mark(line.text)) return start(*mark, line);
        join_loose();
        if (!started_) return leave_out(line);
        if (is_knowledge_mark(line.text)) {
            part_ = Part::knowledge;
            open_ = nullptr;
            return;
        }
        add_item(squeeze_spaces(line.text));
    }

    void finish() {
        for (const LayoutLine* line : std::exchange(loose_, {}))
            leave_out(*line);
        check_statement();
        if (left_out_ == 0) return;
        report_.warning(first_left_out_, std::to_string(left_out_) +
                                             " line(s) from here on belong to no competence and are left out; put them "
                                             "below a line such as \"• Competentie 1:\"");
    }

private:
    enum class Part { statement, activities, knowledge };

    void read_plain(const LayoutLine& line) {
        if (started_ && part_ == Part::statement && open_ == nullptr) {
            open_ = &competences_.back().statement;
            *open_ = squeeze_spaces(line.whole);
        } else if (open_ != nullptr && loose_.empty() && hangs_below(line, bullet_indent_)) {
            *open_ += ' ' + squeeze_spaces(line.whole);
        } else {
            loose_.push_back(&line);
        }
    }

    void start(const CompetenceMark& mark, const LayoutLine& line) {
        check_statement();
        if (!loose_.empty()) group_.clear();
        for (const LayoutLine* heading : std::exchange(loose_, {})) {
            if (!group_.empty()) group_ += ' ';
            group_ += squeeze_spaces(heading->whole);
        }
        competences_.push_back({mark.number, group_, squeeze_spaces(mark.rest), {}, {}});
        open_ = mark.rest.empty() ? nullptr : &competences_.back().statement;
        part_ = Part::statement;
        started_ = true;
        mark_line_ = line.number;
    }

    void add_item(std::string text) {
        Competence& competence = competences_.back();
        if (part_ == Part::knowledge) {
            competence.knowledge.push_back(to_knowledge(std::move(text)));
            open_ = &competence.knowledge.back().text;
            return;
        }
        part_ = Part::activities;
        open_ = &competence.activities.emplace_back(std::move(text));
    }

    // Only the line after them tells what lines at the margin are: above a competence they name a group, and above any
    // other item they go on with the item before.
    void join_loose() {
        for (const LayoutLine* line : std::exchange(loose_, {})) {
            if (open_ == nullptr) {
                leave_out(*line);
            } else {
                *open_ += ' ' + squeeze_spaces(line->whole);
            }
        }
    }

    void leave_out(const LayoutLine& line) {
        if (left_out_++ == 0) first_left_out_ = line.number;
    }

    void check_statement() {
        if (!started_ || !competences_.back().statement.empty()) return;
        report_.warning(mark_line_, "competence " + std::to_string(competences_.back().number) +
                                        " has no statement; write it on the line below");
    }

    std::vector<Competence>& competences_;
    Report& report_;
    std::string group_;
    std::string* open_ = nullptr; // the text that a line without a bullet goes on with
    Part part_ = Part::statement;
    bool started_ = false;
    std::size_t bullet_indent_ = 0;
    std::size_t mark_line_ = 0;
    std::vector<const LayoutLine*> loose_;
    std::size_t left_out_ = 0;
    std::size_t first_left_out_ = 0;
};

} // namespace

void read_competences(std::span<const LayoutLine> lines, std::vector<Competence>& competences, Report& report) {
    CompetenceListReader reader(competences, report);
    for (const LayoutLine& line : lines)
        reader.read(line);
    reader.finish();
}

KnowledgeItem to_knowledge(std::string text) {
    const Depth depth = knowledge_depth(text);
    return {depth, std::move(text)};
}

} // namespace vakpeil
