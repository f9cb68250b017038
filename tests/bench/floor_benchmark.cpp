// The least that a vacancy can cost: one pass over its bytes, one look-up a word, one sweep over the postings of its
// terms. Beside it what matching costs, and the whole way from a line of JSON to a line of JSON.

#include <algorithm>
#include <bit>
#include <chrono>
#include <cstring>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "tests/bench/bundled.hpp"
#include "tests/support/bundled_model.hpp"
#include "tools/classify/record_classifier.hpp"
#include "tools/evaluation/bootstrap.hpp"

namespace {

using namespace vakpeil;
using namespace vakpeil::bench;

// Eight bytes at a time.
std::uint64_t hash_of(std::string_view word) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
    std::uint64_t hash = word.size();
    while (!word.empty()) {
        std::uint64_t part = 0;
        const std::size_t size = std::min(word.size(), sizeof part);
        std::memcpy(&part, word.data(), size);
        word.remove_prefix(size);
        hash = std::rotl(hash ^ part, 29) * factor;
    }
    return hash ^ hash >> 32;
}

// A flat map from words to numbers, with linear probing, at most half full. Two words are the same when their hashes
// are, which is less than an analyser must compare.
class FlatMap {
public:
    explicit FlatMap(const std::set<std::string, std::less<>>& words) : slots_(std::bit_ceil(2 * words.size() + 1)) {
        std::uint32_t number = 0;
        for (const std::string& word : words) {
            Slot& slot = slots_[place(hash_of(word))];
            slot = {hash_of(word), ++number};
        }
    }

    // From 1; 0 when the word is not there.
    [[nodiscard]] std::uint32_t find(std::string_view word) const { return slots_[place(hash_of(word))].number; }
    [[nodiscard]] std::size_t bytes() const noexcept { return slots_.size() * sizeof(Slot); }

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t number = 0;
    };

    [[nodiscard]] std::size_t place(std::uint64_t hash) const {
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at].number != 0 && slots_[at].hash != hash)
            at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    std::vector<Slot> slots_;
};

// A vacancy with the work of the floor laid ready.
struct Prepared {
    std::string_view bytes; // of the line of JSON
    std::vector<std::string> words;
    std::vector<TermId> terms; // distinct, known to the index
};

std::vector<Prepared> prepare(const Workload& workload, const MatchModel& model, Analyser& analyser) {
    std::vector<Prepared> prepared;
    for (const Task& task : workload.tasks) {
        Prepared& each = prepared.emplace_back();
        each.bytes = task.record.json;
        const Analysis analysis = analyser.analyse(task.text);
        for (const AnalysedWord& word : analysis.words)
            each.words.push_back(task.text.substr(word.begin, word.end - word.begin));
        std::set<TermId> terms;
        for (const Token& token : analysis.tokens)
            terms.insert(model.impacts.find(token.kind, token.text));
        terms.erase(no_term);
        each.terms.assign(terms.begin(), terms.end());
    }
    return prepared;
}

// Every surface word of the profiles and the vacancies: what the analyser has seen, and remembers.
std::set<std::string, std::less<>> vocabulary(const Profiles& profiles, const std::vector<Prepared>& vacancies,
                                              Analyser& analyser) {
    std::set<std::string, std::less<>> words;
    for (const std::string& text : profiles.texts)
        for (const AnalysedWord& word : analyser.analyse(text).words)
            words.insert(text.substr(word.begin, word.end - word.begin));
    for (const Prepared& vacancy : vacancies)
        words.insert(vacancy.words.begin(), vacancy.words.end());
    return words;
}

std::uint64_t sum_bytes(std::string_view bytes) {
    std::uint64_t sum = 0;
    for (const char byte : bytes)
        sum += static_cast<unsigned char>(byte);
    return sum;
}

std::uint64_t look_up(const FlatMap& map, const std::vector<std::string>& words) {
    std::uint64_t sum = 0;
    for (const std::string& word : words)
        sum += map.find(word);
    return sum;
}

// The best score, so that the sweep is for something.
float sweep(const ProfileTable& table, const std::vector<TermId>& terms, std::vector<float>& scores) {
    std::fill(scores.begin(), scores.end(), 0.0F);
    for (const TermId term : terms) {
        const float weight = table.idf(term);
        for (const ProfilePosting& posting : table.postings(term))
            scores[posting.qualification] += weight * posting.mass;
    }
    return *std::max_element(scores.begin(), scores.end());
}

struct Part {
    std::string name;
    std::vector<double> nanoseconds; // a vacancy, by round
};

constexpr std::size_t floor_parts = 3;

// Does the work for every vacancy, and notes how long it took. What it makes of them goes into a sum, so that the
// compiler leaves nothing out.
template <typename Work>
double time_part(Part& part, std::size_t vacancies, Work work) {
    double sum = 0;
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t at = 0; at < vacancies; ++at)
        sum += static_cast<double>(work(at));
    const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - start;
    part.nanoseconds.push_back(time.count() / static_cast<double>(vacancies));
    return sum;
}

struct Sums {
    double bytes = 0;
    double words = 0;
    double scores = 0;
    double matched = 0;
    double classified = 0;
};

struct Bench {
    const Workload& workload;
    const MatchModel& model;
    const std::vector<Prepared>& vacancies;
    const FlatMap& map;
};

Sums run_round(const Bench& bench, Matcher& matcher, tools::RecordClassifier& classifier, std::vector<Part>& parts) {
    const std::size_t count = bench.vacancies.size();
    std::vector<float> scores(bench.model.catalogue.size());
    Sums sums;
    sums.bytes = time_part(parts[0], count, [&](std::size_t at) { return sum_bytes(bench.vacancies[at].bytes); });
    sums.words =
        time_part(parts[1], count, [&](std::size_t at) { return look_up(bench.map, bench.vacancies[at].words); });
    sums.scores = time_part(parts[2], count, [&](std::size_t at) {
        return sweep(bench.model.profiles, bench.vacancies[at].terms, scores);
    });
    sums.matched = time_part(parts[3], count, [&](std::size_t at) {
        return matcher.match(bench.workload.tasks[at].vacancy, {.top = 5, .explain = false}).suggestions.size();
    });
    sums.classified = time_part(parts[4], count, [&](std::size_t at) {
        return classifier.classify(bench.workload.tasks[at].record).line.size();
    });
    return sums;
}

void print(const std::vector<Part>& parts, const Bench& bench) {
    const auto count = static_cast<double>(bench.vacancies.size());
    double words = 0;
    double postings = 0;
    double terms = 0;
    for (const Prepared& vacancy : bench.vacancies) {
        words += static_cast<double>(vacancy.words.size());
        terms += static_cast<double>(vacancy.terms.size());
        for (const TermId term : vacancy.terms)
            postings += static_cast<double>(bench.model.profiles.postings(term).size());
    }
    fmt::print("{} vacancies, each {:.0f} words, {:.0f} distinct terms of the index, {:.0f} postings; a map of {} kB; "
               "median of {} rounds\n\n| | ns a vacancy | times the floor |\n|---|---:|---:|\n",
               bench.vacancies.size(), words / count, terms / count, postings / count, bench.map.bytes() / 1000,
               parts.front().nanoseconds.size());
    std::vector<double> times;
    double floor = 0;
    for (const Part& part : parts) {
        times.push_back(tools::median(part.nanoseconds));
        if (times.size() <= floor_parts) floor += times.back();
    }
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at == floor_parts) fmt::print("| **the floor** | {:.0f} | 1 |\n", floor);
        fmt::print("| {} | {:.0f} | {:.2f} |\n", parts[at].name, times[at], times[at] / floor);
    }
}

// Was each part's work done at all?
int wrong_sums(const Sums& sums, const Bench& bench) {
    double bytes = 0;
    bool known = true;
    for (const Prepared& vacancy : bench.vacancies) {
        for (const char byte : vacancy.bytes)
            bytes += static_cast<double>(static_cast<unsigned char>(byte));
        for (const std::string& word : vacancy.words)
            known = known && bench.map.find(word) != 0;
    }
    const bool right = sums.bytes == bytes && known && bench.map.find("no word of Dutch") == 0 && sums.words > 0 &&
                       sums.scores > 0 && sums.matched > 0 && sums.classified > 0;
    fmt::print("the work of the floor: {}\n", right ? "done" : "NOT DONE");
    return right ? 0 : 1;
}

int run(std::size_t rounds, const std::string& file, bool check) {
    const Workload workload = file.empty() ? judged_workload(check ? 10 : 0) : read_workload(file, file, 0);
    const MatchModel& model = test::bundled_model();
    Analyser analyser(test::lexicon());
    const std::vector<Prepared> vacancies = prepare(workload, model, analyser);
    const FlatMap map(vocabulary(profiles_of(bundled_qualifications()), vacancies, analyser));
    const Bench bench{workload, model, vacancies, map};
    Matcher matcher(model);
    tools::RecordClassifier classifier(model, {.top = 5});
    std::vector<Part> parts{{"(a) one pass over the bytes", {}},
                            {"(b) one look-up a word", {}},
                            {"(c) one sweep over the postings", {}},
                            {"Vakpeil, matching alone", {}},
                            {"Vakpeil, line to line", {}}};
    const Sums sums = run_round(bench, matcher, classifier, parts);
    if (check) return wrong_sums(sums, bench);
    for (Part& part : parts)
        part.nanoseconds.clear(); // the first round only warms up
    for (std::size_t round = 0; round < rounds; ++round)
        static_cast<void>(run_round(bench, matcher, classifier, parts));
    print(parts, bench);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    std::size_t rounds = 15;
    std::string file;
    bool check = false;
    CLI::App app("The least that a vacancy can cost, and what it costs");
    app.add_option("--rounds", rounds, "of which the median counts")->check(CLI::PositiveNumber)->capture_default_str();
    app.add_option("--vacancies", file, "a file of JSON lines, instead of the judged vacancies");
    app.add_flag("--check", check, "only see that the work is done");
    CLI11_PARSE(app, argc, argv);
    try {
        return run(rounds, file, check);
    } catch (const std::exception& error) {
        fmt::print(stderr, "floor_benchmark: {}\n", error.what());
        return 1;
    }
}
