// `vakpeil harvest` against a server on this machine that misbehaves.

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "corpora/register_text.hpp"
#include "tests/support/run_program.hpp"
#include "tests/tools/harvest_fixture.hpp"

namespace vakpeil {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::code_of;
using test::document;
using test::entry;
using test::FakeRegister;
using test::Harvest;
using test::key;
using test::list_path;
using test::Outcome;
using test::page;
using test::path_of;
using testing::AllOf;
using testing::Each;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

TEST_F(Harvest, FollowsThePagesAndStoresTheNewestRecognisedVersions) {
    json without_newest = entry(code_of(2));
    without_newest.erase("laatst_erkende_versie");
    without_newest["versies"] = {{{"versie_nr_lang", code_of(2, 1)}, {"statuscode", "ERKEND"}},
                                 {{"versie_nr_lang", code_of(2, 3)}, {"statuscode", "ERKEND"}},
                                 {{"versie_nr_lang", code_of(2, 4)}, {"statuscode", "ONTWERP"}}};
    json struck = entry(code_of(3));
    struck["geschrapt"] = true;
    json unrecognised = entry(code_of(4));
    unrecognised.erase("laatst_erkende_versie");
    server_.answer(list_path, {{200, page({entry(code_of(0)), struck}, server_.url() + list_path + "?page=1", 3)}});
    server_.answer(std::string(list_path) + "?page=1",
                   {{200, page({entry(code_of(1, 2)), unrecognised}, "?page=2", 3)}}); // relative
    server_.answer(std::string(list_path) + "?page=2", {{200, page({without_newest}, "", 3)}});
    for (const std::string& code : {code_of(0), code_of(1, 2), code_of(2, 3)})
        server_.answer(path_of(code), {{200, document(code)}});

    const Outcome outcome = harvest();
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err << outcome.out;
    EXPECT_THAT(outcome.out, HasSubstr("5 qualifications in the register's list: 3 fetched, 0 unchanged, 1 struck from "
                                       "the register, 1 without a recognised version, 0 failed"));
    for (const std::string& code : {code_of(0), code_of(1, 2), code_of(2, 3)}) {
        const RegisterDocument read = read_register_text(stored(code), code);
        ASSERT_TRUE(read.qualification) << code;
        EXPECT_EQ(read.qualification->code, code);
        EXPECT_EQ(read.qualification->level, 3);
    }
    EXPECT_EQ(server_.all_requests(), 6u);
}

TEST_F(Harvest, TriesAgainWhatMayRecover) {
    serve(5);
    const std::string whole = document(code_of(2));
    server_.answer(path_of(code_of(0)), {{429, "", "Retry-After: 1\r\n"}, {200, document(code_of(0))}});
    server_.answer(path_of(code_of(1)), {{500, "oops"}, {503, ""}, {200, document(code_of(1))}});
    server_.answer(path_of(code_of(2)), {{200, whole, "", 40}, {200, whole}});               // a cut connection
    server_.answer(path_of(code_of(3)), {{200, "{\"beroeps"}, {200, document(code_of(3))}}); // broken JSON
    const Outcome outcome = harvest();
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err << outcome.out;
    EXPECT_THAT(outcome.out, HasSubstr("5 fetched, 0 unchanged, 0 failed"));
    EXPECT_EQ(server_.requests(path_of(code_of(0))), 2u);
    EXPECT_EQ(server_.requests(path_of(code_of(1))), 3u);
    EXPECT_EQ(server_.requests(path_of(code_of(2))), 2u);
    EXPECT_EQ(server_.requests(path_of(code_of(3))), 2u);
}

TEST_F(Harvest, SaysWhatFailedAndGetsOnlyThatTheNextTime) {
    serve(6);
    server_.answer(path_of(code_of(0)), {{500, ""}});
    server_.answer(path_of(code_of(1)), {{404, "{}"}});
    server_.answer(path_of(code_of(2)), {{200, "<html>"}});
    server_.answer(path_of(code_of(3)), {{200, document(code_of(5))}}); // another's
    const Outcome first = harvest();
    EXPECT_EQ(first.exit_code, 4);
    EXPECT_THAT(first.out, HasSubstr("2 fetched, 0 unchanged, 4 failed"));
    EXPECT_THAT(first.out, HasSubstr(code_of(0) + ": HTTP 500 after 4 attempts"));
    EXPECT_THAT(first.out, HasSubstr(code_of(1) + ": HTTP 404\n"));
    EXPECT_THAT(first.out, HasSubstr(code_of(2) + ": the answer is not the JSON it should be after 4 attempts"));
    EXPECT_THAT(first.out, HasSubstr(code_of(3) + ": the answer is about " + code_of(5)));
    EXPECT_FALSE(fs::exists(out() / (code_of(3) + ".txt")));

    serve(6);
    const Outcome second = harvest();
    EXPECT_EQ(second.exit_code, 0) << second.out;
    EXPECT_THAT(second.out, HasSubstr("4 fetched, 2 unchanged, 0 failed"));
    EXPECT_EQ(server_.requests(path_of(code_of(4))), 1u);
}

TEST_F(Harvest, GetsOnlyWhatHasChangedAndDropsOldVersions) {
    serve(3);
    ASSERT_EQ(harvest().exit_code, 0);
    server_.answer(list_path,
                   {{200, page({entry(code_of(0)), entry(code_of(1), "2026-05-05"), entry(code_of(2, 2))})}});
    server_.answer(path_of(code_of(1)), {{200, document(code_of(1), "Lampenist")}});
    server_.answer(path_of(code_of(2, 2)), {{200, document(code_of(2, 2))}});
    const Outcome outcome = harvest();
    EXPECT_THAT(outcome.out, HasSubstr("2 fetched, 1 unchanged, 1 outdated documents removed, 0 failed"));
    EXPECT_THAT(stored(code_of(1)), HasSubstr("Lampenist"));
    EXPECT_FALSE(fs::exists(out() / (code_of(2, 1) + ".txt")));
    EXPECT_TRUE(fs::exists(out() / (code_of(2, 2) + ".txt")));
    fs::remove(out() / (code_of(0) + ".txt"));
    EXPECT_THAT(harvest().out, HasSubstr("1 fetched, 2 unchanged")) << "a document that is gone is not unchanged";
}

TEST_F(Harvest, DropsWhatTheRegisterHasTakenBack) {
    server_.answer(list_path, {{200, page({entry(code_of(0, 2)), entry(code_of(1)), entry(code_of(2))})}});
    for (const std::string& code : {code_of(0, 1), code_of(0, 2), code_of(1), code_of(2)})
        server_.answer(path_of(code), {{200, document(code)}});
    ASSERT_EQ(harvest().exit_code, 0);
    json struck = entry(code_of(1));
    struck["geschrapt"] = true;
    server_.answer(list_path, {{200, page({entry(code_of(0, 1)), struck, entry(code_of(2))})}});
    EXPECT_THAT(harvest().out,
                HasSubstr("1 fetched, 1 unchanged, 1 struck from the register, 2 outdated documents removed"));
    EXPECT_FALSE(fs::exists(out() / (code_of(0, 2) + ".txt")));
    EXPECT_TRUE(fs::exists(out() / (code_of(0, 1) + ".txt")));
    EXPECT_FALSE(fs::exists(out() / (code_of(1) + ".txt")));
}

TEST_F(Harvest, AListThatEndsTooSoonIsAFailureAndRemovesNothing) {
    serve(2);
    ASSERT_EQ(harvest().exit_code, 0);
    json first = json::parse(page({entry(code_of(0))}));
    first["meta"]["total_elements"] = 2;
    server_.answer(list_path, {{200, first.dump()}});
    const Outcome outcome = harvest();
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.out, HasSubstr("the list: ended after 1 of 2"));
    EXPECT_TRUE(fs::exists(out() / (code_of(1) + ".txt")));
}

TEST_F(Harvest, AProxyNeverSeesTheKeyOfAPlainRequest) {
    serve(1);
    FakeRegister proxy;
    setenv("http_proxy", proxy.url().c_str(), 1);
    const Outcome outcome = harvest();
    unsetenv("http_proxy");
    EXPECT_EQ(outcome.exit_code, 0) << outcome.out;
    EXPECT_EQ(proxy.all_requests(), 0u);
}

TEST_F(Harvest, WaitsAsLongAsTheServerAsksButNotForHours) {
    serve(2);
    server_.answer(path_of(code_of(0)), {{429, "", "Retry-After: 1\r\n"}, {200, document(code_of(0))}});
    server_.answer(path_of(code_of(1)), {{503, "", "Retry-After: 86400\r\n"}});
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = harvest();
    EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
    EXPECT_THAT(outcome.out, HasSubstr("1 fetched"));
    EXPECT_THAT(outcome.out, HasSubstr("HTTP 503, and the server asks to wait 86400 seconds"));
    EXPECT_EQ(server_.requests(path_of(code_of(1))), 1u);
}

TEST_F(Harvest, GoesOnPastAPageThatIsMissing) {
    const std::string url = server_.url() + list_path;
    server_.answer(list_path, {{200, page({entry(code_of(0))}, url + "?page=1", 3)}});
    server_.answer(std::string(list_path) + "?page=1", {{404, "{}"}});
    server_.answer(std::string(list_path) + "?page=2", {{200, page({entry(code_of(2))}, "", 3)}});
    for (const int i : {0, 2})
        server_.answer(path_of(code_of(i)), {{200, document(code_of(i))}});
    const Outcome outcome = harvest();
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.out, HasSubstr("2 fetched"));
    EXPECT_THAT(outcome.out, HasSubstr("?page=1: HTTP 404; what it lists is missing"));
}

TEST_F(Harvest, TheKeyGoesToTheServerAndNowhereElse) {
    serve(2);
    server_.answer(path_of(code_of(0)), {{500, key}}); // a server that echoes it
    const Outcome outcome = harvest();
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(server_.keys(), AllOf(SizeIs(6), Each(key)));
    EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr(key)));
    for (const auto& file : fs::recursive_directory_iterator(out()))
        EXPECT_THAT(test::contents(file.path()), Not(HasSubstr(key))) << file.path();
}

TEST_F(Harvest, StopsWhereGoingOnIsOfNoUse) {
    serve(3);
    server_.answer(path_of(code_of(1)), {{403, ""}});
    const Outcome refused = harvest();
    EXPECT_EQ(refused.exit_code, 3);
    EXPECT_THAT(refused.err, HasSubstr("refuses the key (HTTP 403)"));
    server_.answer(path_of(code_of(1)), {{302, "", "Location: http://127.0.0.1:1/steal\r\n"}});
    EXPECT_THAT(harvest().err, HasSubstr("is not followed, so that the key stays"));
    server_.answer(list_path, {{200, page({}, "http://127.0.0.1:1/next")}});
    EXPECT_THAT(harvest().err, HasSubstr("leads to another host"));
}

TEST_F(Harvest, SaysWhatIsWrongWithItsArguments) {
    struct Row {
        std::string option;
        std::string value;
        int exit_code;
        std::string message;
    };
    const std::string spaced = folder_.write("spaced", "two words");
    const std::string foreign = folder_.path() / "foreign";
    fs::create_directory(foreign);
    folder_.write("foreign/harvest.tsv", "my notes"); // without a line end, and once overwritten for that
    const Row rows[] = {
        {"--key-file", folder_.path() / "none", 3, "none"},
        {"--key-file", folder_.write("empty", " \n"), 4, "holds no key"},
        {"--key-file", spaced, 4, "holds no key"},
        {"--base-url", "register", 2, "is no address"},
        {"--base-url", "http://192.0.2.1/v2", 2, "would travel unprotected"},
        {"--base-url", "file:///etc", 2, "is no address"},
        {"--out", folder_.path() / "key", 6, "cannot be made a folder"},
        {"--out", foreign, 4, "is not a record of a harvest"},
        {"--connections", "0", 2, "--connections"},
    };
    for (const Row& row : rows) {
        std::vector<std::string> words{"harvest"};
        for (const auto& [option, value] : std::vector<std::pair<std::string, std::string>>{
                 {"--key-file", folder_.path() / "key"}, {"--out", out()}, {"--base-url", server_.url()}})
            if (option != row.option) words.insert(words.end(), {option, value});
        words.insert(words.end(), {row.option, row.value});
        const Outcome outcome = test::run_program(folder_, words);
        EXPECT_EQ(outcome.exit_code, row.exit_code) << row.option << " " << row.value << outcome.err;
        EXPECT_THAT(outcome.err, HasSubstr(row.message));
        EXPECT_THAT(outcome.err, Not(HasSubstr("two words")));
    }
    EXPECT_EQ(server_.all_requests(), 0u);
}

TEST_F(Harvest, AServerThatIsNotThereIsAFailureOfTheList) {
    std::vector<std::string> words = arguments();
    words[6] = "http://127.0.0.1:1/v2";
    const Outcome outcome = test::run_program(folder_, words);
    EXPECT_EQ(outcome.exit_code, 4);
    EXPECT_THAT(outcome.out, HasSubstr("after 4 attempts"));
}

} // namespace
} // namespace vakpeil
