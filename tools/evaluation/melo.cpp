#include "tools/evaluation/melo.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/unicode_text.hpp"
#include "lexicons/string_hash.hpp"

namespace vakpeil::tools {

namespace {

using Cells = std::vector<std::string_view>;

Cells cells_of(std::string_view line, std::string_view separators) {
    Cells cells;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find_first_of(separators, at), line.size());
        cells.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return cells;
}

[[noreturn]] void refuse(const std::string& path, std::size_t line, const std::string& why) {
    throw Error(ErrorKind::bad_input, path, line, why);
}

// Calls `take(cells, line number)` for each line, which has so many cells.
void read_lines(const std::string& path, std::string_view separators, std::size_t width,
                const std::function<void(const Cells&, std::size_t)>& take) {
    const DecodedText text = decode_text(read_file(path));
    if (text.binary) refuse(path, 0, "is not text; give the TSV file of MELO");
    std::size_t number = 0;
    for (const std::string_view line : split_lines(text.utf8)) {
        ++number;
        if (trim(line).empty()) continue;
        const Cells cells = cells_of(line, separators);
        if (cells.size() != width)
            refuse(path, number, "has " + std::to_string(cells.size()) + " cells and not " + std::to_string(width));
        take(cells, number);
    }
}

void read_concepts(const std::string& path, Melo& melo) {
    StringMap<std::string> concept_of_name;
    read_lines(path, "\t", 2, [&](const Cells& cells, std::size_t line) {
        if (!concept_of_name.emplace(cells[0], cells[1]).second)
            refuse(path, line, "has a concept for " + std::string(cells[0]) + " again");
    });
    StringMap<std::uint32_t> numbers;
    for (MeloName& name : melo.names) {
        const auto found = concept_of_name.find(name.id);
        if (found == concept_of_name.end()) refuse(path, 0, "has no concept for the name " + name.id);
        const auto [place, is_new] =
            numbers.try_emplace(found->second, static_cast<std::uint32_t>(melo.concepts.size()));
        if (is_new) melo.concepts.push_back(found->second);
        name.concept_number = place->second;
    }
}

void read_qrels(const std::string& path, Melo& melo, const StringMap<std::uint32_t>& titles,
                const StringMap<std::uint32_t>& names) {
    read_lines(path, " \t", 4, [&](const Cells& cells, std::size_t line) {
        int grade = 0;
        const auto [end, error] = std::from_chars(cells[3].data(), cells[3].data() + cells[3].size(), grade);
        if (error != std::errc{} || end != cells[3].data() + cells[3].size())
            refuse(path, line, "has the grade '" + std::string(cells[3]) + "', which is no whole number");
        if (grade <= 0) return;
        const auto title = titles.find(cells[0]);
        const auto name = names.find(cells[2]);
        if (title == titles.end()) refuse(path, line, "judges the unknown title " + std::string(cells[0]));
        if (name == names.end()) refuse(path, line, "judges the unknown name " + std::string(cells[2]));
        melo.titles[title->second].relevant.push_back(name->second);
    });
    for (MeloTitle& title : melo.titles)
        std::sort(title.relevant.begin(), title.relevant.end());
    melo.unjudged = std::erase_if(melo.titles, [](const MeloTitle& title) { return title.relevant.empty(); });
}

} // namespace

Melo read_melo(const MeloFiles& files) {
    Melo melo;
    StringMap<std::uint32_t> titles;
    read_lines(files.queries, "\t", 2, [&](const Cells& cells, std::size_t line) {
        if (!titles.emplace(cells[0], static_cast<std::uint32_t>(melo.titles.size())).second)
            refuse(files.queries, line, "has the title " + std::string(cells[0]) + " again");
        melo.titles.push_back({std::string(cells[0]), std::string(cells[1]), {}});
    });
    StringMap<std::uint32_t> names;
    read_lines(files.names, "\t", 2, [&](const Cells& cells, std::size_t line) {
        if (!names.emplace(cells[0], static_cast<std::uint32_t>(melo.names.size())).second)
            refuse(files.names, line, "has the name " + std::string(cells[0]) + " again");
        melo.names.push_back({std::string(cells[0]), std::string(cells[1]), 0});
    });
    read_concepts(files.concepts, melo);
    read_qrels(files.qrels, melo, titles, names);
    return melo;
}

std::vector<TitleConcept> melo_concepts(const Melo& melo, const Esco& esco) {
    StringMap<TitleConcept> known;
    for (TitleConcept& one : title_concepts(esco))
        known.emplace(one.uri, std::move(one));
    std::vector<TitleConcept> concepts;
    for (const std::string& uri : melo.concepts) {
        TitleConcept& one = concepts.emplace_back();
        one.uri = uri;
        one.is_group = uri.find("/esco/isco/") != std::string::npos;
        if (const auto found = known.find(uri); found != known.end()) {
            one.isco = found->second.isco;
            one.description = found->second.description;
        }
    }
    for (const MeloName& name : melo.names)
        concepts[name.concept_number].names.push_back(name.text);
    return concepts;
}

} // namespace vakpeil::tools
