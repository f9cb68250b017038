// Which answers of a table to show, and in which order. The hash holds it, so that a link or the back button brings it back.

import {link} from './route.mjs';
import {state_of_row, table} from './vacancy_table.mjs';

// What needs a person comes first.
export const states = ['review', 'error', 'no_fit', 'accept', 'waiting'];

export const sort_keys = {
  number: (row) => row.number,
  vacancy: (row) => (row.title || row.id).toLowerCase(),
  suggestion: (row) => (row.answer?.title ?? '\uffff').toLowerCase(),
  level: (row) => row.answer?.level ?? 99,
  probability: (row) => row.answer?.probability ?? 2,
  state: (row) => states.indexOf(state_of_row(row)),
};

/// What the route says of filter, order and page.
export function filters_of(route) {
  const value = (name) => route.query.get(name) ?? '';
  return {
    state: value('state'),
    level: value('level'),
    q: value('q'),
    sort: value('sort') in sort_keys ? value('sort') : 'state',
    descending: value('descending'),
    page: Math.max(1, Number(value('page')) || 1),
  };
}

/// The address with some of it changed. It begins at the first page, unless the page is what changes.
export function address(filters, changes) {
  const next = {...filters, page: 1, ...changes};
  return link(['many'], {...next, sort: next.sort === 'state' ? '' : next.sort, page: next.page > 1 ? next.page : ''});
}

/// The rows that fit, in order.
export function matching(filters) {
  const words = filters.q
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  const fits = (row) =>
    (filters.state === '' || state_of_row(row) === filters.state) &&
    (filters.level === '' || String(row.answer?.level ?? '') === filters.level) &&
    words.every((part) =>
      `${row.id} ${row.title} ${row.answer?.title ?? ''} ${row.answer?.code ?? ''}`.toLowerCase().includes(part),
    );
  const key = sort_keys[filters.sort];
  const sign = filters.descending ? -1 : 1;
  return table.rows
    .filter(fits)
    .map((row) => [key(row), row])
    .sort(([one, a], [other, b]) => (one < other ? -sign : one > other ? sign : a.number - b.number))
    .map(([, row]) => row);
}
