#include "lexicons/compounds.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "lexicons/compound_costs.hpp"
#include "lexicons/dutch_spelling.hpp"
#include "lexicons/normalise.hpp"
#include "lexicons/table.hpp"

namespace vakpeil {
namespace {

namespace costs = compound_costs;

constexpr std::size_t min_word = 7; // bytes; shorter words that look like two parts are accidents
constexpr std::size_t max_word = 64;

struct Link {
    std::string_view text;
    double cost;
};

constexpr std::array links{
    Link{"", 0},
    Link{"-", costs::hyphen},
    Link{"s", costs::link_s},
    Link{"s-", costs::link_s},
    Link{"en", costs::link_en},
    Link{"n", costs::link_n},
    Link{"e", costs::link_other},
    Link{"er", costs::link_other},
};

constexpr std::array<std::string_view, 5> inflections{"en", "s", "n", "je", "tje"};

// The cheapest reading of the word up to some place.
struct Reading {
    double cost = costs::impossible;
    std::size_t begin = 0; // of its last part
    std::string_view part;
};

using Readings = std::array<Reading, max_word + 1>; // by the number of bytes read, links included

// Inside the word a link may follow the part that ends at `end`; behind the word there is nothing to link.
void add_reading(std::string_view word, std::size_t begin, std::size_t end, std::string_view part, double cost,
                 Readings& best) {
    for (const Link& link : links) {
        const std::size_t next = end + link.text.size();
        if (!word.substr(end).starts_with(link.text) || (end < word.size() && next == word.size())) continue;
        if (link.text == "n" && word[end - 1] != 'e') continue;
        const double total = best[begin].cost + cost + link.cost;
        if (total < best[next].cost) best[next] = {total, begin, part};
    }
}

std::vector<std::string> parts_of(const Readings& best, std::size_t size) {
    std::vector<std::string> parts;
    for (std::size_t at = size; at > 0; at = best[at].begin)
        parts.emplace_back(best[at].part);
    std::reverse(parts.begin(), parts.end());
    return parts;
}

} // namespace

CompoundSplitter CompoundSplitter::load(const std::filesystem::path& parts, const std::filesystem::path& whole) {
    CompoundSplitter splitter;
    for (const TableRow& row : read_table(parts, 1, 2)) {
        std::string word = normalise(row.cells[0]);
        splitter.longest_ = std::max(splitter.longest_, word.size());
        if (row.cells.size() == 1) {
            splitter.parts_.insert(std::move(word));
        } else {
            splitter.respelt_.insert_or_assign(std::move(word), Respelt{normalise(row.cells[1]), 0});
        }
    }
    for (const TableRow& row : read_table(whole, 1, 1))
        splitter.whole_.insert(normalise(row.cells[0]));
    for (const std::string& part : splitter.parts_)
        splitter.add_respelt(part);
    return splitter;
}

// Of two parts with one spelling (`kazen`: `kaas`, `kas`) the one for which it is likelier wins.
void CompoundSplitter::add_respelt(const std::string& part) {
    longest_ = std::max(longest_, part.size() + 3); // doubled consonant and -en, or -tje
    const std::vector<std::string> stems = stems_before_vowel(part);
    for (std::size_t rank = 0; rank < stems.size(); ++rank) {
        if (stems[rank] == part) continue;
        const auto [other, added] = respelt_.try_emplace(stems[rank] + "en", Respelt{part, rank});
        if (!added && std::tie(rank, part) < std::tie(other->second.rank, other->second.part)) {
            other->second = {part, rank};
        }
    }
}

bool CompoundSplitter::is_part(std::string_view word) const {
    return parts_.contains(word);
}

bool CompoundSplitter::is_whole(std::string_view word) const {
    if (whole_.contains(word)) return true;
    return std::any_of(inflections.begin(), inflections.end(), [&](std::string_view ending) {
        return word.ends_with(ending) && whole_.contains(word.substr(0, word.size() - ending.size()));
    });
}

CompoundSplitter::Part CompoundSplitter::part_inside(std::string_view piece) const {
    if (parts_.contains(piece)) return {piece, costs::part(piece.size())};
    if (const auto found = respelt_.find(piece); found != respelt_.end()) {
        const std::size_t ending = piece.ends_with("en") ? 2 : 0; // not to prefer `wegen` of `weeg` to `weg` + `en`
        return {found->second.part, costs::part(piece.size() - ending) + costs::link_respelt};
    }
    return {{}, costs::impossible};
}

CompoundSplitter::Part CompoundSplitter::part_at_end(std::string_view piece) const {
    if (parts_.contains(piece)) return {piece, costs::part(piece.size())};
    if (respelt_.contains(piece)) return {piece, costs::part(piece.size()) + costs::inflection};
    for (const std::string_view ending : inflections) {
        if (!piece.ends_with(ending)) continue;
        const std::string_view base = piece.substr(0, piece.size() - ending.size());
        if (parts_.contains(base)) return {piece, costs::part(base.size()) + costs::inflection};
    }
    return {{}, costs::impossible};
}

std::vector<std::string> CompoundSplitter::split(std::string_view word) const {
    const std::size_t size = word.size();
    if (size < min_word || size > max_word || is_whole(word)) return {};

    Readings best;
    best[0].cost = 0;
    for (std::size_t begin = 0; begin < size; ++begin) {
        if (best[begin].cost == costs::impossible) continue;
        for (std::size_t end = begin + 1; end <= std::min(size, begin + longest_); ++end) {
            const std::string_view piece = word.substr(begin, end - begin);
            if (piece.size() == size) continue; // a listed part may be a compound itself
            const Part part = end == size ? part_at_end(piece) : part_inside(piece);
            if (part.cost != costs::impossible) add_reading(word, begin, end, part.text, part.cost, best);
        }
    }
    if (best[size].cost >= costs::whole(size)) return {};
    return parts_of(best, size);
}

} // namespace vakpeil
