#include "tools/serve/service.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/http_exchange.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/schema_check.hpp"
#include "tests/support/served.hpp"
#include "tests/support/small_pdf.hpp"

// What each path answers, and that openapi.json says so.

namespace vakpeil::tools {
namespace {

using test::call;
using test::HttpCall;
using test::HttpReply;
using test::Served;
using testing::Contains;
using testing::HasSubstr;
using Json = nlohmann::json;

std::string bundled(const std::string& name) {
    return test::contents(vacancies_folder() / (name + ".txt"));
}

class ServiceAnswers : public testing::Test {
protected:
    static void SetUpTestSuite() {
        served_ = new Served();
        interface_ = new Json(call(served_->port(), {.target = "/v1/openapi.json"}).json());
    }
    static void TearDownTestSuite() {
        delete served_;
        delete interface_;
    }

    // The reply, which is as the interface describes it for this path and method.
    static HttpReply as_described(const HttpCall& one, const std::string& path) {
        HttpReply reply = call(served_->port(), one);
        std::string method = one.method;
        std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
        const Json& responses = (*interface_)["paths"][path][method]["responses"];
        const std::string status = std::to_string(reply.status);
        EXPECT_TRUE(responses.contains(status))
            << path << " answers " << status << ", which is not described: " << reply.body;
        if (!responses.contains(status) || !responses[status].contains("content")) return reply;
        const std::string type = reply.headers["content-type"].substr(0, reply.headers["content-type"].find(';'));
        const Json& content = responses[status]["content"];
        EXPECT_TRUE(content.contains(type)) << path << " answers " << type;
        if (!type.ends_with("/json") && !type.ends_with("+json")) return reply;
        if (!content.contains(type)) return reply;
        EXPECT_EQ(test::schema_problem(*interface_, content[type]["schema"], reply.json()), "") << path;
        return reply;
    }

    static Json ok(const HttpCall& one, const std::string& path) {
        const HttpReply reply = as_described(one, path);
        EXPECT_EQ(reply.status, 200) << reply.body;
        return reply.json();
    }

    static Served* served_;
    static Json* interface_;
};

Served* ServiceAnswers::served_ = nullptr;
Json* ServiceAnswers::interface_ = nullptr;

TEST_F(ServiceAnswers, MatchTellsWhichQualificationAndWhy) {
    const Json answer =
        ok({.method = "POST", .target = "/v1/match?top=3", .type = "text/plain", .body = bundled("metselaar")},
           "/v1/match");
    EXPECT_EQ(answer["status"], "matched");
    EXPECT_EQ(answer["suggestions"][0]["code"], "BK-0082-2");
    EXPECT_EQ(answer["suggestions"][0]["sector"], "Bouw");
    EXPECT_EQ(answer["suggestions"].size(), 3u);
    const std::string text = answer["vacancy"]["text"];
    const Json& covered = answer["suggestions"][0]["competences"][0];
    EXPECT_TRUE(covered["covered"]);
    const Json& word = covered["words"][0];
    const std::string begun =
        text.substr(word["begin"], word["end"].get<std::size_t>() - word["begin"].get<std::size_t>());
    EXPECT_EQ(begun.find_first_of(" \n"), std::string::npos) << begun; // the bytes of one word
}

TEST_F(ServiceAnswers, MatchReadsEveryMediaType) {
    struct Row {
        const char* type;
        std::string body;
    };
    const std::vector<Row> rows{
        {"text/plain; charset=utf-8", "Kok gezocht. Je bereidt gerechten en leidt de keukenbrigade."},
        {"text/html", "<h1>Kok</h1><p>Je bereidt gerechten en leidt de keukenbrigade.</p><script>alert(1)</script>"},
        {"application/json", R"({"title":"Kok","description":"Je bereidt gerechten en leidt de keukenbrigade."})"},
        {"application/ld+json", R"({"@type":"JobPosting","title":"Kok","description":"<p>Je bereidt gerechten.</p>"})"},
        {"application/pdf", test::small_pdf({{"Kok gezocht", "Je bereidt gerechten en leidt de keukenbrigade."}})},
    };
    for (const Row& row : rows) {
        const Json answer = ok(
            {.method = "POST", .target = "/v1/match?explain=false", .type = row.type, .body = row.body}, "/v1/match");
        EXPECT_EQ(answer["suggestions"][0]["code"], "BK-0252-4") << row.type;
        EXPECT_FALSE(answer["suggestions"][0].contains("explanation"));
        EXPECT_EQ(answer["vacancy"]["text"].get<std::string>().find("alert"), std::string::npos);
    }
}

TEST_F(ServiceAnswers, ProblemsSayWhatToDo) {
    struct Row {
        HttpCall call;
        std::string path;
        int status;
        std::string detail;
    };
    const std::vector<Row> rows{
        {{.method = "POST", .target = "/v1/match", .type = "image/png", .body = "x"}, "/v1/match", 415, "text/plain"},
        {{.method = "POST", .target = "/v1/match", .type = "application/json", .body = "{"}, "/v1/match", 422, ""},
        {{.method = "POST",
          .target = "/v1/match",
          .type = "application/json",
          .body = "[{\"title\":\"a\"},{\"title\":\"b\"}]"},
         "/v1/match",
         422,
         "match:batch"},
        {{.method = "POST", .target = "/v1/match", .type = "application/pdf", .body = "%PDF-nothing"},
         "/v1/match",
         422,
         "PDF"},
        {{.method = "POST", .target = "/v1/match", .type = "text/plain", .body = std::string(64, '\x01')},
         "/v1/match",
         422,
         "text"},
        {{.method = "POST", .target = "/v1/match?top=99", .type = "text/plain", .body = "kok"},
         "/v1/match",
         400,
         "1 to 24"},
        {{.method = "POST", .target = "/v1/match?tpo=9", .type = "text/plain", .body = "kok"}, "/v1/match", 400, "tpo"},
        {{.method = "POST", .target = "/v1/match:batch", .type = "text/csv", .body = "x"},
         "/v1/match:batch",
         415,
         "ndjson"},
        {{.target = "/v1/title"}, "/v1/title", 400, "?q="},
        {{.target = "/v1/search?level=9"}, "/v1/search", 400, "level"},
        {{.target = "/v1/search?q=%28kok+OR"}, "/v1/search", 400, ""},
        {{.target = "/v1/qualifications/BK-1"}, "/v1/qualifications/{code}", 404, "BK-1"},
        {{.target = "/v1/qualifications/BK-1/neighbours"}, "/v1/qualifications/{code}/neighbours", 404, "BK-1"},
        {{.target = "/v1/examples/none"}, "/v1/examples/{name}", 404, "none"},
        {{.target = "/v1/feedback?format=xml"}, "/v1/feedback", 400, "judgments"},
        {{.method = "DELETE", .target = "/v1/feedback/77"}, "/v1/feedback/{id}", 404, "77"},
        {{.method = "DELETE", .target = "/v1/feedback/x"}, "/v1/feedback/{id}", 404, "x"},
        {{.method = "POST", .target = "/v1/feedback", .type = "text/plain", .body = "{}"}, "/v1/feedback", 415, "json"},
        {{.method = "POST", .target = "/v1/feedback", .type = "application/json", .body = "{}"},
         "/v1/feedback",
         422,
         "vacancy"},
        {{.method = "POST", .target = "/v1/feedback", .type = "application/json", .body = "nee"},
         "/v1/feedback",
         400,
         "JSON"},
        {{.method = "POST",
          .target = "/v1/feedback",
          .type = "application/json",
          .body = R"({"vacancy":{"text":"kok"},"code":"BK-1"})"},
         "/v1/feedback",
         404,
         "BK-1"},
    };
    for (const Row& row : rows) {
        if (row.status == 404 && row.path == "/v1/feedback") continue; // below
        HttpReply reply = as_described(row.call, row.path);
        EXPECT_EQ(reply.status, row.status) << row.call.target << ": " << reply.body;
        EXPECT_EQ(reply.headers["content-type"], "application/problem+json");
        EXPECT_EQ(reply.json()["status"], row.status);
        EXPECT_THAT(reply.json()["detail"].get<std::string>(), HasSubstr(row.detail));
    }
    const HttpReply other = call(served_->port(), {.method = "PUT", .target = "/v1/search"});
    EXPECT_EQ(other.status, 405);
    EXPECT_EQ(other.headers.at("allow"), "GET, HEAD, OPTIONS");
    EXPECT_EQ(call(served_->port(), {.target = "/geen/pagina"}).status, 404);
}

TEST_F(ServiceAnswers, BatchAnswersEachLineInOrder) {
    const std::string lines = R"({"id":"a","title":"Kok","description":"Je bereidt gerechten in de keuken."})"
                              "\n\n"
                              "{\"id\":\"b\",\n"
                              R"({"id":"c","title":"Metselaar","description":"Je metselt muren."})";
    const HttpReply reply =
        call(served_->port(),
             {.method = "POST", .target = "/v1/match:batch", .type = "application/x-ndjson", .body = lines});
    EXPECT_EQ(reply.status, 200);
    EXPECT_TRUE(reply.whole);
    std::vector<Json> answers;
    std::istringstream stream(reply.body);
    for (std::string line; std::getline(stream, line);) {
        answers.push_back(Json::parse(line));
        const Json& schema = (*interface_)["components"]["schemas"]["BatchAnswer"];
        EXPECT_EQ(test::schema_problem(*interface_, schema, answers.back()), "");
    }
    ASSERT_EQ(answers.size(), 3u);
    EXPECT_EQ(answers[0]["code"], "BK-0252-4");
    EXPECT_EQ(answers[0]["id"], "a");
    EXPECT_EQ(answers[1]["record"], 3);
    EXPECT_TRUE(answers[1].contains("error"));
    EXPECT_EQ(answers[2]["record"], 4);
    EXPECT_EQ(answers[2]["code"], "BK-0082-2");
}

TEST_F(ServiceAnswers, TitleNamesQualifications) {
    const Json answer = ok({.target = "/v1/title?q=chef-kok&top=2"}, "/v1/title");
    EXPECT_EQ(answer["title"], "chef-kok");
    EXPECT_FALSE(answer["qualifications"].empty());
}

TEST_F(ServiceAnswers, SearchFindsFiltersAndCounts) {
    const Json all = ok({.target = "/v1/search?limit=3"}, "/v1/search");
    EXPECT_EQ(all["total"], 752);
    EXPECT_LT(all["hits"][0]["title"], all["hits"][1]["title"]);
    const Json typed = ok({.target = "/v1/search?q=metsel&typing=true"}, "/v1/search");
    EXPECT_EQ(typed["hits"][0]["title"], "Metselaar");
    bool marked = false;
    for (const Json& part : typed["hits"][0]["snippet"])
        marked = marked || part["match"].get<bool>();
    EXPECT_TRUE(marked);
    const Json narrowed = ok({.target = "/v1/search?q=keuken&level=3&sector=Horeca+en+toerisme"}, "/v1/search");
    for (const Json& hit : narrowed["hits"]) {
        EXPECT_EQ(hit["level"], 3);
        EXPECT_EQ(hit["sector"], "Horeca en toerisme");
    }
    EXPECT_GT(narrowed["levels"]["4"], 0); // what other levels have, in that sector
    EXPECT_GT(narrowed["sectors"].size(), 1u);
    EXPECT_EQ(narrowed["levels"]["3"], narrowed["total"]);
    EXPECT_EQ(ok({.target = "/v1/search?q=metselar"}, "/v1/search")["suggestion"], "metselaar");
    EXPECT_EQ(ok({.target = "/v1/search?q=%3Cscript%3E"}, "/v1/search")["total"].is_number(), true);
}

TEST_F(ServiceAnswers, QualificationsHaveNeighbours) {
    const Json kok = ok({.target = "/v1/qualifications/bk-0252"}, "/v1/qualifications/{code}");
    EXPECT_EQ(kok["code"], "BK-0252-4");
    EXPECT_EQ(kok["sector"], "Horeca en toerisme");
    const Json answer =
        ok({.target = "/v1/qualifications/BK-0252-4/neighbours"}, "/v1/qualifications/{code}/neighbours");
    std::vector<std::string> lower;
    for (const Json& one : answer["neighbours"]) {
        EXPECT_EQ(one["direction"] == "down", one["level"] < answer["level"]);
        if (one["direction"] == "down") lower.push_back(one["title"]);
    }
    EXPECT_THAT(lower, Contains("Hulpkok"));
}

TEST_F(ServiceAnswers, ExamplesAreTheBundledVacancies) {
    const Json list = ok({.target = "/v1/examples"}, "/v1/examples");
    EXPECT_EQ(list["examples"].size(), 10u); // those of plain text
    EXPECT_EQ(call(served_->port(), {.target = "/v1/examples/metselaar"}).body, bundled("metselaar"));
}

TEST_F(ServiceAnswers, FeedbackIsKeptExportedAndUndone) {
    const std::string body =
        R"({"vacancy":{"id":"v9","title":"Kok","text":"Kok gezocht"},"code":"BK-0252","suggested":"BK-0251-4","remark":"ja"})";
    const HttpReply saved = as_described(
        {.method = "POST", .target = "/v1/feedback", .type = "application/json", .body = body}, "/v1/feedback");
    ASSERT_EQ(saved.status, 201) << saved.body;
    EXPECT_EQ(saved.json()["code"], "BK-0252-4");
    EXPECT_EQ(saved.json()["level"], 4);
    EXPECT_EQ(ok({.target = "/v1/feedback"}, "/v1/feedback")["feedback"].size(), 1u);
    const HttpReply judgments = as_described({.target = "/v1/feedback?format=judgments"}, "/v1/feedback");
    EXPECT_THAT(judgments.body, HasSubstr("v9\tBK-0252-4\t2\t4\n"));
    EXPECT_THAT(as_described({.target = "/v1/feedback?format=vacancies"}, "/v1/feedback").body,
                HasSubstr("Kok gezocht"));
    const std::string place = saved.headers.at("location");
    EXPECT_EQ(as_described({.method = "DELETE", .target = place}, "/v1/feedback/{id}").status, 204);
    EXPECT_TRUE(ok({.target = "/v1/feedback"}, "/v1/feedback")["feedback"].empty());
    EXPECT_EQ(call(served_->port(), {.method = "POST",
                                     .target = "/v1/feedback",
                                     .type = "application/json",
                                     .body = R"({"vacancy":{"text":"kok"},"code":"BK-1"})"})
                  .status,
              404);
}

TEST_F(ServiceAnswers, TellsHowItIs) {
    EXPECT_EQ(ok({.target = "/healthz"}, "/healthz")["qualifications"], 752);
    EXPECT_EQ(ok({.target = "/readyz"}, "/readyz")["status"], "ok");
    const HttpReply metrics = as_described({.target = "/metrics"}, "/metrics");
    for (const char* name :
         {"vakpeil_requests_total{route=\"/healthz\",method=\"GET\",status=\"200\"}", "vakpeil_connections",
          "vakpeil_request_seconds_bucket{route=\"/healthz\",le=\"+Inf\"}", "process_open_fds"})
        EXPECT_THAT(metrics.body, HasSubstr(name));
    EXPECT_EQ(as_described({.method = "POST", .target = "/v1/reload", .type = "text/plain"}, "/v1/reload").status, 200);
}

TEST_F(ServiceAnswers, CachesCompressesAndAnswersHeads) {
    for (const char* path : {"/", "/v1/openapi.json", "/v1/qualifications/BK-0252-4", "/v1/examples"}) {
        const HttpReply first = call(served_->port(), {.target = path});
        ASSERT_EQ(first.status, 200) << path;
        const HttpReply again =
            call(served_->port(), {.target = path, .headers = "If-None-Match: " + first.headers.at("etag") + "\r\n"});
        EXPECT_EQ(again.status, 304) << path;
        EXPECT_EQ(again.body, "");
        const HttpReply packed = call(served_->port(), {.target = path, .headers = "Accept-Encoding: gzip\r\n"});
        EXPECT_EQ(packed.headers.at("vary"), "Accept-Encoding");
        const HttpReply head = call(served_->port(), {.method = "HEAD", .target = path});
        EXPECT_EQ(head.headers.at("content-length"), first.headers.at("content-length")) << path;
        if (first.body.size() < 2000) continue;
        EXPECT_EQ(packed.headers.at("content-encoding"), "gzip") << path;
        EXPECT_LT(packed.body.size(), first.body.size() / 2) << path;
    }
}

TEST(ServiceTokens, AreAskedForByWhatChangesSomething) {
    const test::TemporaryFolder folder;
    ServiceOptions options = Served::default_options();
    options.tokens = AccessTokens::load(folder.write("tokens", "0123456789abcdef\n").string());
    options.origins = {"https://jobs.example"};
    Served served(options);
    const HttpCall feedback{.method = "POST",
                            .target = "/v1/feedback",
                            .type = "application/json",
                            .body = R"({"vacancy":{"text":"kok"},"code":null})"};
    const HttpReply refused = call(served.port(), feedback);
    EXPECT_EQ(refused.status, 401);
    EXPECT_EQ(refused.headers.at("www-authenticate"), "Bearer");
    HttpCall admitted = feedback;
    admitted.headers = "Authorization: Bearer 0123456789abcdef\r\n";
    EXPECT_EQ(call(served.port(), admitted).status, 201);
    EXPECT_EQ(call(served.port(), {.method = "POST", .target = "/v1/reload", .type = "text/plain"}).status, 401);
    EXPECT_EQ(call(served.port(), {.target = "/v1/feedback"}).status, 401);
    EXPECT_EQ(call(served.port(), {.target = "/v1/title?q=kok"}).status, 200);

    const std::string origin = "Origin: https://jobs.example\r\n";
    EXPECT_EQ(
        call(served.port(), {.target = "/v1/title?q=kok", .headers = origin}).headers.at("access-control-allow-origin"),
        "https://jobs.example");
    const HttpReply preflight = call(served.port(), {.method = "OPTIONS", .target = "/v1/match", .headers = origin});
    EXPECT_EQ(preflight.status, 204);
    EXPECT_THAT(preflight.headers.at("access-control-allow-methods"), HasSubstr("POST"));
    const HttpReply foreign =
        call(served.port(), {.target = "/v1/title?q=kok", .headers = "Origin: https://other.example\r\n"});
    EXPECT_FALSE(foreign.headers.contains("access-control-allow-origin"));
}

} // namespace
} // namespace vakpeil::tools
