// Two suggestions for one vacancy side by side: which sentences speak for both, which for one, and how the levels differ.

import * as api from '../api.mjs';
import {byte_slice} from '../bytes.mjs';
import {h, icon, replace} from '../dom.mjs';
import {evidence_items} from '../evidence_links.mjs';
import {link} from '../route.mjs';
import {answer_for, example_source, load_source, save_source, source_path} from '../vacancy_source.mjs';
import {enumeration, percent, word} from '../words.mjs';
import {correction} from './correction.mjs';
import {back_link, level_badge, loading, notice, probability_bar, qualification_link} from './parts.mjs';

/// Sentences in the order of the vacancy: {text, numbers: [of the one, of the other]}.
function shared_sentences(vacancy, pair) {
  const sentences = new Map();
  pair.forEach((suggestion, side) => {
    for (const item of evidence_items(suggestion)) {
      for (const {field, begin, end} of item.sentences) {
        const key = `${field} ${begin} ${end}`;
        if (!sentences.has(key))
          sentences.set(key, {field, begin, text: byte_slice(vacancy[field], begin, end).trim(), numbers: [[], []]});
        sentences.get(key).numbers[side].push(item.number);
      }
    }
  });
  return [...sentences.values()]
    .filter(({text}) => text !== '')
    .sort((one, other) => (one.field === other.field ? one.begin - other.begin : one.field === 'title' ? -1 : 1));
}

function sentence_group(id, title, sentences, pair) {
  // What names the occupation has no number.
  const side_words = (list, title) => {
    const numbers = list.filter((number) => number !== null).sort((one, other) => one - other);
    return numbers.length === 0
      ? word('compare.names', {title})
      : word('compare.covers', {title, list: enumeration(numbers)});
  };
  const sides = ({numbers}) =>
    numbers.map((list, side) =>
      list.length === 0 ? null : h('span', {class: 'small muted block'}, side_words(list, pair[side].title)),
    );
  return h(
    'section',
    {class: 'panel', id, 'aria-labelledby': id + '-title'},
    h('h3', {id: id + '-title'}, title, h('span', {class: 'count'}, sentences.length)),
    sentences.length === 0
      ? h('p', {class: 'muted'}, word('compare.no_sentences'))
      : h(
          'ul',
          {class: 'sentence-list'},
          sentences.map((sentence) => h('li', {}, h('q', {}, sentence.text), sides(sentence))),
        ),
  );
}

function competence_list(suggestion) {
  const in_order = [...suggestion.competences].sort(
    (one, other) => other.covered - one.covered || one.number - other.number,
  );
  return h(
    'ul',
    {class: 'check-list'},
    in_order.map(({number, statement, covered}) =>
      h(
        'li',
        {class: covered ? 'is-covered' : 'is-missing'},
        h('span', {class: 'check-mark'}, icon(covered ? 'check' : 'dash')),
        h(
          'span',
          {},
          h('span', {class: 'visually-hidden'}, word(covered ? 'compare.covered' : 'compare.missing') + ': '),
          `${number}. ${statement}`,
        ),
      ),
    ),
  );
}

function level_words(answer, [one, other]) {
  const difference =
    one.level === other.level
      ? word('compare.level.same', {one: one.title, other: other.title, level: one.level})
      : word('compare.level.differ', {one: one.title, level: one.level, other: other.title, second: other.level});
  return h(
    'p',
    {id: 'compare-level', class: 'lead'},
    difference,
    ' ',
    answer.level === null
      ? ''
      : word('compare.level.job', {level: answer.level.value, probability: percent(answer.level.probability)}),
  );
}

/// What the register says of the difference, when the two are the same trade.
async function neighbour_part(pair, signal) {
  const {neighbours} = await api.neighbours(pair[0].code, signal);
  const found = neighbours.find(({code}) => code === pair[1].code);
  if (found === undefined || found.shared.length === 0) return null;
  return h(
    'section',
    {class: 'panel', 'aria-labelledby': 'compare-shared'},
    h('h3', {id: 'compare-shared'}, word('compare.shared'), h('span', {class: 'count'}, found.shared.length)),
    h(
      'ul',
      {class: 'sentence-list'},
      found.shared.map(({here, there}) =>
        h(
          'li',
          {},
          here.statement,
          here.statement === there.statement ? null : h('span', {class: 'small muted block'}, there.statement),
        ),
      ),
    ),
  );
}

function draw(place, answer, source, pair, signal) {
  const sentences = shared_sentences(answer.vacancy, pair);
  const {section, fits_button} = correction(answer);
  const only = (side) => sentences.filter(({numbers}) => numbers[side].length > 0 && numbers[1 - side].length === 0);
  const both = sentences.filter(({numbers}) => numbers.every((list) => list.length > 0));
  const shared = h('div', {});
  replace(
    place,
    h(
      'div',
      {class: 'page-head'},
      h('p', {}, back_link(link(source_path(source), {selected: pair[0].code}), word('compare.back'))),
      h('h1', {}, word('compare.title', {one: pair[0].title, other: pair[1].title})),
      level_words(answer, pair),
    ),
    h(
      'div',
      {class: 'two-columns', id: 'compare-pair'},
      pair.map((suggestion) =>
        h(
          'section',
          {class: 'card', 'data-code': suggestion.code},
          h('h2', {}, qualification_link(suggestion.code, suggestion.title)),
          h(
            'p',
            {class: 'suggestion-facts'},
            h('span', {class: 'code'}, suggestion.code),
            level_badge(suggestion.level, suggestion.level_estimated),
          ),
          probability_bar(suggestion.probability),
          h('div', {class: 'button-row no-print'}, fits_button(suggestion)),
        ),
      ),
    ),
    h('h2', {}, word('compare.sentences')),
    sentence_group('compare-both', word('compare.both'), both, pair),
    h(
      'div',
      {class: 'two-columns'},
      pair.map((suggestion, side) =>
        sentence_group(`compare-only-${side + 1}`, word('compare.only', {title: suggestion.title}), only(side), pair),
      ),
    ),
    h('h2', {}, word('compare.competences')),
    h(
      'div',
      {class: 'two-columns'},
      pair.map((suggestion) =>
        h('section', {class: 'panel'}, h('h3', {}, suggestion.title), competence_list(suggestion)),
      ),
    ),
    shared,
    section,
  );
  neighbour_part(pair, signal).then(
    (part) => replace(shared, part),
    () => {
      // The comparison is whole without it.
    },
  );
}

export async function show(place, route, signal) {
  const codes = route.parts.slice(0, 2);
  const example = route.query.get('example');
  const source = example ? example_source(example) : load_source();
  if (source === null || codes.length < 2) {
    replace(
      place,
      h('h1', {}, word('compare.plain')),
      notice('info', word('compare.no_vacancy'), h('p', {}, h('a', {href: link(['match'])}, word('match.again')))),
    );
    return {};
  }
  if (example) save_source(source);
  replace(place, h('h1', {class: 'visually-hidden'}, word('compare.plain')), loading());
  const chosen = (answer) => codes.map((code) => answer.suggestions.find((suggestion) => suggestion.code === code));
  let answer = await answer_for(source, {signal});
  // Someone may compare with a suggestion that is not among the first.
  if (chosen(answer).includes(undefined)) answer = await answer_for(source, {top: 24, signal});
  const pair = chosen(answer);
  if (pair.includes(undefined)) {
    replace(
      place,
      h('h1', {}, word('compare.plain')),
      notice(
        'info',
        word('compare.not_suggested'),
        h(
          'ul',
          {},
          codes.map((code) => h('li', {}, qualification_link(code, code))),
        ),
      ),
    );
  } else {
    draw(place, answer, source, pair, signal);
  }
  return {};
}
