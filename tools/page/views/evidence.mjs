// The text of a vacancy beside the competences that it speaks for. Pointing at one side lights up the other.

import {h, prefers_stillness} from '../dom.mjs';
import {evidence_items, evidence_pieces, uncovered} from '../evidence_links.mjs';
import {byte_slice} from '../bytes.mjs';
import {enumeration, word} from '../words.mjs';
import {reveal} from './parts.mjs';

function key_name(key) {
  return key === 'title' ? word('evidence.name') : key;
}

function sentence_mark(piece, order, interactive) {
  const keys = order.filter((key) => piece.keys.includes(key));
  const names = keys.filter((key) => key !== 'title');
  const spoken = names.length > 0 ? word('evidence.covers', {list: enumeration(names)}) : word('evidence.names');
  return h(
    'mark',
    {
      class: 'sentence',
      role: interactive ? 'button' : null,
      tabindex: interactive ? 0 : null,
      'aria-pressed': interactive ? 'false' : null,
      'data-covers': keys.join(' '),
    },
    piece.pieces.map((part) =>
      part.keys === null ? part.text : h('b', {class: 'word', 'data-covers': part.keys.join(' ')}, part.text),
    ),
    h(
      'span',
      {class: 'sentence-numbers', 'aria-hidden': 'true'},
      keys.map((key) => h('span', {}, key_name(key))),
    ),
    h('span', {class: 'visually-hidden'}, ` (${spoken})`),
  );
}

function marked_text(field, text, items, interactive) {
  const order = [
    'title',
    ...items
      .map(({number}) => number)
      .filter((number) => number !== null)
      .sort((one, other) => one - other)
      .map(String),
  ];
  return evidence_pieces(field, text, items).map((piece) =>
    piece.keys === undefined ? piece.text : sentence_mark(piece, order, interactive),
  );
}

/// The text of a vacancy with what speaks for these items marked. Interactive marks are buttons, for connect().
export function vacancy_text(vacancy, items, interactive = false) {
  const in_title = items.some(({sentences, words}) => [...sentences, ...words].some(({field}) => field === 'title'));
  const title_shown = vacancy.title !== '' && (in_title || !vacancy.text.trimStart().startsWith(vacancy.title));
  return [
    title_shown ? h('p', {class: 'vacancy-title'}, marked_text('title', vacancy.title, items, interactive)) : null,
    h('div', {class: 'vacancy-text'}, marked_text('text', vacancy.text, items, interactive)),
  ];
}

function quotes(item, vacancy) {
  const seen = new Set();
  return item.sentences
    .map(({field, begin, end}) => byte_slice(vacancy[field], begin, end).trim().replace(/\s+/g, ' '))
    .filter((text) => text !== '' && !seen.has(text) && seen.add(text));
}

function item_entry(item, vacancy) {
  return h(
    'li',
    {class: 'competence', 'data-competence': item.key},
    h(
      'button',
      {type: 'button', class: 'competence-button', 'aria-pressed': 'false'},
      h(
        'span',
        {class: 'competence-number', 'aria-hidden': item.number === null ? 'true' : null},
        item.number ?? word('evidence.name'),
      ),
      h('span', {}, item.statement ?? word('evidence.name.statement')),
    ),
    h(
      'ul',
      {class: 'quotes'},
      quotes(item, vacancy).map((text) => h('li', {}, text)),
    ),
  );
}

/// Lets the two sides of root speak to each other.
function connect(root) {
  const entries = [...root.querySelectorAll('[data-competence]')];
  const sentences = [...root.querySelectorAll('.sentence')];
  const covers = (element, keys) => element.dataset.covers.split(' ').some((key) => keys.includes(key));
  let pinned = null;
  let lit = null;

  const paint = (origin) => {
    if (lit === origin) return;
    lit = origin;
    const is_entry = origin?.dataset.competence !== undefined;
    const keys = origin === null ? [] : is_entry ? [origin.dataset.competence] : origin.dataset.covers.split(' ');
    root.classList.toggle('is-linking', origin !== null);
    for (const entry of entries) entry.classList.toggle('is-lit', keys.includes(entry.dataset.competence));
    for (const sentence of sentences) {
      const on = is_entry ? covers(sentence, keys) : sentence === origin;
      sentence.classList.toggle('is-lit', on);
      for (const part of sentence.querySelectorAll('.word')) part.classList.toggle('is-lit', on && covers(part, keys));
    }
  };
  const partners = (origin) =>
    origin.dataset.competence !== undefined
      ? sentences.filter((sentence) => covers(sentence, [origin.dataset.competence]))
      : entries.filter((entry) => origin.dataset.covers.split(' ').includes(entry.dataset.competence));
  const show_partner = (origin, page) => {
    const first = partners(origin)[0];
    if (first) reveal(first, {page, smooth: !prefers_stillness()});
  };
  const pin = (origin) => {
    pinned = pinned === origin ? null : origin;
    for (const entry of entries) entry.firstChild.setAttribute('aria-pressed', String(entry === pinned));
    for (const sentence of sentences) sentence.setAttribute('aria-pressed', String(sentence === pinned));
    lit = undefined;
    paint(pinned);
    if (pinned !== null) show_partner(pinned, true);
  };
  const origin_of = (event) => event.target.closest('[data-competence], .sentence');

  root.addEventListener('pointerover', (event) => {
    // A finger has no hovering; its tap is a click.
    if (event.pointerType === 'touch' || pinned !== null) return;
    const origin = origin_of(event);
    if (origin === lit) return;
    paint(origin);
    if (origin !== null) show_partner(origin, false);
  });
  root.addEventListener('pointerleave', () => paint(pinned));
  root.addEventListener('focusin', (event) => {
    const origin = origin_of(event);
    if (origin === null || pinned !== null || !event.target.matches(':focus-visible')) return;
    paint(origin);
    show_partner(origin, false);
  });
  root.addEventListener('focusout', (event) => {
    if (!root.contains(event.relatedTarget)) paint(pinned);
  });
  root.addEventListener('click', (event) => {
    const origin = origin_of(event);
    if (origin !== null) pin(origin);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && pinned !== null) pin(pinned);
    if (event.target.matches('.sentence') && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      pin(event.target);
    }
  });
}

export function evidence_view(vacancy, suggestion) {
  const items = evidence_items(suggestion);
  const missing = uncovered(suggestion);
  const count = items.filter(({number}) => number !== null).length;
  const total = suggestion.competences?.length ?? 0;
  const root = h(
    'div',
    {class: 'evidence', id: 'evidence'},
    h(
      'div',
      {class: 'evidence-side'},
      h('h3', {id: 'evidence-text-title'}, word('evidence.text')),
      h(
        'div',
        {
          class: 'pane',
          'data-pane': true,
          tabindex: 0,
          role: 'region',
          'aria-labelledby': 'evidence-text-title',
          id: 'evidence-text',
        },
        vacancy_text(vacancy, items, true),
      ),
    ),
    h(
      'div',
      {class: 'evidence-side'},
      h('h3', {id: 'evidence-list-title'}, word('evidence.competences', {covered: count, count: total})),
      h(
        'div',
        {
          class: 'pane',
          'data-pane': true,
          tabindex: 0,
          role: 'region',
          'aria-labelledby': 'evidence-list-title',
          id: 'evidence-list',
        },
        h(
          'ul',
          {class: 'competence-list', id: 'covered'},
          items.map((item) => item_entry(item, vacancy)),
        ),
        missing.length === 0
          ? null
          : h(
              'section',
              {class: 'uncovered', 'aria-labelledby': 'uncovered-title'},
              h('h4', {id: 'uncovered-title'}, word('evidence.uncovered')),
              h('p', {class: 'small muted'}, word('evidence.uncovered.help')),
              h(
                'ul',
                {class: 'plain-list', id: 'uncovered'},
                missing.map(({number, statement}) =>
                  h('li', {}, h('span', {class: 'competence-number'}, number), h('span', {}, statement)),
                ),
              ),
            ),
      ),
    ),
  );
  connect(root);
  return root;
}
