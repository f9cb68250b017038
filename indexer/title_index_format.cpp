#include "indexer/title_index_format.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "corpora/error.hpp"
#include "indexer/byte_stream.hpp"
#include "indexer/title_index.hpp"

namespace vakpeil {

namespace {

constexpr std::uint32_t byte_order = 0x01020304;

[[noreturn]] void throw_foreign(const std::string& path, const std::string& what) {
    throw Error(ErrorKind::foreign_index, path, 0, what + "; build it anew with `vakpeil index --esco DIR`");
}

// FNV-1a by words of eight bytes. Each step can be undone, so that no change within one word goes unseen.
std::uint64_t checksum(std::string_view bytes) {
    constexpr std::uint64_t prime = 1099511628211U;
    std::uint64_t hash = 14695981039346656037U ^ bytes.size();
    for (std::size_t at = 0; at < bytes.size(); at += sizeof hash) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, std::min(sizeof word, bytes.size() - at));
        hash = std::rotl((hash ^ word) * prime, 29);
    }
    return hash;
}

void put_concepts(ByteWriter& out, const std::vector<TitleConcept>& concepts) {
    out.put(static_cast<std::uint32_t>(concepts.size()));
    for (const TitleConcept& one : concepts) {
        out.put_text(one.uri);
        out.put_text(one.isco);
        out.put(static_cast<std::uint8_t>(one.is_group ? 1 : 0));
        out.put(static_cast<std::uint32_t>(one.names.size()));
        for (const std::string& name : one.names)
            out.put_text(name);
    }
}

std::vector<TitleConcept> get_concepts(ByteReader& in) {
    std::vector<TitleConcept> concepts;
    for (auto left = in.get<std::uint32_t>(); left > 0 && !in.is_spent(); --left) {
        TitleConcept& one = concepts.emplace_back();
        one.uri = in.get_text();
        one.isco = in.get_text();
        one.is_group = in.get<std::uint8_t>() != 0;
        for (auto names = in.get<std::uint32_t>(); names > 0 && !in.is_spent(); --names)
            one.names.emplace_back(in.get_text());
    }
    return concepts;
}

void put_table(ByteWriter& out, const StringTable& table) {
    out.put(static_cast<std::uint32_t>(table.size()));
    for (std::size_t at = 0; at < table.size(); ++at)
        out.put_text(table[at]);
}

StringTable get_table(ByteReader& in) {
    StringTable table;
    for (auto left = in.get<std::uint32_t>(); left > 0 && !in.is_spent(); --left)
        table.push_back(in.get_text());
    return table;
}

void put_sparse(ByteWriter& out, const SparseRows& rows) {
    std::vector<std::uint32_t> columns;
    std::vector<float> values;
    for (const SparseEntry& entry : rows.entries) {
        columns.push_back(entry.column);
        values.push_back(entry.value);
    }
    out.put_all(rows.ends);
    out.put_all(columns);
    out.put_all(values);
}

SparseRows get_sparse(ByteReader& in) {
    SparseRows rows;
    rows.ends = in.get_all<std::uint32_t>();
    const auto columns = in.get_all<std::uint32_t>();
    const auto values = in.get_all<float>();
    for (std::size_t at = 0; at < std::min(columns.size(), values.size()); ++at)
        rows.entries.push_back({columns[at], values[at]});
    return rows;
}

void put_fixed(ByteWriter& out, const FixedRows& rows) {
    out.put(rows.dimensions);
    out.put_all(rows.values);
}

FixedRows get_fixed(ByteReader& in) {
    const auto dimensions = in.get<std::uint32_t>();
    return {dimensions, in.get_all<std::int16_t>()};
}

TitleStatistics get_statistics(ByteReader& in) {
    TitleStatistics read;
    read.features = get_table(in);
    for (std::vector<float>* idf : {&read.name_idf, &read.description_idf, &read.field_idf, &read.embedding_idf})
        *idf = in.get_all<float>();
    for (SparseRows* rows : {&read.name_postings, &read.description_postings, &read.feature_fields})
        *rows = get_sparse(in);
    for (FixedRows* rows : {&read.concept_fields, &read.feature_vectors, &read.name_vectors, &read.concept_vectors})
        *rows = get_fixed(in);
    return read;
}

// No more than ln of all the concepts that could be, so that no sum grows beyond what can be ordered.
bool are_idf(const std::vector<float>& values) {
    return std::all_of(values.begin(), values.end(), [](float value) { return value >= 0 && value < 64; });
}

bool fits(const SparseRows& rows, std::size_t size, std::size_t columns) {
    const auto in_range = [&](const SparseEntry& one) { return one.column < columns && std::abs(one.value) < 1.01F; };
    return rows.size() == size && std::is_sorted(rows.ends.begin(), rows.ends.end()) &&
           (rows.ends.empty() ? 0 : rows.ends.back()) == rows.entries.size() &&
           std::all_of(rows.entries.begin(), rows.entries.end(), in_range);
}

bool fits(const FixedRows& rows, std::size_t size, std::size_t dimensions) {
    return rows.dimensions == dimensions && rows.values.size() == size * dimensions;
}

// Whether all that the numbers point at is there.
bool hangs_together(const TitleIndex& index) {
    const TitleStatistics& read = index.statistics;
    const std::size_t features = read.features.size();
    const std::size_t concepts = index.concepts.size();
    std::size_t names = 0;
    for (const TitleConcept& one : index.concepts) {
        if (one.names.empty()) return false;
        names += one.names.size();
    }
    for (const std::vector<float>* idf : {&read.name_idf, &read.description_idf, &read.field_idf, &read.embedding_idf})
        if (idf->size() != features || !are_idf(*idf)) return false;
    const std::size_t dimensions = read.feature_vectors.dimensions;
    const std::size_t fields = read.concept_fields.dimensions;
    return concepts > 0 && fits(read.name_postings, features, names) &&
           fits(read.description_postings, features, concepts) && fits(read.feature_fields, features, fields) &&
           fits(read.concept_fields, concepts, fields) && fits(read.feature_vectors, features, dimensions) &&
           fits(read.name_vectors, names, dimensions) && fits(read.concept_vectors, concepts, dimensions) &&
           rows_are_unit(read.concept_fields) && rows_are_unit(read.name_vectors) &&
           rows_are_unit(read.concept_vectors);
}

} // namespace

std::string with_title_index_head(std::string_view body) {
    ByteWriter sum;
    sum.put(checksum(body));
    std::string bytes(title_index_format);
    return bytes.append(sum.bytes()).append(body);
}

std::string title_index_bytes(const TitleIndex& index) {
    ByteWriter out;
    out.put(byte_order);
    out.put_text(index.fingerprint);
    put_concepts(out, index.concepts);
    const TitleStatistics& statistics = index.statistics;
    put_table(out, statistics.features);
    for (const std::vector<float>* idf :
         {&statistics.name_idf, &statistics.description_idf, &statistics.field_idf, &statistics.embedding_idf})
        out.put_all(*idf);
    for (const SparseRows* rows :
         {&statistics.name_postings, &statistics.description_postings, &statistics.feature_fields})
        put_sparse(out, *rows);
    for (const FixedRows* rows : {&statistics.concept_fields, &statistics.feature_vectors, &statistics.name_vectors,
                                  &statistics.concept_vectors})
        put_fixed(out, *rows);
    return with_title_index_head(out.bytes());
}

TitleIndex parse_title_index(std::string_view bytes, const std::string& path, std::string_view fingerprint) {
    if (!bytes.starts_with(title_index_format)) {
        const bool is_other_version = bytes.starts_with(title_index_format.substr(0, title_index_format.find(' ')));
        throw_foreign(path, is_other_version ? "is a title index of another version of this program"
                                             : "is not a title index");
    }
    ByteReader in(bytes.substr(title_index_format.size()));
    const auto sum = in.get<std::uint64_t>();
    if (in.is_spent() || sum != checksum(bytes.substr(title_index_format.size() + sizeof sum)))
        throw_foreign(path, "is damaged: its checksum is not that of its content");
    if (in.get<std::uint32_t>() != byte_order) throw_foreign(path, "was built on another kind of machine");
    TitleIndex index;
    index.fingerprint = in.get_text();
    if (index.fingerprint != fingerprint)
        throw_foreign(path, "was built with other lexicons or libraries (fingerprint " + index.fingerprint + ", now " +
                                std::string(fingerprint) + ")");
    index.concepts = get_concepts(in);
    index.statistics = get_statistics(in);
    if (!in.is_at_end() || !hangs_together(index)) throw_foreign(path, "is damaged: its parts do not fit together");
    return index;
}

} // namespace vakpeil
