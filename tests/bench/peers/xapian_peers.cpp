#include "tests/bench/peers/xapian_peers.hpp"

#include <memory>
#include <span>
#include <string>

#include <fmt/format.h>
#include <xapian.h>

namespace vakpeil::bench {

namespace {

// The same for documents and vacancies. Keeps the stopper alive.
Xapian::TermGenerator dutch_generator(const StringSet& stop_words) {
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("dutch"));
    generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
    if (stop_words.empty()) return generator;
    auto stopper = std::make_unique<Xapian::SimpleStopper>(stop_words.begin(), stop_words.end());
    generator.set_stopper(stopper.release()->release()); // which makes it the generator's own
    generator.set_stopper_strategy(Xapian::TermGenerator::STOP_ALL);
    return generator;
}

// Document n has the id n + 1. In memory, which was faster than a compacted file in the page cache.
Xapian::WritableDatabase build(std::span<const std::string> texts, Xapian::TermGenerator generator) {
    Xapian::WritableDatabase database(std::string{}, Xapian::DB_BACKEND_INMEMORY);
    for (const std::string& text : texts) {
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text_without_positions(text);
        database.add_document(document);
    }
    return database;
}

class Searcher {
public:
    Searcher(std::span<const std::string> texts, const StringSet& stop_words)
        : generator_(dutch_generator(stop_words)), enquire_(build(texts, generator_)) {
        enquire_.set_docid_order(Xapian::Enquire::DONT_CARE);
    }

    // The distinct terms of a text. `best` makes it the elite set of so many; 0 is an OR of all.
    [[nodiscard]] Xapian::Query analyse(std::string_view text, Xapian::termcount best) {
        Xapian::Document words;
        generator_.set_document(words);
        generator_.index_text_without_positions(Xapian::Utf8Iterator(text.data(), text.size()));
        const auto kind = best == 0 ? Xapian::Query::OP_OR : Xapian::Query::OP_ELITE_SET;
        return {kind, words.termlist_begin(), words.termlist_end(), best};
    }

    [[nodiscard]] Xapian::MSet search(const Xapian::Query& query) {
        enquire_.set_query(query);
        return enquire_.get_mset(0, suggestions);
    }

private:
    Xapian::TermGenerator generator_;
    Xapian::Enquire enquire_;
};

using Holder = std::function<std::uint32_t(std::uint32_t)>; // document to profile

Peer searcher(std::string name, std::string settings, const std::shared_ptr<Searcher>& shared, Xapian::termcount best,
              const Holder& holder) {
    return {std::move(name), std::move(settings), [shared, best, holder](const Workload& workload) {
                return time_search(
                    workload, [&](std::string_view text) { return shared->analyse(text, best); },
                    [&](const Xapian::Query& query) {
                        Ranking ranking;
                        const Xapian::MSet found = shared->search(query);
                        for (auto item = found.begin(); item != found.end(); ++item)
                            ranking.push_back(holder(*item - 1));
                        return ranking;
                    });
            }};
}

} // namespace

std::vector<Peer> xapian_peers(const Profiles& profiles, const StringSet& stop_words) {
    const std::string engine = fmt::format("Xapian {}, BM25Weight, TermGenerator with the Dutch stemmer, STEM_ALL, "
                                           "database in memory; ",
                                           Xapian::version_string());
    const std::string whole = "; a document a qualification";
    const auto with_all_words = std::make_shared<Searcher>(profiles.texts, StringSet{});
    const auto qualifications = std::make_shared<Searcher>(profiles.texts, stop_words);
    const auto passages = std::make_shared<Searcher>(profiles.passages, stop_words);
    const Holder same = [](std::uint32_t document) { return document; };
    const Holder of_passage = [holder = profiles.passage_holder](std::uint32_t passage) { return holder[passage]; };

    std::vector<Peer> peers{
        searcher("Xapian, OR", engine + "OP_OR of all distinct terms" + whole, with_all_words, 0, same),
        searcher("Xapian, OR, no stop words", engine + "OP_OR of all distinct terms, stop words left out" + whole,
                 qualifications, 0, same),
        searcher("Xapian, OR over passages",
                 engine +
                     fmt::format("OP_OR of all distinct terms, stop words left out; {} passages are documents, the "
                                 "best five stand for their qualifications",
                                 profiles.passages.size()),
                 passages, 0, of_passage)};
    for (const Xapian::termcount best : {10U, 20U, 40U})
        peers.push_back(searcher(fmt::format("Xapian, elite set of {}", best),
                                 fmt::format("{}OP_ELITE_SET of {} terms, stop words left out{}", engine, best, whole),
                                 qualifications, best, same));
    return peers;
}

} // namespace vakpeil::bench
