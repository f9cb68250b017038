#include "tests/support/dump_generator.hpp"

#include <algorithm>

namespace vakpeil::test {

namespace {

constexpr std::uint64_t farthest_original = 50'000; // records back
constexpr std::size_t posting_markup = 750;         // that a JobPosting has more than the others, about
constexpr double huge_share = 0.001;                // of the broken ones

std::string id_of(std::uint64_t ordinal) {
    return "jv-" + std::to_string(1'000'000 + ordinal);
}

Breakage breakage_of(Draws& draws) {
    if (draws.chance(huge_share)) return Breakage::huge;
    constexpr std::array kinds{Breakage::truncated, Breakage::wrong_types, Breakage::binary, Breakage::empty};
    return draws.one_of(kinds);
}

} // namespace

DumpGenerator::DumpGenerator(std::span<const Qualification> qualifications, const DumpSettings& settings)
    : settings_(settings), writer_(qualifications), record_writer_(settings.format) {}

DumpGenerator::Kind DumpGenerator::drawn_kind(Draws& draws) const noexcept {
    const double share = draws.share();
    if (share < settings_.broken) return Kind::broken;
    return share < settings_.broken + settings_.duplicates ? Kind::repost : Kind::original;
}

// The record itself when no original is found among some drawn from those before it.
std::uint64_t DumpGenerator::original_of(std::uint64_t ordinal, Draws& draws) const {
    constexpr int most_tries = 50;
    const auto before = static_cast<std::uint32_t>(std::min(ordinal - 1, farthest_original));
    for (int attempt = 0; before > 0 && attempt < most_tries; ++attempt) {
        const std::uint64_t other = ordinal - 1 - draws.below(before);
        Draws draws_of_other(settings_.seed, other);
        if (drawn_kind(draws_of_other) == Kind::original) return other;
    }
    return ordinal;
}

bool DumpGenerator::next(GeneratedRecord& record) {
    if (written_ == settings_.records) return false;
    record.ordinal = ++written_;
    record.bytes.clear();
    record.repost_of.clear();
    record.breakage = Breakage::none;
    record.id = id_of(record.ordinal);
    Draws draws(settings_.seed, record.ordinal);
    const Kind kind = drawn_kind(draws);
    const std::uint64_t original = kind == Kind::repost ? original_of(record.ordinal, draws) : record.ordinal;
    if (original != record.ordinal) record.repost_of = id_of(original);
    const std::uint64_t body = Draws(~settings_.seed, original).next();
    const std::uint64_t posting = Draws(~settings_.seed, record.ordinal).next() + 1;
    const bool longer = settings_.format == WrittenFormat::jobposting;
    const std::size_t text_bytes =
        settings_.mean_bytes - (longer ? std::min(posting_markup, settings_.mean_bytes / 2) : 0);
    writer_.write(vacancy_, {body, posting}, text_bytes);
    record.code = kind == Kind::broken ? std::string{} : vacancy_.code;
    if (kind == Kind::broken) {
        record.breakage = breakage_of(draws);
        record_writer_.write_broken(record.bytes, record.id, vacancy_, record.breakage, settings_.huge_bytes, draws);
    } else {
        record_writer_.write(record.bytes, record.id, vacancy_);
    }
    return true;
}

std::string_view truth_head() noexcept {
    return "record\tid\tcode\trepost_of\tbroken\n";
}

void append_truth(std::string& out, const GeneratedRecord& record) {
    out.append(std::to_string(record.ordinal)).append("\t").append(record.id).append("\t").append(record.code);
    out.append("\t").append(record.repost_of).append("\t").append(to_string(record.breakage)).append("\n");
}

} // namespace vakpeil::test
