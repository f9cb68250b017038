#pragma once

#include <cstddef>

#include <xapian.h>

#include "corpora/qualification.hpp"
#include "lexicons/analyser.hpp"

// A qualification as documents of the database; schema.hpp says which terms and values they have.

namespace vakpeil {

// Adds the passages of passages_of(); returns how many. The document's data is the passage's label.
std::size_t add_passages(Xapian::WritableDatabase& database, const Qualification& qualification, std::size_t ordinal,
                         Analyser& analyser);

// Adds the search document, and its words to the spelling dictionary. The document's data is the text for snippets.
void add_search_document(Xapian::WritableDatabase& database, const Qualification& qualification, std::size_t ordinal,
                         const Xapian::Stem& stemmer);

// Every synonym set of the lexicon, to the database's synonym table.
void add_synonyms(Xapian::WritableDatabase& database, const Lexicon& lexicon);

} // namespace vakpeil
