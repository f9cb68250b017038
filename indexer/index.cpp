#include "indexer/index.hpp"

#include <algorithm>

#include "corpora/error.hpp"
#include "corpora/register_text.hpp"
#include "indexer/schema.hpp"

namespace vakpeil {

namespace fs = std::filesystem;

namespace {

constexpr const char* rebuild = "; build it anew with `vakpeil index`";

[[noreturn]] void throw_foreign(const fs::path& path, const std::string& what) {
    throw Error(ErrorKind::foreign_index, path.string(), 0, what + rebuild);
}

Xapian::Database open_database(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error))
        throw Error(ErrorKind::no_index, path.string(), 0, std::string("there is no index here") + rebuild);
    if (!fs::is_regular_file(path, error)) throw_foreign(path, "is not an index file");
    try {
        return Xapian::Database(path.string());
    } catch (const Xapian::DatabaseVersionError& failure) {
        throw_foreign(path, "was built by another version of Xapian (" + failure.get_msg() + ")");
    } catch (const Xapian::Error& failure) {
        throw Error(ErrorKind::foreign_index, path.string(), 0,
                    "cannot be opened as an index (" + failure.get_msg() + ")" + rebuild);
    }
}

std::string lower(std::string_view text) {
    return Xapian::Unicode::tolower(std::string(text));
}

} // namespace

Index Index::open_any(const fs::path& path) {
    Index index;
    index.path_ = path;
    index.database_ = open_database(path);
    try {
        const std::string format = index.database_.get_metadata(schema::format_key);
        if (format.empty()) throw_foreign(path, "is a Xapian database, but not an index of Vakpeil");
        if (format != schema::format)
            throw_foreign(path, "has the format '" + format + "', and this program reads '" +
                                    std::string(schema::format) + "'");
        std::optional<Catalogue> catalogue = parse_catalogue(index.database_.get_metadata(schema::catalogue_key));
        if (!catalogue) throw_foreign(path, "is damaged: its catalogue cannot be read");
        index.catalogue_ = std::move(*catalogue);
    } catch (const Xapian::Error& failure) {
        throw_foreign(path, "is damaged (" + failure.get_msg() + ")");
    }
    return index;
}

Index Index::open(const fs::path& path, std::string_view fingerprint) {
    Index index = open_any(path);
    const std::string found = index.database_.get_metadata(schema::fingerprint_key);
    if (found != fingerprint)
        throw_foreign(path, "was built with other lexicons or libraries (fingerprint " + found + ", now " +
                                std::string(fingerprint) + ")");
    return index;
}

IndexInfo Index::info() const {
    IndexInfo info;
    info.format = database_.get_metadata(schema::format_key);
    info.version = database_.get_metadata(schema::version_key);
    info.built = database_.get_metadata(schema::built_key);
    info.fingerprint = database_.get_metadata(schema::fingerprint_key);
    info.qualifications = catalogue_.size();
    info.passages = database_.get_termfreq(std::string(schema::passage_term));
    for (const std::string_view prefix : {schema::chain_prefix, schema::synonym_prefix})
        info.terms += static_cast<std::size_t>(
            std::distance(database_.allterms_begin(std::string(prefix)), database_.allterms_end(std::string(prefix))));
    info.bytes = fs::file_size(path_);
    return info;
}

std::optional<std::size_t> Index::find(std::string_view code) const {
    const std::string wanted = lower(code);
    const auto fits = [&](const CatalogueEntry& entry) {
        const std::string known = lower(entry.code);
        return known == wanted || known.substr(0, known.rfind('-')) == wanted;
    };
    const auto found = std::find_if(catalogue_.begin(), catalogue_.end(), fits);
    if (found == catalogue_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - catalogue_.begin());
}

Qualification Index::qualification(std::size_t ordinal) const {
    const std::string text = database_.get_metadata(schema::qualification_key(ordinal));
    RegisterDocument document = read_register_text(text, path_.string());
    if (!document.qualification) throw_foreign(path_, "is damaged: a qualification in it cannot be read");
    return std::move(*document.qualification);
}

} // namespace vakpeil
