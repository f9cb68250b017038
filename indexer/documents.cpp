#include "indexer/documents.hpp"

#include <fmt/format.h>

#include "corpora/register_text.hpp"
#include "indexer/catalogue.hpp"
#include "indexer/passage.hpp"
#include "indexer/schema.hpp"
#include "indexer/search_words.hpp"

namespace vakpeil {

namespace {

// Xapian refuses terms above 245 bytes, of which a zero byte counts for two.
constexpr std::size_t max_term_bytes = 120;

void add_common_values(Xapian::Document& document, const Qualification& qualification, std::size_t ordinal) {
    document.add_value(schema::ordinal_slot, Xapian::sortable_serialise(static_cast<double>(ordinal)));
    document.add_value(schema::level_slot, std::to_string(qualification.level));
    document.add_value(schema::origin_slot, std::string(to_string(qualification.origin)));
    if (qualification.year) document.add_value(schema::year_slot, std::to_string(*qualification.year));
}

Xapian::Document passage_document(const Passage& passage, Analyser& analyser) {
    Xapian::Document document;
    for (const Token& token : analyser.analyse(passage.text).tokens)
        if (token.text.size() <= max_term_bytes)
            document.add_posting(schema::chain_term(token.kind, token.text), token.position);
    document.add_boolean_term(std::string(schema::passage_term));
    document.add_value(schema::kind_slot, Xapian::sortable_serialise(static_cast<double>(passage.kind)));
    document.add_value(schema::competence_slot, Xapian::sortable_serialise(passage.competence));
    document.set_data(passage.label);
    return document;
}

// A line for each passage.
std::string search_text(const Qualification& qualification) {
    std::string text;
    for (const Passage& passage : passages_of(qualification)) {
        if (passage.kind == PassageKind::title) continue; // indexed on its own, with more weight
        text += passage.text + "\n";
    }
    return text;
}

// What is called exactly as somebody asks comes first.
void add_names(Xapian::Document& document, const Qualification& qualification, const Xapian::Stem& stemmer) {
    constexpr Xapian::termcount title_weight = 3;
    document.add_term(schema::name_term(stemmed_name(qualification.title, stemmer)), title_weight);
    for (const std::string& synonym : qualification.synonyms)
        document.add_term(schema::name_term(stemmed_name(synonym, stemmer)));
}

void index_titles(Xapian::TermGenerator& generator, const Qualification& qualification) {
    constexpr Xapian::termcount title_weight = 5; // a hit in the name of the trade is worth several in its description
    constexpr Xapian::termcount phrase_gap = 100; // no phrase runs from one title into the next
    std::vector<std::string> titles = qualification.synonyms;
    titles.insert(titles.begin(), qualification.title);
    for (const std::string& spelt : titles) {
        const std::string title = Xapian::Unicode::tolower(spelt);
        generator.index_text(title, title_weight);
        generator.index_text_without_positions(title, 1, std::string(schema::title_prefix));
        generator.increase_termpos(phrase_gap);
    }
}

} // namespace

std::size_t add_passages(Xapian::WritableDatabase& database, const Qualification& qualification, std::size_t ordinal,
                         Analyser& analyser) {
    const std::vector<Passage> passages = passages_of(qualification);
    for (const Passage& passage : passages) {
        Xapian::Document document = passage_document(passage, analyser);
        add_common_values(document, qualification, ordinal);
        database.add_document(document);
    }
    return passages.size();
}

void add_search_document(Xapian::WritableDatabase& database, const Qualification& qualification, std::size_t ordinal,
                         const Xapian::Stem& stemmer) {
    Xapian::Document document;
    Xapian::TermGenerator generator;
    generator.set_document(document);
    generator.set_database(database);
    generator.set_stemmer(stemmer);
    generator.set_flags(Xapian::TermGenerator::FLAG_SPELLING);
    index_titles(generator, qualification);
    const std::string text = search_text(qualification);
    generator.index_text(Xapian::Unicode::tolower(text)); // Xapian stems no word with a capital, taking it for a name

    add_names(document, qualification, stemmer);
    document.add_boolean_term(std::string(schema::search_term));
    document.add_boolean_term(std::string(schema::level_prefix) + std::to_string(qualification.level));
    document.add_value(schema::title_slot, Xapian::Unicode::tolower(qualification.title));
    if (const std::string sector = sector_of(qualification); !sector.empty()) {
        document.add_boolean_term(schema::sector_term(sector));
        document.add_value(schema::sector_slot, sector);
    }
    const std::string code = Xapian::Unicode::tolower(qualification.code);
    document.add_boolean_term(std::string(schema::code_prefix) + code);
    document.add_boolean_term(std::string(schema::code_prefix) + code.substr(0, code.rfind('-')));
    add_common_values(document, qualification, ordinal);
    document.set_data(schema::search_data(text, fmt::format("{}", fmt::join(qualification.synonyms, "\n"))));
    database.add_document(document);
}

void add_synonyms(Xapian::WritableDatabase& database, const Lexicon& lexicon) {
    for (const std::vector<std::string>& set : lexicon.synonyms.sets())
        for (const std::string& word : set)
            for (const std::string& other : set)
                if (word != other) database.add_synonym(word, other);
}

} // namespace vakpeil
