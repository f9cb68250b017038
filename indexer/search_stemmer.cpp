#include "indexer/search_stemmer.hpp"

#include <string>

#include "lexicons/normalise.hpp"

namespace vakpeil {

namespace {

class ChainStemmer : public Xapian::StemImplementation {
public:
    explicit ChainStemmer(const Lexicon& lexicon) : lexicon_(&lexicon), stemmer_(lexicon.stemmer) {}

    std::string operator()(const std::string& word) override {
        return stemmer_.stem(lexicon_->title_forms.canonical(normalise(word), lexicon_->compounds));
    }

    std::string get_description() const override { return "vakpeil-dutch"; }

private:
    const Lexicon* lexicon_;
    Stemmer stemmer_;
};

} // namespace

Xapian::Stem search_stemmer(const Lexicon& lexicon) {
    return Xapian::Stem(new ChainStemmer(lexicon)); // Xapian counts the references and deletes it
}

} // namespace vakpeil
