#include "tests/bench/peers/xapian_peers.hpp"

#include <memory>
#include <span>
#include <string>

#include <fmt/format.h>
#include <xapian.h>

namespace vakpeil::bench {

namespace {

// The same for documents and vacancies.
Xapian::TermGenerator dutch_generator() {
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("dutch"));
    generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
    return generator;
}

// A database of one file, in the order of the texts, whose document n has the id n + 1.
Xapian::Database build(std::span<const std::string> texts, const std::filesystem::path& path) {
    const std::string growing = path.string() + ".growing";
    Xapian::WritableDatabase database(growing, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    Xapian::TermGenerator generator = dutch_generator();
    for (const std::string& text : texts) {
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text_without_positions(text);
        database.add_document(document);
    }
    database.commit();
    database.compact(path.string(), Xapian::DBCOMPACT_SINGLE_FILE);
    return Xapian::Database(path.string());
}

class Searcher {
public:
    explicit Searcher(const Xapian::Database& database) : enquire_(database), generator_(dutch_generator()) {
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
    Xapian::Enquire enquire_;
    Xapian::TermGenerator generator_;
};

using Holder = std::function<std::uint32_t(std::uint32_t)>; // document to profile

Peer searcher(std::string name, std::string settings, const Xapian::Database& database, Xapian::termcount best,
              const Holder& holder) {
    const auto shared = std::make_shared<Searcher>(database);
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

std::vector<Peer> xapian_peers(const Profiles& profiles, const std::filesystem::path& folder) {
    const std::string version = fmt::format("Xapian {}, BM25Weight, TermGenerator with the Dutch stemmer, STEM_ALL; "
                                            "compacted glass database in one file, in the page cache",
                                            Xapian::version_string());
    const Xapian::Database whole = build(profiles.texts, folder / "xapian_whole");
    const Xapian::Database passages = build(profiles.passages, folder / "xapian_passages");
    const Holder same = [](std::uint32_t document) { return document; };
    const Holder of_passage = [holder = profiles.passage_holder](std::uint32_t passage) { return holder[passage]; };

    std::vector<Peer> peers;
    peers.push_back(
        searcher("Xapian, OR", version + "; OP_OR of all distinct terms, a document a qualification", whole, 0, same));
    peers.push_back(searcher("Xapian, OR over passages",
                             version + fmt::format("; OP_OR of all distinct terms, over {} passages; the first five "
                                                   "passages stand for their qualifications",
                                                   profiles.passages.size()),
                             passages, 0, of_passage));
    for (const Xapian::termcount best : {10U, 20U, 40U})
        peers.push_back(searcher(fmt::format("Xapian, elite set of {}", best),
                                 version + fmt::format("; OP_ELITE_SET of {} terms, a document a qualification", best),
                                 whole, best, same));
    return peers;
}

} // namespace vakpeil::bench
