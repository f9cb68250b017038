// What people say of matches: /v1/feedback.

#include <charconv>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpora/unicode_text.hpp"
#include "tools/serve/service.hpp"

namespace vakpeil::tools {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_remark_bytes = 8000; // 2,000 characters, of four bytes at most

template <typename Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json feedback_json(const Feedback& feedback) {
    return {
        {"id", feedback.id},
        {"at", feedback.at},
        {"vacancy", {{"id", feedback.vacancy_id}, {"title", feedback.vacancy_title}, {"text", feedback.vacancy_text}}},
        {"code", or_null(feedback.code)},
        {"level", or_null(feedback.level)},
        {"suggested", or_null(feedback.suggested)},
        {"remark", feedback.remark}};
}

// The text of a field; empty when it is absent or null.
std::string text_field(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || found->is_null()) return {};
    if (!found->is_string()) throw Problem(422, std::string("'") + name + "' is a text");
    return found->get<std::string>();
}

Feedback read_feedback(const Request& request) {
    if (request.media_type() != "application/json")
        throw Problem(415, "the service reads feedback as application/json");
    constexpr int deepest = 8;
    const auto not_too_deep = [](int depth, Json::parse_event_t, const Json&) {
        if (depth > deepest) throw Problem(422, "the body nests deeper than any feedback does");
        return true;
    };
    const Json body = Json::parse(request.body, not_too_deep, false);
    if (!body.is_object()) throw Problem(400, "the body is no JSON object");
    const auto vacancy = body.find("vacancy");
    if (vacancy == body.end() || !vacancy->is_object())
        throw Problem(422, "'vacancy' is an object with the text of the vacancy, and its id and title if it has them");
    const auto code = body.find("code");
    if (code == body.end() || !(code->is_string() || code->is_null()))
        throw Problem(422, "'code' is the code of the qualification that fits, or null when none does");
    Feedback feedback;
    feedback.vacancy_id = text_field(*vacancy, "id");
    feedback.vacancy_title = text_field(*vacancy, "title");
    feedback.vacancy_text = text_field(*vacancy, "text");
    if (trim(feedback.vacancy_text).empty() && trim(feedback.vacancy_title).empty())
        throw Problem(422, "the vacancy has neither a title nor a text");
    if (code->is_string()) feedback.code = code->get<std::string>();
    if (std::string suggested = text_field(body, "suggested"); !suggested.empty()) feedback.suggested = suggested;
    feedback.remark = text_field(body, "remark");
    if (feedback.remark.size() > most_remark_bytes) throw Problem(422, "the remark is longer than 2,000 characters");
    return feedback;
}

Response exported(const std::vector<Feedback>& feedback, const std::string& format) {
    Response response;
    if (format == "judgments") {
        response.media_type = "text/tab-separated-values; charset=utf-8";
        response.body = feedback_judgments(feedback);
    } else if (format == "vacancies") {
        response.media_type = "application/x-ndjson";
        response.body = feedback_vacancies(feedback);
    } else if (format == "json") {
        Json list = Json::array();
        for (const Feedback& one : feedback)
            list.push_back(feedback_json(one));
        response = json_response({{"feedback", std::move(list)}});
    } else {
        throw Problem(400, "'format' is json, judgments or vacancies");
    }
    response.headers.push_back({"Cache-Control", "no-store"});
    return response;
}

std::int64_t parse_id(const std::string& text) {
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc() || end != text.data() + text.size())
        throw Problem(404, "there is no feedback '" + text + "'");
    return id;
}

} // namespace

FeedbackStore& Service::feedback() {
    if (!feedback_) throw Problem(404, "this service takes no feedback; it was started with --no-feedback");
    return *feedback_;
}

Response Service::add_feedback(const Request& request) {
    Feedback said = read_feedback(request);
    if (said.code) {
        const auto in_use = generation();
        const CatalogueEntry& entry = in_use->model().catalogue[in_use->find(*said.code)];
        said.code = entry.code;
        said.level = entry.level;
    }
    const Feedback saved = feedback().add(std::move(said));
    Response response = json_response(feedback_json(saved), 201);
    response.headers.push_back({"Location", "/v1/feedback/" + std::to_string(saved.id)});
    return response;
}

void Service::add_feedback_routes() {
    routes_.add({.method = "POST",
                 .pattern = "/v1/feedback",
                 .body_bytes = options_.vacancy_bytes,
                 .needs_token = true,
                 .answer = [this](const Request& request, const Captured&) { return add_feedback(request); }});
    routes_.add({.method = "GET",
                 .pattern = "/v1/feedback",
                 .needs_token = true,
                 .answer = [this](const Request& request, const Captured&) {
                     request.target.query.allow_only({"format"});
                     return exported(feedback().all(), request.target.query.text("format").value_or("json"));
                 }});
    routes_.add({.method = "DELETE",
                 .pattern = "/v1/feedback/{id}",
                 .needs_token = true,
                 .answer = [this](const Request&, const Captured& captured) {
                     if (!feedback().remove(parse_id(captured[0])))
                         throw Problem(404, "there is no feedback " + captured[0]);
                     Response response;
                     response.status = 204;
                     return response;
                 }});
}

} // namespace vakpeil::tools
