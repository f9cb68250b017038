#pragma once

#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "corpora/qualification.hpp"
#include "indexer/index.hpp"
#include "indexer/neighbours.hpp"
#include "indexer/search_stemmer.hpp"
#include "indexer/title_index.hpp"
#include "lexicons/lexicon.hpp"
#include "matcher/match_model.hpp"
#include "matcher/title_linker.hpp"
#include "matcher/triage.hpp"
#include "tools/classify/record_classifier.hpp"

// An index that is in use, and all that was made of it. When another index comes into its place a new generation is
// made, and the old one lives until its last request is answered.
//
//   const auto generation = std::make_shared<const Generation>(index_file({}), 2);
//   Generation::Lease worker = generation->borrow();
//   worker->matcher().match(vacancy);

namespace vakpeil::tools {

class Generation {
public:
    // What one thread at a time uses.
    class Worker {
    public:
        explicit Worker(const Generation& generation);

        [[nodiscard]] Matcher& matcher() noexcept { return classifier_.matcher(); }
        [[nodiscard]] RecordClassifier& classifier() noexcept { return classifier_; }
        [[nodiscard]] const Index& index() const noexcept { return index_; }
        [[nodiscard]] const Xapian::Stem& stemmer() const noexcept { return stemmer_; } // for search
        [[nodiscard]] std::optional<TitleLinker>& linker() noexcept { return linker_; }

    private:
        RecordClassifier classifier_;
        Index index_;
        Xapian::Stem stemmer_;
        std::optional<TitleLinker> linker_;
    };

    // Gives the worker back at its end.
    class Lease {
    public:
        Lease(const Generation& generation, std::unique_ptr<Worker> worker)
            : generation_(&generation), worker_(std::move(worker)) {}
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;

        Worker* operator->() const noexcept { return worker_.get(); }

    private:
        const Generation* generation_;
        std::unique_ptr<Worker> worker_;
    };

    // With as many workers as threads will borrow at a time. Takes a second or two. Throws Error as Index::open, and
    // for data of the program that cannot be read.
    Generation(std::filesystem::path index, std::size_t workers);
    Generation(const Generation&) = delete;
    Generation& operator=(const Generation&) = delete;
    ~Generation() = default;

    // A worker that is free; waits for one. Safe from several threads.
    [[nodiscard]] Lease borrow() const;

    // The ordinal of a code, with or without its version. Throws Problem(404).
    [[nodiscard]] std::size_t find(const std::string& code) const;

    [[nodiscard]] const MatchModel& model() const noexcept { return model_; }
    [[nodiscard]] const TriageTable& triage() const noexcept { return triage_; }
    [[nodiscard]] const IndexInfo& info() const noexcept { return info_; }
    [[nodiscard]] const std::vector<Qualification>& qualifications() const noexcept { return qualifications_; }
    [[nodiscard]] const Neighbourhood& neighbourhood() const noexcept { return *neighbourhood_; }
    [[nodiscard]] const std::string& tag() const noexcept { return tag_; } // entity tag of what is read from it alone

private:
    std::filesystem::path path_;
    Lexicon lexicon_;
    std::optional<Index> index_;
    MatchModel model_;
    TriageTable triage_;
    IndexInfo info_;
    std::optional<TitleIndex> titles_;
    std::vector<Qualification> qualifications_;
    std::optional<Neighbourhood> neighbourhood_;
    std::string tag_;
    mutable std::mutex mutex_;
    mutable std::condition_variable given_back_;
    mutable std::vector<std::unique_ptr<Worker>> free_;
};

} // namespace vakpeil::tools
