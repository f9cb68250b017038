// Any bytes as a vacancy, in any format: an answer whose figures hold together and whose evidence lies inside the text.

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "corpora/vacancy_reader.hpp"
#include "matcher/matcher.hpp"
#include "tests/support/small_model.hpp"

namespace {

using namespace vakpeil;

void check(const Explanation& node, const Vacancy& vacancy) {
    if (!std::isfinite(node.value)) std::abort();
    for (const EvidenceRange& range : node.evidence) {
        const std::size_t size = range.in_title ? vacancy.title.size() : vacancy.text.size();
        if (range.begin > range.end || range.end > size) std::abort();
    }
    for (const Explanation& detail : node.details)
        check(detail, vacancy);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const MatchModel model = test::model_of();
    static Matcher matcher(model);
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const Vacancy& vacancy : read_vacancies(bytes, "fuzz").vacancies) {
        const MatchResult result = matcher.match(vacancy);
        double total = result.no_fit_probability;
        for (const Suggestion& suggestion : result.suggestions) {
            total += suggestion.probability;
            check(suggestion.explanation, vacancy);
        }
        if (!(total <= 1 + 1e-9)) std::abort();
    }
    return 0;
}
