#pragma once

#include "indexer/build.hpp"
#include "indexer/index.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/small_register.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vakpeil::test {

// Loaded once a process: the lists are read-only.
inline const Lexicon& lexicon() {
    static const Lexicon loaded = Lexicon::load(lexicon_dir());
    return loaded;
}

// An index of the given qualifications, for as long as this lives.
class BuiltIndex {
public:
    explicit BuiltIndex(const std::vector<Qualification>& qualifications = small_register()) {
        build_index(qualifications, lexicon(), path());
    }

    [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "test.index"; }
    [[nodiscard]] Index open() const { return Index::open(path(), lexicon().fingerprint); }

private:
    TemporaryFolder folder_;
};

} // namespace vakpeil::test
