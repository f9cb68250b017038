// The answers for many vacancies: chart, filters, a table a page at a time, and the download.

import {address, filters_of, matching, sort_keys, states} from '../answer_filters.mjs';
import {debounce, h, icon, replace} from '../dom.mjs';
import {write_csv} from '../csv.mjs';
import {current_route, link, replace_route} from '../route.mjs';
import {state_of_row, table} from '../vacancy_table.mjs';
import {language, number, percent, word} from '../words.mjs';
import {level_chart} from './level_chart.mjs';
import {button, pager, save_file} from './parts.mjs';

const page_size = 100;

function state_label(row) {
  const state = state_of_row(row);
  return h('span', {class: `state state-${state}`}, word('state.' + state));
}

function choice_label(row) {
  if (row.choice === null) return h('span', {class: 'muted'}, '–');
  return row.choice.code === null ? word('choice.none.short') : `${row.choice.title} (${row.choice.code})`;
}

// The service says it in English. What is common is said in the language of the page.
function error_text(error) {
  if (/no field with text/.test(error)) return word('many.error.no_text');
  if (/not valid JSON/.test(error)) return word('many.error.no_json');
  return error;
}

function table_row(row) {
  const {answer} = row;
  const cell = (name, ...content) =>
    h('td', {role: 'cell', 'data-label': word('many.column.' + name), class: `cell-${name}`}, content);
  const opens = state_of_row(row) !== 'waiting' && state_of_row(row) !== 'error';
  const title = row.title || row.id || word('many.row', {number: row.number});
  return h(
    'tr',
    {role: 'row', 'data-row': row.number, 'data-state': state_of_row(row)},
    cell('number', String(row.number)),
    cell(
      'vacancy',
      opens ? h('a', {href: link(['many', 'settle'], {row: row.number})}, title) : title,
      row.id && row.title ? h('span', {class: 'muted small block'}, row.id) : null,
    ),
    cell(
      'suggestion',
      answer?.error !== undefined
        ? h('span', {class: 'muted small', title: answer.error}, error_text(answer.error))
        : answer?.title
          ? [answer.title, h('span', {class: 'code block'}, answer.code)]
          : '–',
    ),
    cell('level', answer?.level ? String(answer.level) : '–'),
    cell('probability', typeof answer?.probability === 'number' ? percent(answer.probability) : '–'),
    cell('state', state_label(row)),
    cell('choice', choice_label(row)),
  );
}

function head_cell(name, filters) {
  if (!(name in sort_keys)) return h('th', {scope: 'col', role: 'columnheader'}, word('many.column.' + name));
  const active = filters.sort === name;
  const direction = !active ? null : filters.descending ? 'descending' : 'ascending';
  return h(
    'th',
    {scope: 'col', role: 'columnheader', 'aria-sort': direction, class: `cell-${name}`},
    h(
      'a',
      {
        class: 'sort-link',
        href: address(filters, {sort: name, descending: active && !filters.descending ? '1' : ''}),
        'data-sort': name,
      },
      word('many.column.' + name),
      active ? icon(filters.descending ? 'down' : 'up') : null,
    ),
  );
}

function download() {
  const columns = [
    'number',
    'id',
    'vacancy',
    'code',
    'suggestion',
    'level',
    'percent',
    'state',
    'job_level',
    'study_level',
    'choice_code',
    'choice',
    'error',
  ];
  const choice = (row) =>
    row.choice === null
      ? ['', '']
      : row.choice.code === null
        ? ['', word('choice.none.short')]
        : [row.choice.code, row.choice.title];
  const lines = table.rows.map((row) => {
    const answer = row.answer ?? {};
    return [
      row.number,
      row.id,
      row.title,
      answer.code,
      answer.title,
      answer.level,
      typeof answer.probability === 'number' ? Math.round(answer.probability * 100) : '',
      word('state.' + state_of_row(row)),
      answer.job_level,
      answer.study?.level,
      ...choice(row),
      answer.error,
    ];
  });
  // Spreadsheets in Dutch expect a semicolon, because the comma is in their numbers.
  const text = write_csv([columns.map((name) => word('many.csv.' + name)), ...lines], language() === 'nl' ? ';' : ',');
  save_file(new Blob([text], {type: 'text/csv;charset=utf-8'}), 'vakpeil.csv');
}

function state_filters(filters) {
  const counts = Map.groupBy
    ? Map.groupBy(table.rows, state_of_row)
    : new Map(states.map((state) => [state, table.rows.filter((row) => state_of_row(row) === state)]));
  const entry = (state, text, count) => {
    const active = filters.state === state;
    return h(
      'li',
      {},
      h(
        'a',
        {
          class: 'facet facet-inline',
          href: address(filters, {state: active ? '' : state}),
          'aria-current': active ? 'true' : null,
          'data-filter': state || 'all',
        },
        h('span', {}, text),
        h('span', {class: 'count'}, number(count)),
      ),
    );
  };
  return h(
    'ul',
    {class: 'facet-row', 'aria-label': word('many.filter.state')},
    entry('', word('many.filter.all'), table.rows.length),
    states
      .filter((state) => (counts.get(state)?.length ?? 0) > 0 || filters.state === state)
      .map((state) => entry(state, word('state.' + state), counts.get(state)?.length ?? 0)),
  );
}

function chart() {
  const values = Array.from(
    {length: 8},
    (_, level) => table.rows.filter((row) => row.answer?.level === level + 1 && row.answer.status === 'matched').length,
  );
  return h(
    'div',
    {class: 'many-chart'},
    level_chart(values, {
      caption: word('many.chart'),
      write: (value) => number(value),
      worth_telling: (value) => value > 0,
      label: (level, text) => word('many.chart.bar', {level, text}),
    }),
  );
}

/// {element, update(), follow(route)}
export function answers_table(route) {
  let filters = filters_of(route);
  const words = h('input', {type: 'search', id: 'many-words', class: 'input', value: filters.q, autocomplete: 'off'});
  const level = h(
    'select',
    {id: 'many-level', class: 'input'},
    h('option', {value: ''}, word('many.filter.every_level')),
    [1, 2, 3, 4, 5, 6, 7, 8].map((value) => h('option', {value: String(value)}, `VKS ${value} · EQF ${value}`)),
  );
  level.value = filters.level;
  const chart_place = h('div', {});
  const state_place = h('div', {});
  const count = h('p', {class: 'muted', id: 'many-count', role: 'status'});
  const body = h('div', {id: 'many-body'});

  const update_rows = () => {
    const rows = matching(filters);
    const columns = ['number', 'vacancy', 'suggestion', 'level', 'probability', 'state', 'choice'];
    const page = Math.min(filters.page, Math.max(1, Math.ceil(rows.length / page_size)));
    const sort = document.activeElement?.dataset?.sort;
    replace(count, word('many.count', {count: rows.length, total: table.rows.length}));
    replace(
      body,
      h(
        'table',
        {class: 'table answers', role: 'table', id: 'many-table'},
        h('caption', {class: 'visually-hidden'}, word('many.table')),
        h(
          'thead',
          {role: 'rowgroup'},
          h(
            'tr',
            {role: 'row', 'data-label': word('many.sort')},
            columns.map((name) => head_cell(name, filters)),
          ),
        ),
        h('tbody', {role: 'rowgroup'}, rows.slice((page - 1) * page_size, page * page_size).map(table_row)),
      ),
      pager(rows.length, page, page_size, (target) => address(filters, {page: target})),
    );
    if (sort) body.querySelector(`[data-sort="${CSS.escape(sort)}"]`)?.focus();
  };
  const update_states = () => {
    const filter = document.activeElement?.dataset?.filter;
    replace(state_place, state_filters(filters));
    if (filter) state_place.querySelector(`[data-filter="${CSS.escape(filter)}"]`)?.focus();
  };
  const update = () => {
    replace(chart_place, chart());
    update_states();
    update_rows();
  };
  const typed = () => {
    filters = {...filters_of(current_route()), q: words.value, level: level.value, page: 1};
    replace_route(address(filters, {}));
    update_states();
    update_rows();
  };
  words.addEventListener('input', debounce(150, typed));
  level.addEventListener('change', typed);
  const element = h(
    'section',
    {class: 'answers-section', 'aria-labelledby': 'answers-title'},
    h(
      'div',
      {class: 'list-head'},
      h('h2', {id: 'answers-title'}, word('many.answers')),
      button(word('many.download'), download, {id: 'many-download'}),
    ),
    chart_place,
    state_place,
    h(
      'div',
      {class: 'field-row'},
      h('div', {class: 'field'}, h('label', {for: 'many-words'}, word('many.filter.words')), words),
      h('div', {class: 'field'}, h('label', {for: 'many-level'}, word('level')), level),
    ),
    count,
    body,
  );
  return {
    element,
    update,
    follow: (next) => {
      const paged = filters.page !== filters_of(next).page;
      filters = filters_of(next);
      if (words.value !== filters.q) words.value = filters.q;
      level.value = filters.level;
      update_states();
      update_rows();
      if (paged) {
        count.setAttribute('tabindex', '-1');
        count.focus({preventScroll: true});
        count.scrollIntoView({block: 'start'});
      }
    },
  };
}
