#pragma once

#include <algorithm>
#include <cctype>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/http_exchange.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/schema_check.hpp"
#include "tests/support/served.hpp"

namespace vakpeil::tools {

using test::call;
using test::HttpCall;
using test::HttpReply;
using test::Served;
using Json = nlohmann::json;

inline std::string bundled(const std::string& name) {
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

    static inline Served* served_ = nullptr;
    static inline Json* interface_ = nullptr;
};

} // namespace vakpeil::tools
