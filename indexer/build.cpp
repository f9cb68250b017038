#include "indexer/build.hpp"

#include <chrono>
#include <ctime>
#include <future>
#include <string>
#include <system_error>

#include <xapian.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/register_text.hpp"
#include "indexer/catalogue.hpp"
#include "indexer/documents.hpp"
#include "indexer/schema.hpp"
#include "indexer/scratch_folder.hpp"
#include "indexer/search_stemmer.hpp"
#include "indexer/version.hpp"

namespace vakpeil {

namespace fs = std::filesystem;

namespace {

std::string utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[sizeof "2026-01-01T00:00:00Z"];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

void check_target(const fs::path& target) {
    std::error_code error;
    if (target.filename().empty() || fs::is_directory(target, error))
        throw Error(ErrorKind::unwritable, target.string(), 0, "is a folder; give the name of a file for the index");
    if (fs::exists(target, error) && !fs::is_regular_file(target, error))
        throw Error(ErrorKind::unwritable, target.string(), 0, "is no regular file; give another name for the index");
    if (target.has_parent_path() && !fs::is_directory(target.parent_path(), error))
        throw Error(ErrorKind::unwritable, target.parent_path().string(), 0, "no such folder; make it first");
}

void add_metadata(Xapian::WritableDatabase& database, std::span<const Qualification> qualifications,
                  const Lexicon& lexicon) {
    database.set_metadata(schema::format_key, std::string(schema::format));
    database.set_metadata(schema::fingerprint_key, lexicon.fingerprint);
    database.set_metadata(schema::version_key, std::string(version()));
    database.set_metadata(schema::built_key, utc_now());
    database.set_metadata(schema::catalogue_key, write_catalogue(catalogue_of(qualifications)));
    for (std::size_t ordinal = 0; ordinal < qualifications.size(); ++ordinal)
        database.set_metadata(schema::qualification_key(ordinal), write_register_text(qualifications[ordinal]));
}

Xapian::WritableDatabase new_database(const fs::path& folder) {
    constexpr int flags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;
    return Xapian::WritableDatabase(folder.string(), flags);
}

std::size_t write_passages(const fs::path& folder, std::span<const Qualification> qualifications,
                           const Lexicon& lexicon) {
    Xapian::WritableDatabase database = new_database(folder);
    Analyser analyser(lexicon);
    std::size_t passages = 0;
    for (std::size_t ordinal = 0; ordinal < qualifications.size(); ++ordinal)
        passages += add_passages(database, qualifications[ordinal], ordinal, analyser);
    add_metadata(database, qualifications, lexicon);
    database.commit();
    return passages;
}

void write_search_documents(const fs::path& folder, std::span<const Qualification> qualifications,
                            const Lexicon& lexicon) {
    Xapian::WritableDatabase database = new_database(folder);
    const Xapian::Stem stemmer = search_stemmer(lexicon);
    for (std::size_t ordinal = 0; ordinal < qualifications.size(); ++ordinal)
        add_search_document(database, qualifications[ordinal], ordinal, stemmer);
    add_synonyms(database, lexicon);
    database.commit();
}

// Passages and search documents are written at the same time into a database each, which become one file, the passages
// first. Returns the number of passages.
std::size_t write_index(const fs::path& folder, const fs::path& file, std::span<const Qualification> qualifications,
                        const Lexicon& lexicon) {
    const fs::path passages = folder / "passages";
    const fs::path search = folder / "search";
    std::future<std::size_t> count =
        std::async(std::launch::async, [&] { return write_passages(passages, qualifications, lexicon); });
    write_search_documents(search, qualifications, lexicon);
    const std::size_t written = count.get();
    Xapian::Database both(passages.string());
    both.add_database(Xapian::Database(search.string()));
    both.compact(file.string(), Xapian::DBCOMPACT_SINGLE_FILE);
    return written;
}

void move_into_place(const fs::path& built, const fs::path& target) {
    flush_to_disk(built);
    std::error_code error;
    fs::rename(built, target, error);
    if (error) throw Error(ErrorKind::unwritable, target.string(), 0, "cannot be replaced (" + error.message() + ")");
    flush_to_disk(target.has_parent_path() ? target.parent_path() : fs::path("."));
}

} // namespace

BuildSummary build_index(std::span<const Qualification> qualifications, const Lexicon& lexicon,
                         const fs::path& target) {
    if (qualifications.empty())
        throw Error(ErrorKind::usage, target.string(), 0,
                    "there are no qualifications to index; name documents or folders");
    check_target(target);
    const auto start = std::chrono::steady_clock::now();
    remove_stale_scratch_folders(target);
    const ScratchFolder scratch(target);
    BuildSummary summary;
    try {
        const fs::path file = scratch.path() / "index";
        summary.passages = write_index(scratch.path(), file, qualifications, lexicon);
        move_into_place(file, target);
    } catch (const Xapian::Error& error) {
        throw Error(ErrorKind::unwritable, scratch.path().string(), 0,
                    "the index cannot be written (" + error.get_msg() + "); is the disk full?");
    }
    summary.qualifications = qualifications.size();
    summary.bytes = fs::file_size(target);
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return summary;
}

} // namespace vakpeil
