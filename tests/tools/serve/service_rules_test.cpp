// Feedback, health, caching, tokens: what holds whatever is asked.

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/tools/serve/service_fixture.hpp"

namespace vakpeil::tools {
namespace {

using testing::HasSubstr;

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
    EXPECT_EQ(ok({.target = "/healthz"}, "/healthz")["version"], (*interface_)["info"]["version"]);
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

TEST(ServiceFeedback, IsNotTakenWhenThereIsNowhereToKeepIt) {
    Service service(Served::default_options());
    const Request list{.method = "GET", .target = parse_target("/v1/feedback")};
    EXPECT_EQ(service.plan(list).answer(list).status, 404);
    const Request health{.method = "GET", .target = parse_target("/healthz")};
    EXPECT_THAT(service.plan(health).answer(health).body, HasSubstr(R"("takes_feedback":false)"));
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
    const HttpReply batch = call(served.port(), {.method = "POST",
                                                 .target = "/v1/match:batch",
                                                 .type = "application/x-ndjson",
                                                 .body = "{\"title\":\"Kok\"}\n",
                                                 .headers = origin});
    EXPECT_EQ(batch.headers.at("access-control-allow-origin"), "https://jobs.example"); // streams went without
    for (const auto& [status, refused_call] : std::vector<std::pair<int, HttpCall>>{
             {401, {.target = "/v1/feedback", .headers = origin}},
             {405, {.method = "PUT", .target = "/v1/match", .headers = origin}},
             {413, {.target = "/v1/title?q=kok", .body = "body", .headers = origin}}}) {
        HttpReply refusal = call(served.port(), refused_call);
        EXPECT_EQ(refusal.status, status);
        EXPECT_EQ(refusal.headers["access-control-allow-origin"], "https://jobs.example") << refusal.status;
    }
    const HttpReply preflight = call(served.port(), {.method = "OPTIONS", .target = "/v1/match", .headers = origin});
    EXPECT_EQ(preflight.status, 204);
    EXPECT_THAT(preflight.headers.at("access-control-allow-methods"), HasSubstr("POST"));
    const HttpReply foreign =
        call(served.port(), {.target = "/v1/title?q=kok", .headers = "Origin: https://other.example\r\n"});
    EXPECT_FALSE(foreign.headers.contains("access-control-allow-origin"));
}

} // namespace
} // namespace vakpeil::tools
