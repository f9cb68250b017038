#include "tools/evaluation/baselines.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

#include <xapian.h>

#include "corpora/register_text.hpp"
#include "lexicons/normalise.hpp"

namespace vakpeil::tools {

namespace {

constexpr std::size_t suggestions = 24;

std::string text_of(const Vacancy& vacancy) {
    return vacancy.title + "\n" + vacancy.text;
}

using Vector = std::unordered_map<std::uint64_t, double>; // weight by n-gram

// The n-grams of up to eight bytes are their own keys.
void count_word(std::string_view word, Vector& counts) {
    const std::string edged = " " + std::string(word) + " ";
    for (std::size_t length = 2; length <= 4; ++length)
        for (std::size_t at = 0; at + length <= edged.size(); ++at) {
            std::uint64_t key = length;
            for (const char byte : edged.substr(at, length))
                key = key << 8 | static_cast<unsigned char>(byte);
            ++counts[key];
        }
}

Vector count_ngrams(std::string_view text) {
    Vector counts;
    const std::string normal = normalise(text);
    std::string_view rest = normal;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" \n\t.,;:()/•"), rest.size());
        if (end > 0) count_word(rest.substr(0, end), counts);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return counts;
}

void weigh(Vector& counts, const Vector& holders, double documents) {
    double squares = 0;
    for (auto& [key, value] : counts) {
        const auto held = holders.find(key);
        value = held == holders.end() ? 0 : (1 + std::log(value)) * std::log(documents / held->second);
        squares += value * value;
    }
    for (auto& [key, value] : counts)
        if (squares > 0) value /= std::sqrt(squares);
}

} // namespace

Baseline xapian_baseline(std::span<const Qualification> qualifications, std::span<const Vacancy> vacancies) {
    Xapian::WritableDatabase database(std::string{}, Xapian::DB_BACKEND_INMEMORY);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("dutch"));
    generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
    for (const Qualification& qualification : qualifications) {
        Xapian::Document document;
        document.set_data(qualification.code);
        generator.set_document(document);
        generator.index_text(write_register_text(qualification));
        database.add_document(document);
    }
    Baseline baseline{"Xapian BM25, stemmed words", {}};
    for (const Vacancy& vacancy : vacancies) {
        Xapian::Document words;
        generator.set_document(words);
        generator.index_text(text_of(vacancy));
        std::vector<std::string> terms;
        for (auto term = words.termlist_begin(); term != words.termlist_end(); ++term)
            terms.push_back(*term);
        Xapian::Enquire enquire(database);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
        std::vector<RankedCode>& ranking = baseline.run[vacancy.id];
        const Xapian::MSet found = enquire.get_mset(0, suggestions);
        for (auto item = found.begin(); item != found.end(); ++item)
            ranking.push_back({without_version(item.get_document().get_data()), item.get_weight()});
    }
    return baseline;
}

Baseline character_baseline(std::span<const Qualification> qualifications, std::span<const Vacancy> vacancies) {
    std::vector<Vector> documents;
    Vector holders;
    for (const Qualification& qualification : qualifications) {
        documents.push_back(count_ngrams(write_register_text(qualification)));
        for (const auto& [key, count] : documents.back())
            ++holders[key];
    }
    std::unordered_map<std::uint64_t, std::vector<std::pair<std::size_t, double>>> postings;
    for (std::size_t at = 0; at < documents.size(); ++at) {
        weigh(documents[at], holders, static_cast<double>(documents.size()));
        for (const auto& [key, value] : documents[at])
            postings[key].emplace_back(at, value);
    }
    Baseline baseline{"character TF-IDF", {}};
    for (const Vacancy& vacancy : vacancies) {
        Vector query = count_ngrams(text_of(vacancy));
        weigh(query, holders, static_cast<double>(documents.size()));
        std::vector<double> scores(documents.size(), 0);
        for (const auto& [key, value] : query)
            if (const auto found = postings.find(key); found != postings.end())
                for (const auto& [document, other] : found->second)
                    scores[document] += value * other;
        std::vector<RankedCode>& ranking = baseline.run[vacancy.id];
        for (std::size_t at = 0; at < scores.size(); ++at)
            if (scores[at] > 0) ranking.push_back({without_version(qualifications[at].code), scores[at]});
        std::stable_sort(ranking.begin(), ranking.end(),
                         [](const RankedCode& left, const RankedCode& right) { return left.score > right.score; });
        if (ranking.size() > suggestions) ranking.resize(suggestions);
    }
    return baseline;
}

} // namespace vakpeil::tools
