#include "lexicons/stem.hpp"

#include <xapian.h>

#include "corpora/error.hpp"
#include "lexicons/normalise.hpp"
#include "lexicons/table.hpp"

namespace vakpeil {
namespace {

// Made anew for each word: a Xapian::Stem has a buffer that its copies share, so two threads could not use one Stemmer.
// It is a small allocation, and the chain stems a word once.
std::string snowball(const std::string& word) {
    try {
        return Xapian::Stem("kraaij_pohlmann")(word);
    } catch (const Xapian::Error& error) {
        throw Error(ErrorKind::unreadable, "", 0,
                    "Xapian cannot stem Dutch (" + error.get_msg() +
                        "); install Xapian 1.4 with its Snowball stemmers");
    }
}

} // namespace

Stemmer Stemmer::load(const std::filesystem::path& exceptions) {
    Stemmer stemmer;
    for (const TableRow& row : read_table(exceptions, 2, 2)) {
        stemmer.exceptions_.insert_or_assign(normalise(row.cells[0]), normalise(row.cells[1]));
    }
    return stemmer;
}

std::string Stemmer::stem(std::string_view word) const {
    if (const auto found = exceptions_.find(word); found != exceptions_.end()) return found->second;
    std::string stemmed = snowball(std::string(word));
    return stemmed.empty() ? std::string(word) : stemmed;
}

} // namespace vakpeil
