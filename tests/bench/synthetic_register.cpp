#include "tests/bench/synthetic_register.hpp"

#include <random>
#include <set>

#include <fmt/format.h>

namespace vakpeil::bench {

namespace {

class Recombiner {
public:
    explicit Recombiner(const std::vector<Qualification>& bundled) : bundled_(&bundled) {
        for (const Qualification& qualification : bundled)
            codes_.insert(qualification.code);
    }

    [[nodiscard]] Qualification next() {
        Qualification made = any();
        made.code = free_code();
        made.version = 1;
        const std::vector<std::string>& more = any().synonyms;
        made.synonyms.insert(made.synonyms.end(), more.begin(), more.end());
        const std::size_t wanted = made.competences.size();
        made.competences.clear();
        for (std::size_t source = 0; source < sources; ++source)
            draw(any().competences, wanted * (source + 1) / sources, made.competences);
        return made;
    }

private:
    static constexpr std::size_t sources = 4;

    // std::uniform_int_distribution draws otherwise with another standard library; this does not.
    std::size_t below(std::size_t bound) { return random_() % bound; }

    const Qualification& any() { return (*bundled_)[below(bundled_->size())]; }

    // Until there are `wanted` in all.
    void draw(const std::vector<Competence>& from, std::size_t wanted, std::vector<Competence>& into) {
        while (!from.empty() && into.size() < wanted) {
            into.push_back(from[below(from.size())]);
            into.back().number = static_cast<int>(into.size());
        }
    }

    std::string free_code() {
        std::string code;
        do
            code = fmt::format("VP-{:04}-1", ++last_code_);
        while (!codes_.insert(code).second);
        return code;
    }

    const std::vector<Qualification>* bundled_;
    std::set<std::string> codes_;
    std::mt19937_64 random_{20240607}; // NOLINT(cert-msc51-cpp): the same register every time
    int last_code_ = 0;
};

} // namespace

std::vector<Qualification> register_of(const std::vector<Qualification>& bundled, std::size_t size) {
    std::vector<Qualification> made;
    if (size <= bundled.size()) {
        for (std::size_t at = 0; at < size; ++at)
            made.push_back(bundled[at * bundled.size() / size]);
        return made;
    }
    made = bundled;
    Recombiner recombiner(bundled);
    while (made.size() < size)
        made.push_back(recombiner.next());
    return made;
}

} // namespace vakpeil::bench
