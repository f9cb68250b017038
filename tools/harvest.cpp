#include "tools/harvest.hpp"

#include <atomic>
#include <exception>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "corpora/error.hpp"
#include "corpora/register_json.hpp"
#include "tools/harvest_list.hpp"
#include "tools/harvest_record.hpp"
#include "tools/polite_client.hpp"
#include "tools/profile_text.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t most_pages = 1000; // the register's list has some 30

bool is_list_page(const std::string& body) {
    return parse_list_page(body).has_value();
}

bool is_whole_json(const std::string& body) {
    const std::vector<RegisterDocument> documents = read_register_json(body, "");
    return documents.size() == 1 && documents.front().qualification &&
           !documents.front().qualification->competences.empty();
}

class Harvester {
public:
    Harvester(const HarvestOptions& options, const std::function<void(const HarvestProgress&)>& tell)
        : options_(options), tell_(tell), pacer_(options.pause), rules_{options.retries, options.backoff},
          record_(options.folder) {}

    HarvestSummary run() {
        read_list();
        list_is_whole_ = summary_.failures.empty();
        choose_wanted();
        progress_.wanted = wanted_.size();
        tell_(progress_);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < options_.connections; ++i)
            threads.emplace_back([this] { work(); });
        for (std::thread& thread : threads)
            thread.join();
        if (stopped_by_) std::rethrow_exception(stopped_by_);
        if (list_is_whole_) summary_.removed = record_.remove_outdated(current_);
        return std::move(summary_);
    }

private:
    void read_list() {
        HttpClient client(options_.key);
        std::string url = options_.base_url + "/beroepskwalificatie";
        std::set<std::string> seen; // a list that leads back to itself ends
        std::size_t total_pages = 0;
        std::size_t total = 0;
        while (!url.empty() && seen.size() < most_pages && seen.insert(url).second) {
            const Fetched fetched = fetch(client, pacer_, rules_, url, is_list_page, stop_);
            std::string next;
            if (fetched.failure.empty()) {
                ListPage page = *parse_list_page(fetched.body);
                total_pages = page.total_pages;
                total = page.total;
                next = page.next.empty() ? "" : resolve_url(url, page.next).value_or(page.next);
                take_page(std::move(page), url);
            } else {
                fail("page of the list " + url, fetched.failure + "; what it lists is missing");
                // Its link to the next page is lost with it.
                if (seen.size() < total_pages) next = url_of_next_page(url).value_or("");
            }
            if (!next.empty()) check_origin(next);
            url = std::move(next);
            ++progress_.pages;
            tell_(progress_);
        }
        if (!summary_.failures.empty()) return;
        if (listed_.empty()) return fail("the list", "is empty");
        if (!url.empty() && seen.size() == most_pages) fail("the list", "does not end");
        if (listed_.size() < total)
            fail("the list", "ended after " + std::to_string(listed_.size()) + " of " + std::to_string(total));
    }

    void take_page(ListPage page, const std::string& url) {
        if (page.broken > 0)
            fail("page of the list " + url, std::to_string(page.broken) + " of its entries have no number");
        std::ranges::move(page.qualifications, std::back_inserter(listed_));
    }

    void check_origin(const std::string& url) const {
        if (origin_of(url) == origin_of(options_.base_url)) return;
        throw Error(ErrorKind::bad_input, url, 0,
                    "the list leads to another host, which is not followed, so that the key stays where it belongs");
    }

    void choose_wanted() {
        std::set<std::string> numbers;
        for (const ListedQualification& listed : listed_) {
            if (!numbers.insert(listed.number).second) continue;
            ++summary_.listed;
            if (!listed.struck && !listed.code.empty()) current_.emplace(listed.number, listed.code);
            if (listed.struck) {
                ++summary_.struck;
            } else if (listed.code.empty()) {
                ++summary_.unrecognised;
            } else if (!listed.modified.empty() && record_.modified(listed.code) == listed.modified) {
                ++summary_.unchanged;
            } else {
                wanted_.push_back(listed);
            }
        }
    }

    void work() {
        try {
            HttpClient client(options_.key);
            for (std::size_t i = next_++; i < wanted_.size() && !stop_; i = next_++)
                get(client, wanted_[i]);
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!stopped_by_) stopped_by_ = std::current_exception();
            stop_ = true;
        }
    }

    void get(HttpClient& client, const ListedQualification& listed) {
        const std::string url = options_.base_url + "/beroepskwalificatie/" + listed.code;
        const Fetched fetched = fetch(client, pacer_, rules_, url, is_whole_json, stop_);
        const std::lock_guard lock(mutex_);
        if (fetched.failure.empty()) {
            store(listed, fetched.body);
        } else {
            fail(listed.code, fetched.failure);
        }
        ++progress_.done;
        tell_(progress_);
    }

    void store(const ListedQualification& listed, const std::string& body) {
        RegisterDocument document = std::move(read_register_json(body, listed.code).front());
        if (document.qualification->code != listed.code)
            return fail(listed.code, "the answer is about " + document.qualification->code);
        const std::optional<std::string> text = profile_text(*document.qualification, listed.code, document.findings);
        if (!text) return fail(listed.code, "cannot be a profile: its title cannot be told from a heading or a code");
        record_.store(listed.code, listed.modified, *text);
        std::ranges::move(document.findings, std::back_inserter(summary_.findings));
        ++summary_.fetched;
    }

    void fail(std::string what, std::string why) {
        summary_.failures.push_back({std::move(what), std::move(why)});
        ++progress_.failed;
    }

    const HarvestOptions& options_;
    const std::function<void(const HarvestProgress&)>& tell_;
    Pacer pacer_;
    FetchRules rules_;
    HarvestRecord record_;
    std::vector<ListedQualification> listed_;
    bool list_is_whole_ = false;
    std::vector<ListedQualification> wanted_;
    std::map<std::string, std::string> current_; // number to code
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> stop_ = false;
    std::mutex mutex_; // of what stands below, once the threads run, and of record_
    HarvestProgress progress_;
    HarvestSummary summary_;
    std::exception_ptr stopped_by_;
};

} // namespace

HarvestSummary harvest(const HarvestOptions& options, const std::function<void(const HarvestProgress&)>& tell) {
    if (!origin_of(options.base_url))
        throw Error(ErrorKind::usage, {}, 0, "'" + options.base_url + "' is no address of an API (https://...)");
    if (!keeps_a_secret(options.base_url))
        throw Error(ErrorKind::usage, {}, 0,
                    "the key would travel unprotected to " + options.base_url +
                        "; use https, or a server on this "
                        "machine");
    return Harvester(options, tell).run();
}

} // namespace vakpeil::tools
