#include "tools/polite_client.hpp"

#include <algorithm>
#include <thread>

#include "corpora/error.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::chrono::seconds longest_wait{300};

bool is_worth_another_try(const HttpAnswer& answer) {
    return answer.status == 0 || answer.status == 200 || answer.status == 429 || answer.status >= 500;
}

// A broken answer 200 gets here too.
std::string reason(const HttpAnswer& answer) {
    if (!answer.problem.empty()) return answer.problem;
    if (answer.status == 200) return "the answer is not the JSON it should be";
    return "HTTP " + std::to_string(answer.status);
}

void refuse_dead_ends(const HttpAnswer& answer, const std::string& url) {
    if (answer.status == 401 || answer.status == 403)
        throw Error(ErrorKind::unreadable, url, 0,
                    "the server refuses the key (HTTP " + std::to_string(answer.status) +
                        "); check the key file, and that the key is for this API");
    if (answer.status >= 300 && answer.status < 400)
        throw Error(ErrorKind::bad_input, url, 0,
                    "the server sends the request elsewhere (HTTP " + std::to_string(answer.status) +
                        "), which is not followed, so that the key stays where it belongs; check --base-url");
}

std::chrono::milliseconds wait_after(const HttpAnswer& answer, std::chrono::milliseconds backoff) {
    const std::chrono::milliseconds asked = std::chrono::seconds(answer.retry_after.value_or(0));
    return std::min<std::chrono::milliseconds>(std::max(asked, backoff), longest_wait);
}

} // namespace

void Pacer::wait() {
    std::chrono::steady_clock::time_point start;
    {
        const std::lock_guard lock(mutex_);
        start = std::max(next_, std::chrono::steady_clock::now());
        next_ = start + pause_;
    }
    std::this_thread::sleep_until(start);
}

Fetched fetch(HttpClient& client, Pacer& pacer, const FetchRules& rules, const std::string& url,
              bool (*is_whole)(const std::string& body)) {
    std::chrono::milliseconds backoff = rules.backoff;
    for (std::size_t attempt = 1;; ++attempt) {
        pacer.wait();
        HttpAnswer answer = client.get(url);
        if (answer.status == 200 && answer.problem.empty() && is_whole(answer.body))
            return {std::move(answer.body), {}};
        refuse_dead_ends(answer, url);
        const bool may_recover = is_worth_another_try(answer) || !answer.problem.empty();
        if (!may_recover) return {{}, reason(answer)};
        if (attempt > rules.retries) return {{}, reason(answer) + " after " + std::to_string(attempt) + " attempts"};
        std::this_thread::sleep_for(wait_after(answer, backoff));
        backoff *= 2;
    }
}

} // namespace vakpeil::tools
