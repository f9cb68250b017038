#include "indexer/search_stemmer.hpp"

#include <string>
#include <utility>

#include "lexicons/normalise.hpp"
#include "lexicons/string_hash.hpp"

namespace vakpeil {

namespace {

class ChainStemmer : public Xapian::StemImplementation {
public:
    explicit ChainStemmer(const Lexicon& lexicon) : lexicon_(&lexicon), stemmer_(lexicon.stemmer) {}

    std::string operator()(const std::string& word) override {
        if (const auto known = memo_.find(word); known != memo_.end()) return known->second;
        if (memo_.size() == most_memoised_words) memo_.clear();
        std::string stem = stemmer_.stem(lexicon_->title_forms.canonical(normalise(word), lexicon_->compounds));
        return memo_.emplace(word, std::move(stem)).first->second;
    }

    std::string get_description() const override { return "vakpeil-dutch"; }

private:
    static constexpr std::size_t most_memoised_words = std::size_t{1} << 17;

    const Lexicon* lexicon_;
    Stemmer stemmer_;
    StringMap<std::string> memo_;
};

} // namespace

Xapian::Stem search_stemmer(const Lexicon& lexicon) {
    return Xapian::Stem(new ChainStemmer(lexicon)); // Xapian counts the references and deletes it
}

} // namespace vakpeil
