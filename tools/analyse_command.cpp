#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "corpora/error.hpp"
#include "corpora/text_encoding.hpp"
#include "lexicons/analyser.hpp"
#include "tools/command.hpp"
#include "tools/data_folder.hpp"
#include "tools/terminal.hpp"

namespace vakpeil::tools {

namespace {

struct AnalyseOptions {
    std::vector<std::string> words;
};

using Row = std::array<std::string, 8>;

Row heading() {
    return {"bytes", "1 token", "2 normal", "3 title form", "4 stop", "5 compound", "6 stems", "7 synonyms"};
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : std::string(separator)) + part;
    return text;
}

std::string terms_of(const WordAnalysis& analysis, bool synonyms) {
    std::vector<std::string> terms;
    for (const Term& term : analysis.terms)
        if ((term.kind == TokenKind::synonym) == synonyms) terms.push_back(term.text);
    return joined(terms, " ");
}

// The sets that a phrase starting at this word belongs to: in the tokens, but not in the word's own terms.
std::string phrase_sets(const AnalysedWord& word, std::uint32_t position, std::span<const Token> tokens) {
    std::string text;
    for (const Token& token : tokens) {
        if (token.position != position || token.kind != TokenKind::synonym) continue;
        const auto same = [&](const Term& term) { return term.text == token.text && term.kind == token.kind; };
        const auto& own = word.analysis->terms;
        if (std::none_of(own.begin(), own.end(), same)) text += " " + std::string(token.text) + " (phrase)";
    }
    return text;
}

Row row_of(std::string_view text, const AnalysedWord& word, std::uint32_t position, const Analysis& analysis) {
    const WordAnalysis& steps = *word.analysis;
    Row row{fmt::format("{}-{}", word.begin, word.end),
            one_line(text.substr(word.begin, word.end - word.begin)),
            steps.normal,
            steps.title_form == steps.normal ? "" : steps.title_form,
            word.in_stop_phrase ? "phrase" : (steps.stop_word ? "word" : ""),
            joined(steps.parts, "+"),
            word.in_stop_phrase ? "" : terms_of(steps, false),
            word.in_stop_phrase ? "" : terms_of(steps, true)};
    row[7] += phrase_sets(word, position, analysis.tokens);
    return row;
}

std::string table(const std::vector<Row>& rows) {
    std::array<std::size_t, std::tuple_size_v<Row>> widths{};
    for (const Row& row : rows)
        for (std::size_t at = 0; at < row.size(); ++at)
            widths[at] = std::max(widths[at], display_width(row[at]));
    std::string text;
    for (const Row& row : rows) {
        for (std::size_t at = 0; at < row.size(); ++at)
            text += pad(row[at], widths[at]) + "  ";
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    return text;
}

std::string text_to_analyse(const AnalyseOptions& options) {
    if (!options.words.empty() && options.words != std::vector<std::string>{"-"}) return joined(options.words, " ");
    DecodedText decoded = decode_text(read_input("-"));
    if (decoded.binary) throw Error(ErrorKind::bad_input, input_name("-"), 0, "is not text; give plain text");
    return std::move(decoded.utf8);
}

ExitCode run_analyse(const AnalyseOptions& options) {
    const Lexicon lexicon = Lexicon::load(lexicon_folder());
    const std::string text = decode_text(text_to_analyse(options)).utf8;
    Analyser analyser(lexicon);
    const Analysis analysis = analyser.analyse(text);
    std::vector<Row> rows{heading()};
    for (std::uint32_t at = 0; at < analysis.words.size(); ++at)
        rows.push_back(row_of(text, analysis.words[at], at + 1, analysis));
    print(table(rows));
    return ExitCode::success;
}

} // namespace

void add_analyse_command(CLI::App& app, ExitCode& result) {
    auto options = std::make_shared<AnalyseOptions>();
    CLI::App* command = app.add_subcommand("analyse", "Print what each step of the Dutch chain makes of a text");
    command->add_option("TEXT", options->words, "The text; without it, or with -, standard input");
    command->callback([options, &result] { result = run_analyse(*options); });
}

} // namespace vakpeil::tools
