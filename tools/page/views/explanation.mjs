// What the score of a suggestion is made of, for those who want the numbers.

import {h} from '../dom.mjs';
import {number, word} from '../words.mjs';

const kinds = ['title', 'mention', 'tasks', 'knowledge', 'likeness', 'distinct', 'level', 'official'];

export function explanation_table({title, explanation}) {
  if (!explanation) return null;
  const parts = (explanation.details ?? []).filter(({kind}) => kinds.includes(kind));
  const biggest = Math.max(...parts.map(({value}) => Math.abs(value)), 0.0001);
  const row = ({kind, value}) =>
    h(
      'tr',
      {'data-kind': kind},
      h(
        'th',
        {scope: 'row'},
        word('explanation.' + kind),
        h('span', {class: 'muted small block'}, word(`explanation.${kind}.text`)),
      ),
      h('td', {class: 'number'}, number(value, 2)),
      h(
        'td',
        {class: 'bar-cell', 'aria-hidden': 'true'},
        h(
          'div',
          {class: value < 0 ? 'bar bar-less' : 'bar'},
          h('div', {class: 'bar-fill', style: {width: `${(Math.abs(value) / biggest) * 100}%`}}),
        ),
      ),
    );
  return h(
    'details',
    {class: 'panel explanation', id: 'explanation'},
    h('summary', {}, word('explanation.heading')),
    h('p', {class: 'muted'}, word('explanation.help')),
    h(
      'table',
      {class: 'table'},
      h('caption', {class: 'visually-hidden'}, word('explanation.caption', {title})),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', {scope: 'col'}, word('explanation.part')),
          h('th', {scope: 'col', class: 'number'}, word('explanation.value')),
          h('td', {class: 'bar-cell', 'aria-hidden': 'true'}),
        ),
      ),
      h('tbody', {}, parts.map(row)),
      h(
        'tfoot',
        {},
        h(
          'tr',
          {},
          h('th', {scope: 'row'}, word('explanation.total')),
          h('td', {class: 'number'}, number(explanation.value, 2)),
          h('td', {class: 'bar-cell', 'aria-hidden': 'true'}),
        ),
      ),
    ),
  );
}
