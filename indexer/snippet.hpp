#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "lexicons/string_hash.hpp"

// What a search shows of a text: of its lines, the one that has most of what was sought, with those words marked.
//
//   SoughtWords sought{.weights = {{"Zkneedmachine", 4.2}}};
//   make_snippet("Weegt bloem af\nBedient de kneedmachine", sought, stemmer, 160);
//   // {{"Bedient de ", false}, {"kneedmachine", true}}

namespace vakpeil {

struct SnippetPart {
    std::string text;
    bool found = false; // a word that was sought

    bool operator==(const SnippetPart&) const = default;
};

struct SoughtWords {
    StringMap<double> weights = {}; // of words in lower case, and of stems with a Z before them, as Xapian has them
    std::vector<std::string> beginnings = {}; // of words, in lower case

    // Those of a query that was read, each weighing this share of its inverse document frequency, in nats; what is
    // there already keeps its weight.
    void add(const Xapian::Query& query, const Xapian::Database& database, double share);
};

// At most `most_bytes` of the line whose different sought words weigh most, and of two such lines of the first; a line
// that is longer is cut between words, with an ellipsis (not counted) at each cut. The first line when nothing is
// found. What follows an empty line is looked at only when nothing before it was found.
[[nodiscard]] std::vector<SnippetPart> make_snippet(std::string_view text, const SoughtWords& sought,
                                                    const Xapian::Stem& stemmer, std::size_t most_bytes);

[[nodiscard]] bool has_found(const std::vector<SnippetPart>& snippet);

} // namespace vakpeil
