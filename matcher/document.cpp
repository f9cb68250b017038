#include "matcher/document.hpp"

#include <algorithm>

namespace vakpeil {

namespace {

constexpr std::uint32_t max_title_words = 14;  // a longer first line is a sentence
constexpr std::uint32_t max_mention_words = 5; // after "op zoek naar een"
constexpr std::size_t max_mentions = 3;

std::vector<Section> shifted(const std::vector<Section>& sections, std::size_t offset) {
    std::vector<Section> moved = sections;
    for (Section& section : moved) {
        section.begin += offset;
        section.end += offset;
    }
    return moved;
}

bool ends_like_a_sentence(std::string_view text, const Sentence& sentence) {
    return sentence.end < text.size() && text[sentence.end] == '.';
}

// Without a title field, a short first line that is no heading and no sentence is the title.
void find_given_title(MatchDocument& document) {
    if (document.sentences.empty()) return;
    Sentence& first = document.sentences.front();
    if (document.text_offset == 0 && (first.heading || first.word_count > max_title_words ||
                                      ends_like_a_sentence(document.text, first) || document.sentences.size() == 1))
        return;
    for (Sentence& sentence : document.sentences) { // a title field may hold several sentences
        const bool in_title = document.text_offset == 0 ? &sentence == &first : sentence.begin < document.text_offset;
        if (!in_title) break;
        sentence.kind = SectionKind::title;
        sentence.heading = false;
        document.titles.push_back({sentence.first_word, sentence.word_count, false});
    }
}

// The words after a lead, up to a stop word.
TitleSpan span_after(const MatchDocument& document, std::size_t first, std::size_t sentence_end) {
    const auto& words = document.analysis.words;
    std::size_t end = first;
    while (end < sentence_end && end - first < max_mention_words && !words[end].analysis->stop_word) ++end;
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end - first), true};
}

void find_mentions(MatchDocument& document, const SectionRules& rules) {
    std::vector<std::string_view> normals;
    for (const AnalysedWord& word : document.analysis.words) normals.emplace_back(word.analysis->normal);
    std::size_t mentions = 0;
    for (const Sentence& sentence : document.sentences) {
        if (sentence.kind == SectionKind::title) continue;
        const std::size_t end = sentence.first_word + sentence.word_count;
        for (std::size_t at = sentence.first_word; at < end && mentions < max_mentions; ++at) {
            const std::size_t lead = rules.title_leads.longest_at(normals, at).length;
            if (lead == 0 || at + lead >= end) continue;
            const TitleSpan span = span_after(document, at + lead, end);
            if (span.word_count == 0) continue;
            document.titles.push_back(span);
            ++mentions;
            at += lead;
        }
    }
}

LanguageGuess guess_language(const MatchDocument& document, const LanguageDetector& languages) {
    std::vector<std::string_view> normals;
    for (const AnalysedWord& word : document.analysis.words) normals.emplace_back(word.analysis->normal);
    return languages.detect(normals);
}

} // namespace

MatchDocument read_document(const Vacancy& vacancy, Analyser& analyser, const SectionRules& rules,
                            const LanguageDetector& languages) {
    MatchDocument document;
    if (!vacancy.title.empty()) document.text = vacancy.title + "\n";
    document.text_offset = document.text.size();
    document.text += vacancy.text;
    document.analysis = analyser.analyse(document.text);
    document.sentences = split_sentences(document.text, document.analysis.words, rules);
    label_sentences(document.sentences, document.analysis.words, shifted(vacancy.sections, document.text_offset), rules);
    find_given_title(document);
    find_mentions(document, rules);
    document.language = guess_language(document, languages);
    return document;
}

} // namespace vakpeil
