#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/file.hpp"
#include "corpora/register_checks.hpp"
#include "corpora/register_layout.hpp"
#include "corpora/register_source.hpp"
#include "corpora/register_text.hpp"
#include "corpora/text_encoding.hpp"
#include "corpora/unicode_text.hpp"
#include "indexer/likeness.hpp"
#include "lexicons/spelling.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

struct LintOptions {
    std::vector<std::string> sources;
    std::size_t pairs = 20;
    std::string dictionary = "/usr/share/hunspell/nl_BE.dic";
    bool without_spelling = false;
};

// Two competences of different profiles that share so much were copied from each other.
constexpr double most_alike = 0.6;

void append(Findings& to, Findings from) {
    std::ranges::move(from, std::back_inserter(to));
}

// Names are left alone: people write them in English and as they like.
Findings spelling_faults(Spelling& spelling, const std::string& bytes, const std::string& path) {
    Findings faults;
    bool in_names = false;
    std::size_t number = 0;
    const std::string text = decode_text(bytes).utf8;
    for (const std::string_view line : split_lines(text)) {
        ++number;
        if (const std::optional<LayoutHeading> heading = find_heading(line))
            in_names = heading == LayoutHeading::title || heading == LayoutHeading::synonyms;
        if (in_names || number == 1) continue;
        for (const SpellingFault& fault : spelling.check(line))
            faults.push_back({Severity::error, path, number,
                              "'" + std::string(line.substr(fault.begin, fault.end - fault.begin)) +
                                  "' is not in the dictionary; mend it, or add it to lexicons/data/spelling.txt"});
    }
    return faults;
}

class Linter {
public:
    explicit Linter(const LintOptions& options) {
        if (!options.without_spelling) spelling_.emplace(options.dictionary, lexicon_folder() / "spelling.txt");
    }

    void read(const std::filesystem::path& path) {
        const std::string bytes = read_file(path);
        RegisterDocument document = read_register_text(bytes, path.string());
        append(findings_, std::move(document.findings));
        if (!document.qualification) return;
        profiles_.push_back({path.string(), std::move(*document.qualification)});
        append(findings_, check_profile(profiles_.back()));
        if (spelling_ && profiles_.back().qualification.origin == Origin::vakpeil)
            append(findings_, spelling_faults(*spelling_, bytes, path.string()));
    }

    void compare(Analyser& analyser, std::size_t most_pairs) {
        append(findings_, check_names(profiles_));
        std::vector<Qualification> qualifications;
        for (const Profile& profile : profiles_)
            qualifications.push_back(profile.qualification);
        for (const LikeCompetences& like : like_competences(qualifications, analyser, most_alike)) {
            const auto is_official = [&](std::size_t at) { return qualifications[at].origin == Origin::official; };
            if (is_official(like.first) || is_official(like.second)) continue; // these are as they are
            findings_.push_back(
                {Severity::error, profiles_[like.first].path, 0,
                 fmt::format("competence {} says nearly the same as competence {} of {} ({:.0f}%)", like.first_number,
                             like.second_number, qualifications[like.second].code, 100 * like.likeness)});
        }
        pairs_ = closest_pairs(qualifications, analyser, most_pairs);
    }

    [[nodiscard]] std::string pairs_text() const {
        std::string text = pairs_.empty() ? "" : "The profiles most alike, by the words of their competences:\n";
        for (const LikePair& pair : pairs_) {
            const Qualification& first = profiles_[pair.first].qualification;
            const Qualification& second = profiles_[pair.second].qualification;
            text += fmt::format("  {:.2f}  {} {} (level {})  -  {} {} (level {})\n", pair.likeness, first.code,
                                first.title, first.level, second.code, second.title, second.level);
        }
        return text;
    }

    [[nodiscard]] std::size_t count() const noexcept { return profiles_.size(); }
    [[nodiscard]] const Findings& findings() const noexcept { return findings_; }

private:
    std::optional<Spelling> spelling_;
    std::vector<Profile> profiles_;
    Findings findings_;
    std::vector<LikePair> pairs_;
};

ExitCode run_lint(const LintOptions& options) {
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    Linter linter(options);
    for (const std::string& source : options.sources)
        for (const std::filesystem::path& path : register_files(source))
            if (path.extension() == ".txt") linter.read(path);
    Analyser analyser(lexicon);
    linter.compare(analyser, options.pairs);
    std::string text;
    std::size_t faults = 0;
    for (const Finding& finding : linter.findings()) {
        if (finding.severity == Severity::note) continue;
        text += one_line(to_string(finding)) + "\n";
        ++faults;
    }
    text += linter.pairs_text();
    text += fmt::format("{} profiles, {} findings{}\n", linter.count(), faults,
                        options.without_spelling ? "; spelling was not checked" : "");
    print(text);
    if (linter.count() == 0 && faults == 0)
        throw Error(ErrorKind::bad_input, options.sources.front(), 0, "holds no profile (.txt) to check");
    return faults == 0 ? ExitCode::success : ExitCode::bad_input;
}

} // namespace

void add_lint_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<LintOptions>();
    CLI::App* command = app.add_subcommand(
        "lint", "Check profiles: their structure and contents, their spelling, and which are too much alike");
    command->add_option("SOURCE", options->sources, "Profiles (.txt), or folders of them")->required();
    command->add_option("--pairs", options->pairs, "How many of the profiles most alike to list")
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    command->add_option("--dictionary", options->dictionary, "Hunspell dictionary of Dutch")
        ->type_name("FILE.dic")
        ->capture_default_str();
    command->add_flag("--no-spelling", options->without_spelling, "Do not check the spelling");
    command->callback([options, &result] { result = run_lint(*options); });
}

} // namespace vakpeil::tools
