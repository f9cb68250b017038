#include "matcher/profile_table.hpp"

#include <algorithm>
#include <cmath>

namespace vakpeil {

namespace {

constexpr double saturation = 1.5;   // passages, by weight, with which a term counts half
constexpr double length_share = 0.5; // of the saturation that grows with a qualification's length
constexpr double title_saturation = 1.0;

double passage_weight(PassageKind kind) {
    return kind == PassageKind::knowledge || kind == PassageKind::context ? 0.5 : 1.0;
}

struct Count {
    TermId term = no_term;
    std::uint32_t qualification = 0;
    float body = 0;
    float title = 0;
};

std::vector<Count> counted(const ImpactTable& table) {
    std::vector<Count> counts;
    for (std::uint32_t passage = 0; passage < table.passages().size(); ++passage) {
        const PassageInfo& info = table.passages()[passage];
        const auto weight = static_cast<float>(passage_weight(info.kind));
        const float title = info.kind == PassageKind::title ? 1.0F : 0.0F;
        for (const PassageTerm& term : table.terms(passage))
            counts.push_back({term.term, info.qualification, weight, title});
    }
    std::stable_sort(counts.begin(), counts.end(), [](const Count& left, const Count& right) {
        return left.term != right.term ? left.term < right.term : left.qualification < right.qualification;
    });
    std::size_t kept = 0;
    for (const Count& count : counts) {
        if (kept > 0 && counts[kept - 1].term == count.term && counts[kept - 1].qualification == count.qualification) {
            counts[kept - 1].body += count.body;
            counts[kept - 1].title += count.title;
        } else {
            counts[kept++] = count;
        }
    }
    counts.resize(kept);
    return counts;
}

} // namespace

ProfileTable ProfileTable::load(const ImpactTable& table, std::size_t qualifications) {
    ProfileTable result;
    const std::vector<Count> counts = counted(table);
    std::vector<double> lengths(qualifications, 0);
    for (const Count& count : counts)
        lengths[count.qualification] += static_cast<double>(count.body);
    double total = 0;
    for (const double length : lengths)
        total += length;
    const double average = std::max(1.0, total / static_cast<double>(std::max<std::size_t>(1, qualifications)));

    result.begin_.assign(table.term_count() + 1, 0);
    for (const Count& count : counts) {
        const double relative = lengths[count.qualification] / average;
        const double half = saturation * (1 - length_share + length_share * relative);
        const auto body = static_cast<double>(count.body);
        const auto title = static_cast<double>(count.title);
        result.postings_.push_back({count.qualification, static_cast<float>(body / (body + half)),
                                    static_cast<float>(title / (title + title_saturation))});
        ++result.begin_[count.term + 1];
    }
    for (std::size_t term = 0; term < table.term_count(); ++term) {
        const double holders = result.begin_[term + 1];
        const double rest = static_cast<double>(qualifications) - holders;
        result.idf_.push_back(static_cast<float>(std::log(1 + (rest + 0.5) / (holders + 0.5))));
        result.begin_[term + 1] += result.begin_[term];
    }
    return result;
}

std::span<const ProfilePosting> ProfileTable::postings(TermId term) const {
    return std::span(postings_).subspan(begin_[term], begin_[term + 1] - begin_[term]);
}

} // namespace vakpeil
