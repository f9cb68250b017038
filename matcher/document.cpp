#include "matcher/document.hpp"

#include <algorithm>

namespace vakpeil {

namespace {

constexpr std::uint32_t max_title_words = 14;  // a longer first line is a sentence
constexpr std::uint32_t max_mention_words = 5; // after "op zoek naar een"
constexpr std::size_t max_mentions = 4;
constexpr std::size_t max_titles = 8;        // of a title field that goes on and on
constexpr std::size_t opening_sentences = 3; // of a text without a title field: any of them may name the job

std::vector<Section> shifted(const std::vector<Section>& sections, std::size_t offset) {
    std::vector<Section> moved = sections;
    for (Section& section : moved) {
        section.begin += offset;
        section.end += offset;
    }
    return moved;
}

bool starts_a_line(std::string_view text, const Sentence& sentence) {
    const std::size_t before = text.substr(0, sentence.begin).find_last_not_of(" \t\r");
    return before == std::string_view::npos || text[before] == '\n';
}

bool ends_a_line(std::string_view text, const Sentence& sentence) {
    const std::size_t after = text.find('\n', sentence.end);
    const std::string_view rest =
        text.substr(sentence.end, after == std::string_view::npos ? after : after - sentence.end);
    return rest.find_first_not_of(" \t\r.!?:;)*\"'") == std::string_view::npos;
}

bool ends_like_a_sentence(std::string_view text, const Sentence& sentence) {
    return sentence.end < text.size() && text[sentence.end] == '.';
}

// Without what closes many a title and names nothing: "(m/v/x)".
TitleSpan without_last_stop_words(const MatchDocument& document, const Sentence& sentence) {
    std::uint32_t count = sentence.word_count;
    while (count > 1 && document.analysis.words[sentence.first_word + count - 1].analysis->stop_word)
        --count;
    return {sentence.first_word, count, false};
}

// The words from `first` on, up to a stop word.
TitleSpan words_from(const MatchDocument& document, std::size_t first, std::size_t sentence_end) {
    const auto& words = document.analysis.words;
    std::size_t end = first;
    while (end < sentence_end && end - first < max_mention_words && !words[end].analysis->stop_word)
        ++end;
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end - first), true};
}

void add_title(MatchDocument& document, Sentence& sentence) {
    sentence.kind = SectionKind::title;
    sentence.heading = false;
    document.titles.push_back(without_last_stop_words(document, sentence));
}

// A title field may hold several sentences.
void find_titles_in_field(MatchDocument& document) {
    for (Sentence& sentence : document.sentences)
        if (sentence.begin < document.text_offset && document.titles.size() < max_titles) add_title(document, sentence);
}

// Without a title field, a short first line that is no heading and no sentence is the title. When it is the name of the
// employer ("Stad Gent werft aan:"), the job is named in one of the lines after it.
void find_titles_in_opening(MatchDocument& document) {
    // One sentence alone is a title only when it can't be more than that: "Kok".
    const bool alone = document.sentences.size() == 1;
    if (alone && document.sentences.front().word_count > max_mention_words) return;
    const std::size_t opening = std::min(opening_sentences, document.sentences.size());
    for (std::size_t at = 0; at < opening; ++at) {
        Sentence& sentence = document.sentences[at];
        if (sentence.heading) return;
        const bool point = ends_like_a_sentence(document.text, sentence);
        if (point && sentence.word_count > max_mention_words) continue; // "Kok gezocht." may go on
        if (!starts_a_line(document.text, sentence)) continue;
        const bool whole_line = sentence.word_count <= max_title_words && ends_a_line(document.text, sentence);
        if (at == 0 && !point && whole_line) {
            add_title(document, sentence);
            continue;
        }
        const TitleSpan span = words_from(document, sentence.first_word, sentence.first_word + sentence.word_count);
        if (span.word_count > 0) document.titles.push_back(span);
    }
}

void find_mentions(MatchDocument& document, const SectionRules& rules) {
    std::size_t mentions = 0;
    for (const Sentence& sentence : document.sentences) {
        if (document.is_title(sentence)) continue;
        const std::size_t end = sentence.first_word + sentence.word_count;
        for (std::size_t at = sentence.first_word; at < end && mentions < max_mentions; ++at) {
            const std::size_t lead = rules.title_leads.longest_at(document.analysis.normals, at).length;
            if (lead == 0) continue;
            // "Stad Gent werft aan:" leads to the next line.
            const TitleSpan span =
                words_from(document, at + lead, at + lead < end ? end : document.analysis.words.size());
            if (span.word_count == 0 || document.aside[span.first_word]) continue;
            document.titles.push_back(span);
            ++mentions;
            at += lead;
        }
    }
}

} // namespace

bool MatchDocument::is_title(const Sentence& sentence) const {
    return std::any_of(titles.begin(), titles.end(),
                       [&](const TitleSpan& span) { return !span.mention && span.first_word == sentence.first_word; });
}

std::string matched_text(const Vacancy& vacancy) {
    return vacancy.title.empty() ? vacancy.text : vacancy.title + "\n" + vacancy.text;
}

MatchDocument read_document(const Vacancy& vacancy, Analyser& analyser, const SectionRules& rules,
                            const RoleRules& roles, const LanguageDetector& languages) {
    MatchDocument document;
    document.text = matched_text(vacancy);
    document.text_offset = document.text.size() - vacancy.text.size();
    document.analysis = analyser.read(document.text);
    document.sentences = split_sentences(document.text, document.analysis, rules);
    label_sentences(document.sentences, document.text, document.analysis,
                    shifted(vacancy.sections, document.text_offset), rules);
    document.aside = words_aside(document.text, document.analysis, document.sentences, roles);
    if (document.text_offset > 0)
        find_titles_in_field(document);
    else
        find_titles_in_opening(document);
    find_mentions(document, rules);
    document.language = languages.detect(document.analysis.normals);
    return document;
}

} // namespace vakpeil
