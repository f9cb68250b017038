#include "corpora/register_folder.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/register_text.hpp"

namespace vakpeil {

namespace fs = std::filesystem;

namespace {

struct Document {
    std::string path;
    Qualification qualification;
};

std::vector<fs::path> documents_in(const fs::path& folder, Findings& findings) {
    std::vector<fs::path> paths;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code not_a_file;
        if (entry->path().extension() == ".txt" && entry->is_regular_file(not_a_file)) paths.push_back(entry->path());
    }
    if (error) {
        findings.push_back({Severity::error, folder.string(), 0,
                            "cannot be listed to its end (" + error.message() + "); check that you may read it"});
    } else if (paths.empty()) {
        findings.push_back({Severity::warning, folder.string(), 0, "no document (.txt) is in this folder"});
    }
    std::ranges::sort(paths);
    return paths;
}

void read_document(const fs::path& path, std::vector<Document>& documents, Findings& findings) {
    try {
        RegisterDocument document = read_register_text(read_file(path), path.string());
        std::ranges::move(document.findings, std::back_inserter(findings));
        if (document.qualification) documents.push_back({path.string(), std::move(*document.qualification)});
    } catch (const Error& error) {
        findings.push_back({Severity::error, error.path(), error.line(), std::string(error.message())});
    }
}

std::string number_of(const Qualification& qualification) {
    const std::optional<CodeParts> parts = parse_code(qualification.code);
    return parts ? parts->number : qualification.code;
}

bool is_part(const Qualification& qualification) {
    const std::optional<CodeParts> parts = parse_code(qualification.code);
    return parts && !parts->part.empty();
}

// What the part requires stands in the document of its whole already, so that only its name is added.
bool add_part(const PartialQualification& part, Qualification& whole) {
    const std::optional<CodeParts> code = parse_code(part.code);
    if (!code || code->version != whole.version) return false;
    const auto same_code = [&](const PartialQualification& known) { return known.code == part.code; };
    if (std::ranges::none_of(whole.parts, same_code)) whole.parts.push_back(part);
    return true;
}

void place_parts(Register& all) {
    std::erase_if(all.loose_parts, [&](const LoosePart& loose) {
        const std::optional<CodeParts> code = parse_code(loose.part.code);
        const auto whole = std::ranges::find_if(
            all.qualifications, [&](const Qualification& q) { return code && number_of(q) == code->number; });
        return whole != all.qualifications.end() && add_part(loose.part, *whole);
    });
}

// Keeps the newest version in `kept`; of two with the same code the one that is there already.
void keep_newest(Document& kept, Document& other, Findings& findings) {
    if (kept.qualification.version == other.qualification.version) {
        findings.push_back({Severity::error, other.path, 0,
                            "code " + other.qualification.code + " was read from " + kept.path +
                                " already; give one of the two another code or remove it"});
        return;
    }
    if (kept.qualification.version < other.qualification.version) std::swap(kept, other);
    findings.push_back({Severity::note, other.path, 0,
                        other.qualification.code + " gives way to its newer version " + kept.qualification.code});
}

} // namespace

Register read_register(const std::vector<fs::path>& sources) {
    Register result;
    std::vector<Document> documents;
    for (const fs::path& source : sources) {
        std::error_code error;
        const fs::file_status status = fs::status(source, error);
        if (!fs::exists(status)) {
            throw Error(ErrorKind::unreadable, source.string(), 0, "no such file or folder; check the path");
        }
        if (!fs::is_directory(status)) {
            read_document(source, documents, result.findings);
            continue;
        }
        for (const fs::path& path : documents_in(source, result.findings)) {
            read_document(path, documents, result.findings);
        }
    }
    std::map<std::string, Document> by_number;
    for (Document& document : documents) {
        if (is_part(document.qualification)) continue;
        const auto [kept, is_new] = by_number.try_emplace(number_of(document.qualification), document);
        if (!is_new) keep_newest(kept->second, document, result.findings);
    }
    for (auto& [number, document] : by_number)
        result.qualifications.push_back(std::move(document.qualification));
    for (const Document& document : documents) {
        const Qualification& part = document.qualification;
        if (is_part(part)) result.loose_parts.push_back({document.path, {part.code, part.title}});
    }
    place_parts(result);
    return result;
}

Register overlay(Register lower, Register upper) {
    Register result;
    result.findings = std::move(lower.findings);
    std::ranges::move(upper.findings, std::back_inserter(result.findings));
    std::map<std::string, Qualification> by_number;
    for (Qualification& qualification : lower.qualifications) {
        std::string number = number_of(qualification);
        by_number.insert_or_assign(std::move(number), std::move(qualification));
    }
    for (Qualification& qualification : upper.qualifications) {
        std::string number = number_of(qualification);
        if (const auto found = by_number.find(number); found != by_number.end()) {
            result.findings.push_back({Severity::note,
                                       {},
                                       0,
                                       qualification.code + " (" + qualification.title + ") takes the place of " +
                                           found->second.code + " (" + found->second.title + ")"});
            if (qualification.synonyms.empty()) qualification.synonyms = std::move(found->second.synonyms);
        }
        by_number.insert_or_assign(std::move(number), std::move(qualification));
    }
    for (auto& [number, qualification] : by_number)
        result.qualifications.push_back(std::move(qualification));
    result.loose_parts = std::move(lower.loose_parts);
    std::ranges::move(upper.loose_parts, std::back_inserter(result.loose_parts));
    place_parts(result);
    return result;
}

Findings loose_part_findings(const Register& all) {
    Findings findings;
    for (const LoosePart& loose : all.loose_parts)
        findings.push_back({Severity::warning, loose.path, 0,
                            loose.part.code + " (" + loose.part.title +
                                ") is a part of a qualification that is not here "
                                "in that version; it is left out"});
    return findings;
}

} // namespace vakpeil
