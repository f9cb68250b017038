#include "tools/serve/generation.hpp"

#include <system_error>
#include <utility>

#include "corpora/error.hpp"
#include "tools/data_folder.hpp"
#include "tools/serve/problem.hpp"
#include "tools/serve/response.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

Generation::Worker::Worker(const Generation& generation)
    : classifier_(generation.model_, {}), index_(Index::open(generation.path_, generation.lexicon_.fingerprint)),
      stemmer_(search_stemmer(generation.lexicon_)) {
    if (generation.titles_) linker_.emplace(*generation.titles_, generation.lexicon_);
}

Generation::Lease::~Lease() {
    {
        const std::lock_guard lock(generation_->mutex_);
        generation_->free_.push_back(std::move(worker_));
    }
    generation_->given_back_.notify_one();
}

Generation::Generation(fs::path index, std::size_t workers)
    : path_(std::move(index)), lexicon_(Lexicon::load(lexicon_folder())),
      index_(Index::open(path_, lexicon_.fingerprint)),
      model_(MatchModel::load(*index_, lexicon_, Weights::load(weights_file()))),
      triage_(TriageTable::load(triage_file())), info_(index_->info()) {
    std::error_code error;
    const fs::path titles = title_index_file(path_);
    if (fs::exists(titles, error)) titles_ = open_title_index(titles, lexicon_.fingerprint);
    for (std::size_t ordinal = 0; ordinal < index_->catalogue().size(); ++ordinal)
        qualifications_.push_back(index_->qualification(ordinal));
    Analyser analyser(lexicon_);
    neighbourhood_.emplace(qualifications_, analyser);
    tag_ =
        entity_tag(info_.built + "\n" + info_.fingerprint + "\n" + info_.version + "\n" + std::to_string(info_.bytes));
    for (std::size_t at = 0; at < workers; ++at) {
        free_.push_back(std::make_unique<Worker>(*this));
        if (free_.back()->index().info().built != info_.built) // ordinals of one mean nothing in another
            throw Error(ErrorKind::unreadable, path_.string(), 0, "was replaced while it was read; read it again");
    }
}

Generation::Lease Generation::borrow() const {
    std::unique_lock lock(mutex_);
    given_back_.wait(lock, [this] { return !free_.empty(); });
    std::unique_ptr<Worker> worker = std::move(free_.back());
    free_.pop_back();
    return {*this, std::move(worker)};
}

std::size_t Generation::find(const std::string& code) const {
    const std::optional<std::size_t> ordinal = index_->find(code); // reads the catalogue alone, not the database
    if (!ordinal) throw Problem(404, "there is no qualification '" + code + "'; find codes with GET /v1/search");
    return *ordinal;
}

} // namespace vakpeil::tools
