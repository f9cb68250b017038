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

// False when the run was stopped meanwhile.
bool wait_for(std::chrono::milliseconds time, const std::atomic<bool>& stop) {
    constexpr std::chrono::milliseconds step{50};
    for (; time.count() > 0 && !stop; time -= step)
        std::this_thread::sleep_for(std::min(time, step));
    return !stop;
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
              bool (*is_whole)(const std::string& body), const std::atomic<bool>& stop) {
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
        const std::chrono::seconds asked(answer.retry_after.value_or(0));
        if (asked > longest_wait)
            return {{}, reason(answer) + ", and the server asks to wait " + std::to_string(asked.count()) + " seconds"};
        if (!wait_for(std::max<std::chrono::milliseconds>(asked, backoff), stop)) return {{}, "the run was stopped"};
        backoff *= 2;
    }
}

} // namespace vakpeil::tools
