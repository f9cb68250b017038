// Which stretch of a vacancy speaks for which competence, in indexes of strings. Shows nothing itself.

import {byte_index} from './bytes.mjs';

function walk(node, kind, found) {
  if (node.kind === kind) found.push(...(node.evidence ?? []));
  for (const detail of node.details ?? []) walk(detail, kind, found);
  return found;
}

/// What the title of the vacancy, or a sentence that names the occupation, says for the suggestion. Null when nothing does.
function title_item(suggestion) {
  const nodes = (suggestion.explanation?.details ?? []).filter(
    ({kind, value}) => (kind === 'title' || kind === 'mention') && value > 0,
  );
  const sentences = nodes.flatMap((node) => node.evidence ?? []);
  const words = nodes.flatMap((node) => walk(node, 'word', []));
  if (sentences.length + words.length === 0) return null;
  return {key: 'title', number: null, statement: null, sentences: sentences.length > 0 ? sentences : words, words};
}

/// The things that the vacancy gives evidence for, most weighty first: {key, number, statement, sentences, words}.
export function evidence_items(suggestion) {
  const covered = (suggestion.competences ?? [])
    .filter((competence) => competence.covered)
    .sort((one, other) => other.value - one.value)
    .map(({number, statement, sentences, words}) => ({key: String(number), number, statement, sentences, words}));
  const title = title_item(suggestion);
  return title === null ? covered : [title, ...covered];
}

export function uncovered(suggestion) {
  return (suggestion.competences ?? []).filter((competence) => !competence.covered);
}

function marks_in(field, items, part, index) {
  return items
    .flatMap(({key, [part]: evidence}) =>
      evidence
        .filter((one) => one.field === field)
        .map(({begin, end}) => ({begin: index(begin), end: index(end), key})),
    )
    .filter(({begin, end}) => end > begin)
    .sort((one, other) => one.begin - other.begin || one.end - other.end);
}

/// Stretches that touch become one, with the keys of all.
function joined(marks) {
  const stretches = [];
  for (const {begin, end, key} of marks) {
    const last = stretches.at(-1);
    if (last !== undefined && begin < last.end) {
      last.end = Math.max(last.end, end);
      last.keys.add(key);
    } else {
      stretches.push({begin, end, keys: new Set([key])});
    }
  }
  return stretches;
}

function cut_words(text, sentence, words) {
  const pieces = [];
  let place = sentence.begin;
  for (const {begin, end, keys} of words.filter((word) => word.begin >= sentence.begin && word.end <= sentence.end)) {
    if (begin > place) pieces.push({text: text.slice(place, begin), keys: null});
    pieces.push({text: text.slice(begin, end), keys: [...keys]});
    place = end;
  }
  if (place < sentence.end) pieces.push({text: text.slice(place, sentence.end), keys: null});
  return pieces;
}

/// The text of a field as pieces in order: {text} for what says nothing, and
/// {text, keys, pieces: [{text, keys or null}]} for a sentence with evidence. Together they are the text, unchanged.
export function evidence_pieces(field, text, items) {
  const index = byte_index(text);
  const words = joined(marks_in(field, items, 'words', index));
  const sentences = joined(
    [...marks_in(field, items, 'sentences', index), ...marks_in(field, items, 'words', index)].sort(
      (one, other) => one.begin - other.begin || one.end - other.end,
    ),
  );
  const result = [];
  let place = 0;
  for (const sentence of sentences) {
    if (sentence.begin > place) result.push({text: text.slice(place, sentence.begin)});
    result.push({
      text: text.slice(sentence.begin, sentence.end),
      keys: [...sentence.keys],
      pieces: cut_words(text, sentence, words),
    });
    place = sentence.end;
  }
  if (place < text.length) result.push({text: text.slice(place)});
  return result;
}
