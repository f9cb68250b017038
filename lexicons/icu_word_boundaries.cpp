#include <string>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "corpora/error.hpp"
#include "lexicons/word_boundaries.hpp"

namespace vakpeil {
namespace {

void check(UErrorCode status) {
    if (U_SUCCESS(status)) return;
    throw Error(ErrorKind::unreadable, "", 0,
                std::string("ICU cannot find words (") + u_errorName(status) + "); check that ICU's data is installed");
}

} // namespace

struct IcuWordBoundaries::State {
    std::unique_ptr<icu::BreakIterator> boundaries;
    UText text = UTEXT_INITIALIZER;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { utext_close(&text); }
};

IcuWordBoundaries::IcuWordBoundaries() : state_(std::make_unique<State>()) {
    UErrorCode status = U_ZERO_ERROR;
    state_->boundaries.reset(icu::BreakIterator::createWordInstance(icu::Locale("nl"), status));
    check(status);
}

IcuWordBoundaries::~IcuWordBoundaries() = default;
IcuWordBoundaries::IcuWordBoundaries(IcuWordBoundaries&&) noexcept = default;
IcuWordBoundaries& IcuWordBoundaries::operator=(IcuWordBoundaries&&) noexcept = default;

void IcuWordBoundaries::append_segments(std::string_view text, std::size_t offset, std::vector<Segment>& out) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&state_->text, text.data(), static_cast<std::int64_t>(text.size()), &status);
    icu::BreakIterator& boundaries = *state_->boundaries;
    boundaries.setText(&state_->text, status);
    check(status);
    auto begin = static_cast<std::size_t>(boundaries.first());
    for (std::int32_t next = boundaries.next(); next != icu::BreakIterator::DONE; next = boundaries.next()) {
        const auto end = static_cast<std::size_t>(next);
        out.push_back({offset + begin, offset + end, boundaries.getRuleStatus() >= UBRK_WORD_NUMBER});
        begin = end;
    }
}

} // namespace vakpeil
