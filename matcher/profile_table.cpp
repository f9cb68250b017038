#include "matcher/profile_table.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

namespace {

constexpr double saturation = 1.5;   // passages, by weight, with which a term counts half
constexpr double length_share = 0.5; // of the saturation that grows with a qualification's length
constexpr double title_saturation = 1.0;
constexpr float title_gain = 1.5F; // of a term in a title or synonym, for finding candidates

float passage_weight(PassageKind kind) {
    return kind == PassageKind::knowledge || kind == PassageKind::context ? 0.5F : 1.0F;
}

struct Holder {
    std::uint32_t qualification = 0;
    TermId id = no_term;
    ProfileTerm term; // with counts in the place of body and title
};

// Each term's qualifications, in the order of terms and, below them, of qualifications.
std::vector<Holder> counted(const ImpactTable& table) {
    std::vector<Holder> holders;
    std::uint32_t at = 0;
    for (TermId term = 0; term < table.term_count(); ++term) {
        bool first = true;
        for (const Posting& posting : table.postings(term)) {
            const PassageInfo& passage = table.passages()[posting.passage];
            if (first || holders.back().qualification != passage.qualification)
                holders.push_back({passage.qualification, term, {0, 0, at, 0}});
            ProfileTerm& count = holders.back().term;
            count.body += passage_weight(passage.kind);
            if (passage.kind == PassageKind::title) count.title += 1;
            ++count.posting_count;
            first = false;
            ++at;
        }
    }
    return holders;
}

// By qualification: the saturation of its terms.
std::vector<double> saturations(const std::vector<Holder>& holders, std::size_t qualifications) {
    std::vector<double> lengths(qualifications, 0);
    for (const Holder& holder : holders)
        lengths[holder.qualification] += static_cast<double>(holder.term.body);
    double total = 0;
    for (const double length : lengths)
        total += length;
    const double average = std::max(1.0, total / static_cast<double>(std::max<std::size_t>(1, qualifications)));
    for (double& length : lengths)
        length = saturation * (1 - length_share + length_share * length / average);
    return lengths;
}

void add_up(std::vector<std::uint32_t>& counts) {
    for (std::size_t at = 1; at < counts.size(); ++at)
        counts[at] += counts[at - 1];
}

} // namespace

ProfileTable ProfileTable::load(const ImpactTable& table, std::size_t qualifications) {
    ProfileTable result;
    std::vector<Holder> holders = counted(table);
    const std::vector<double> half = saturations(holders, qualifications);
    result.begin_.assign(table.term_count() + 1, 0);
    result.term_begin_.assign(qualifications + 1, 0);
    for (Holder& holder : holders) {
        const auto body = static_cast<double>(holder.term.body);
        const auto title = static_cast<double>(holder.term.title);
        holder.term.body = static_cast<float>(body / (body + half[holder.qualification]));
        holder.term.title = static_cast<float>(title / (title + title_saturation));
        result.postings_.push_back({holder.qualification, holder.term.body + title_gain * holder.term.title});
        ++result.begin_[holder.id + 1];
        ++result.term_begin_[holder.qualification + 1];
    }
    for (TermId term = 0; term < table.term_count(); ++term) {
        const double having = result.begin_[term + 1];
        const double rest = static_cast<double>(qualifications) - having;
        result.idf_.push_back(static_cast<float>(std::log(1 + (rest + 0.5) / (having + 0.5))));
    }
    add_up(result.begin_);
    add_up(result.term_begin_);
    result.term_ids_.resize(holders.size());
    result.terms_.resize(holders.size());
    std::vector<std::uint32_t> next(result.term_begin_.begin(), result.term_begin_.end() - 1);
    for (const Holder& holder : holders) {
        const std::uint32_t at = next[holder.qualification]++;
        result.term_ids_[at] = holder.id;
        result.terms_[at] = holder.term;
    }
    return result;
}

std::span<const ProfilePosting> ProfileTable::postings(TermId term) const {
    return std::span(postings_).subspan(begin_[term], begin_[term + 1] - begin_[term]);
}

std::span<const TermId> ProfileTable::term_ids(std::uint32_t qualification) const {
    return std::span(term_ids_).subspan(term_begin_[qualification],
                                        term_begin_[qualification + 1] - term_begin_[qualification]);
}

std::span<const ProfileTerm> ProfileTable::terms(std::uint32_t qualification) const {
    return std::span(terms_).subspan(term_begin_[qualification],
                                     term_begin_[qualification + 1] - term_begin_[qualification]);
}

} // namespace vakpeil
