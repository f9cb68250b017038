// What a vacancy or a title fits: /v1/match, /v1/match:batch, /v1/title.

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpora/error.hpp"
#include "corpora/pdf_text.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/unicode_text.hpp"
#include "corpora/vacancy_reader.hpp"
#include "indexer/catalogue.hpp"
#include "matcher/coverage.hpp"
#include "tools/answer_figures.hpp"
#include "tools/match_json.hpp"
#include "tools/serve/service.hpp"
#include "tools/title_answer.hpp"

namespace vakpeil::tools {

namespace {

using Json = nlohmann::ordered_json;

Vacancy plain_vacancy(const std::string& body) {
    DecodedText text = decode_text(body);
    if (text.binary) throw Problem(422, "the body is not text; for a PDF send Content-Type: application/pdf");
    return vacancy_from_text(std::move(text.utf8));
}

Vacancy pdf_vacancy(const std::string& body) {
    PdfText pdf = pdf_to_text(body);
    if (!pdf.problem.empty()) throw Problem(422, "the PDF " + pdf.problem);
    return vacancy_from_text(std::move(pdf.text));
}

Vacancy marked_up_vacancy(const std::string& body, bool is_json) {
    VacancyDocument document = read_vacancies(body, "body");
    if (is_json && document.format != VacancyFormat::json)
        throw Problem(422, "the body is no JSON object with the fields of a JobPosting");
    if (document.several && document.vacancies.size() != 1)
        throw Problem(422, "the body holds several vacancies; send them to /v1/match:batch, one a line");
    if (document.vacancies.empty())
        throw Problem(422, document.findings.empty() ? "the body holds no vacancy" : document.findings.front().message);
    return std::move(document.vacancies.front());
}

Vacancy vacancy_of(const Request& request) {
    const std::string type = request.media_type();
    if (type == "text/plain") return plain_vacancy(request.body);
    if (type == "application/pdf") return pdf_vacancy(request.body);
    if (type == "text/html") return marked_up_vacancy(request.body, false);
    if (type == "application/json" || type == "application/ld+json") return marked_up_vacancy(request.body, true);
    throw Problem(415, "the Content-Type is " + (type.empty() ? "missing" : "'" + type + "'") +
                           "; the service reads text/plain, text/html, application/json, application/ld+json and "
                           "application/pdf");
}

Json range_json(const EvidenceRange& range) {
    return {{"field", range.in_title ? "title" : "text"},
            {"section", to_string(range.section)},
            {"begin", range.begin},
            {"end", range.end}};
}

// A competence with the sentences that cover it, and their words.
Json competence_json(const Explanation& competence) {
    Json sentences = Json::array();
    Json words = Json::array();
    for (const Explanation& sentence : competence.details) {
        for (const EvidenceRange& range : sentence.evidence)
            sentences.push_back(range_json(range));
        for (const Explanation& word : sentence.details)
            for (const EvidenceRange& range : word.evidence)
                words.push_back(range_json(range));
    }
    return {{"number", competence.competence},
            {"statement", competence.description},
            {"covered", competence.coverage >= shown_coverage},
            {"value", rounded(competence.value)},
            {"sentences", std::move(sentences)},
            {"words", std::move(words)}};
}

Json competences_json(const Explanation& explanation) {
    Json list = Json::array();
    for (const Explanation& feature : explanation.details)
        if (feature.kind == ExplanationKind::tasks)
            for (const Explanation& competence : feature.details)
                list.push_back(competence_json(competence));
    return list;
}

Json vacancy_json(const Vacancy& vacancy) {
    Json sections = Json::array();
    for (const Section& section : vacancy.sections)
        sections.push_back({{"kind", to_string(section.kind)}, {"begin", section.begin}, {"end", section.end}});
    return {{"title", vacancy.title}, {"text", vacancy.text}, {"sections", std::move(sections)}};
}

Json answer_json(const Generation& generation, const Vacancy& vacancy, const MatchResult& result, Triage triage,
                 bool explain) {
    Json answer = match_json(vacancy, result);
    answer["triage"] = to_string(triage);
    answer["vacancy"] = vacancy_json(vacancy);
    for (std::size_t at = 0; at < result.suggestions.size(); ++at) {
        Json& suggestion = answer["suggestions"][at];
        const Suggestion& one = result.suggestions[at];
        suggestion["sector"] = generation.model().catalogue[generation.find(one.code)].sector;
        if (explain)
            suggestion["competences"] = competences_json(one.explanation);
        else
            suggestion.erase("explanation");
    }
    return answer;
}

// A line in, a line out; `number` is that of the line.
std::string answer_line(RecordClassifier& classifier, std::string_view line, std::uint64_t number, Metrics& metrics) {
    constexpr std::size_t most_bytes = default_line_bytes;
    DumpRecord record;
    record.ordinal = number;
    record.json = line;
    if (line.size() > most_bytes) record.defect = "the line is longer than " + std::to_string(most_bytes) + " bytes";
    Classified answer = classifier.classify(record);
    if (!answer.defect.empty())
        return Json{{"record", number}, {"error", answer.defect}}.dump(-1, ' ', false, Json::error_handler_t::replace);
    metrics.count_match(to_string(answer.status), to_string(answer.triage));
    return std::move(answer.line);
}

} // namespace

Response Service::answer_match(const Request& request) {
    const Query& query = request.target.query;
    query.allow_only({"top", "explain"});
    const std::size_t top = query.whole_number("top", 1, 24).value_or(5);
    const bool explain = query.flag("explain").value_or(true);
    const Vacancy vacancy = vacancy_of(request);
    const auto in_use = generation();
    MatchResult result = in_use->borrow()->matcher().match(vacancy, {std::max<std::size_t>(2, top), explain});
    const Triage decision = triage(result, in_use->triage().thresholds(options_.accept_precision));
    result.suggestions.resize(std::min(top, result.suggestions.size()));
    metrics_.count_match(to_string(result.status), to_string(decision));
    return json_response(answer_json(*in_use, vacancy, result, decision, explain));
}

AnswerLines Service::answer_batch(const Request& request) {
    const Query& query = request.target.query;
    query.allow_only({"top", "accept_precision"});
    const std::string type = request.media_type();
    if (type != "application/x-ndjson" && type != "application/jsonl" && type != "application/json")
        throw Problem(415, "the service reads JSON Lines; send Content-Type: application/x-ndjson");
    const auto in_use = generation();
    ClassifyOptions options;
    options.top = query.whole_number("top", 2, 24).value_or(3);
    const double precision = query.number("accept_precision", 0, 1).value_or(options_.accept_precision);
    try {
        options.thresholds = in_use->triage().thresholds(precision);
    } catch (const Error& error) {
        throw Problem(400, std::string(error.message()));
    }
    return [this, in_use, options, number = std::uint64_t{0}](std::string_view lines) mutable {
        const Generation::Lease worker = in_use->borrow();
        worker->classifier().set_options(options);
        std::string answers;
        for (const std::string_view line : split_lines(lines)) {
            ++number;
            if (trim(line).empty()) continue;
            answers += answer_line(worker->classifier(), line, number, metrics_);
            answers += '\n';
        }
        return answers;
    };
}

Response Service::answer_title(const Request& request) const {
    const Query& query = request.target.query;
    query.allow_only({"q", "top"});
    const std::string title = query.text("q").value_or("");
    if (trim(title).empty()) throw Problem(400, "there is no title; give it as ?q=metselaar");
    const std::size_t top = query.whole_number("top", 1, 24).value_or(5);
    const auto in_use = generation();
    const Generation::Lease worker = in_use->borrow();
    TitleAnswer answer{title, worker->matcher().match(vacancy_from_text({}, title), {top, false}), {}};
    if (worker->linker()) answer.occupations = worker->linker()->link(title, top);
    return json_response(title_json(answer));
}

void Service::add_match_routes() {
    routes_.add({.method = "POST",
                 .pattern = "/v1/match",
                 .body_bytes = options_.vacancy_bytes,
                 .answer = [this](const Request& request, const Captured&) { return answer_match(request); }});
    routes_.add({.method = "POST",
                 .pattern = "/v1/match:batch",
                 .body_bytes = options_.batch_bytes,
                 .stream = [this](const Request& request) { return answer_batch(request); }});
    routes_.add({.method = "GET", .pattern = "/v1/title", .answer = [this](const Request& request, const Captured&) {
                     return answer_title(request);
                 }});
}

} // namespace vakpeil::tools
