#include "tools/classify/record_classifier.hpp"

#include <algorithm>
#include <optional>

#include "corpora/error.hpp"
#include "lexicons/fnv.hpp"
#include "tools/classify/answer_line.hpp"
#include "tools/classify/job_posting.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t top_for_triage = 2; // which goes by the first suggestion's lead

// The same for the same record, on whatever machine and in whatever dump it stands.
std::string id_of_contents(std::string_view json) {
    Fnv hash;
    hash.add(json);
    return "fnv-" + hash.hexadecimal();
}

} // namespace

RecordClassifier::RecordClassifier(const MatchModel& model, const ClassifyOptions& options)
    : options_(options), matcher_(model) {}

std::optional<Vacancy> RecordClassifier::read(const DumpRecord& record, Classified& answer) {
    answer.defect = record.defect;
    if (!answer.defect.empty()) return std::nullopt;
    std::optional<Vacancy> vacancy = parser_.parse(record.json, answer.defect);
    if (vacancy) answer.id = vacancy->id.empty() ? id_of_contents(record.json) : vacancy->id;
    return vacancy;
}

Classified RecordClassifier::classify(const DumpRecord& record) {
    Classified answer;
    const std::optional<Vacancy> vacancy = read(record, answer);
    if (!vacancy) return answer;
    try {
        const MatchOptions options{
            .top = std::max(options_.top, top_for_triage), .explain = false, .minhash = options_.minhash};
        MatchResult result = matcher_.match(*vacancy, options);
        answer.status = result.status;
        answer.triage = triage(result, options_.thresholds);
        result.suggestions.resize(std::min(options_.top, result.suggestions.size()));
        answer.minhash = result.minhash;
        if (result.status == MatchStatus::matched) {
            const Suggestion& best = result.suggestions.front();
            answer.code = best.code;
            answer.title = best.title;
            answer.level = best.level;
            answer.probability = best.probability;
        }
        answer.line = line_of(record, answer, result);
    } catch (const Error& error) {
        answer.defect = error.message(); // its text is longer than can be matched
    }
    return answer;
}

Classified RecordClassifier::sign(const DumpRecord& record) {
    Classified answer;
    const std::optional<Vacancy> vacancy = read(record, answer);
    if (!vacancy) return answer;
    try {
        answer.minhash = matcher_.minhash(*vacancy);
    } catch (const Error& error) {
        answer.defect = error.message();
    }
    return answer;
}

std::string RecordClassifier::line_of(const DumpRecord& record, const Classified& answer,
                                      const MatchResult& result) const {
    std::string line;
    switch (options_.format) {
    case AnswerFormat::jsonl:
        line.reserve(1024);
        append_json_line(line, {record.ordinal, answer.id, answer.triage, result});
        break;
    case AnswerFormat::csv:
        line.reserve(512);
        append_csv_line(line, {record.ordinal, answer.id, answer.triage, result});
        break;
    case AnswerFormat::jobposting:
        line = posting_with_qualification(record.json, result);
        break;
    }
    return line;
}

} // namespace vakpeil::tools
