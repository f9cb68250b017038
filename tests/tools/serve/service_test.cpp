#include "tools/serve/service.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/small_pdf.hpp"
#include "tests/tools/serve/service_fixture.hpp"

// What each path answers, and that openapi.json says so.

namespace vakpeil::tools {
namespace {

using testing::Contains;
using testing::HasSubstr;

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

} // namespace
} // namespace vakpeil::tools
