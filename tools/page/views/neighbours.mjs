// The same trade at other levels, and what differs.

import {h, icon} from '../dom.mjs';
import {percent, word} from '../words.mjs';
import {level_badge, qualification_link} from './parts.mjs';

function statements(title, items) {
  if (items.length === 0) return null;
  return h(
    'div',
    {class: 'labelled'},
    h('h4', {}, title, h('span', {class: 'count'}, items.length)),
    h('ul', {}, items),
  );
}

function neighbour_card(record, neighbour) {
  const shared = neighbour.shared.map(({here, there}) =>
    h(
      'li',
      {},
      here.statement,
      here.statement === there.statement
        ? null
        : h('span', {class: 'small muted block'}, word('neighbours.there', {statement: there.statement})),
    ),
  );
  const plain = ({statement}) => h('li', {}, statement);
  return h(
    'li',
    {class: 'card neighbour', 'data-code': neighbour.code, 'data-direction': neighbour.direction},
    h('p', {class: 'overline'}, icon(neighbour.direction), word('neighbours.' + neighbour.direction)),
    h('h3', {}, qualification_link(neighbour.code, neighbour.title)),
    h(
      'p',
      {class: 'suggestion-facts'},
      h('span', {class: 'code'}, neighbour.code),
      level_badge(neighbour.level, neighbour.level_estimated),
      h('span', {class: 'muted small'}, word('neighbours.likeness', {likeness: percent(neighbour.likeness)})),
    ),
    h(
      'details',
      {},
      h(
        'summary',
        {},
        word('neighbours.differences', {count: neighbour.only_here.length + neighbour.only_there.length}),
      ),
      statements(word('neighbours.shared'), shared),
      h(
        'div',
        {class: 'two-columns'},
        statements(word('neighbours.only', {title: record.title}), neighbour.only_here.map(plain)),
        statements(word('neighbours.only', {title: neighbour.title}), neighbour.only_there.map(plain)),
      ),
    ),
  );
}

export function neighbour_sections(record, neighbours) {
  if (neighbours.length === 0) return h('p', {class: 'muted'}, word('neighbours.none'));
  const order = ['down', 'same', 'up'];
  const sorted = [...neighbours].sort(
    (one, other) => order.indexOf(one.direction) - order.indexOf(other.direction) || other.likeness - one.likeness,
  );
  return h(
    'ul',
    {class: 'plain-list stack'},
    sorted.map((neighbour) => neighbour_card(record, neighbour)),
  );
}
