#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace vakpeil::test {

// A web server on this machine that answers as the register's API does, and as badly as a test asks for.
//
//   FakeRegister server;
//   server.answer("/beroepskwalificatie", {{200, list}});
//   server.answer("/beroepskwalificatie/BK-9001-1", {{500}, {200, document}}); // first 500, then the document
class FakeRegister {
public:
    struct Answer {
        int status = 200;
        std::string body = {};
        std::string headers = {};               // more of them, each with its line end
        std::size_t cut_at = std::string::npos; // bytes of the body after which the connection is closed
    };

    FakeRegister();
    ~FakeRegister();
    FakeRegister(const FakeRegister&) = delete;
    FakeRegister& operator=(const FakeRegister&) = delete;

    // The answers to the first, second, ... request of this path; the last one is repeated. Other paths give 404.
    void answer(const std::string& path, std::vector<Answer> answers) {
        const std::lock_guard lock(mutex_);
        answers_[path] = std::move(answers);
    }

    [[nodiscard]] std::string url() const; // "http://127.0.0.1:PORT"
    [[nodiscard]] std::size_t requests(const std::string& path);
    [[nodiscard]] std::size_t all_requests();
    [[nodiscard]] std::vector<std::string> keys(); // as they came in x-api-key

    std::function<void(const std::string& path)> on_request; // set before the first one

private:
    void serve();
    void reply(int connection);
    Answer answer_to(const std::string& head);

    int socket_ = -1;
    int port_ = 0;
    std::mutex mutex_;
    std::map<std::string, std::vector<Answer>> answers_;
    std::map<std::string, std::size_t> counts_;
    std::vector<std::string> keys_;
    std::vector<std::thread> replies_;
    std::thread thread_;
};

} // namespace vakpeil::test
