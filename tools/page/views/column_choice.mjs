// Lets the user say which column of a table is what, when its header does not.

import {guess_columns} from '../columns.mjs';
import {h, replace} from '../dom.mjs';
import {clear_table, rows_from_cells, table} from '../vacancy_table.mjs';
import {word} from '../words.mjs';
import {button, notice} from './parts.mjs';

const fields = ['id', 'title', 'text'];

function longest_column(cells) {
  const length = (index) => cells.slice(0, 50).reduce((sum, row) => sum + (row[index]?.length ?? 0), 0);
  const indexes = (cells[0] ?? []).map((_, index) => index);
  return indexes.sort((one, other) => length(other) - length(one))[0] ?? -1;
}

function preview(cells, name_of, has_header) {
  const width = cells[0].length;
  const indexes = Array.from({length: width}, (_, index) => index);
  return h(
    'div',
    {class: 'scroll-area', tabindex: 0, role: 'region', 'aria-label': word('columns.preview')},
    h(
      'table',
      {class: 'table preview'},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          indexes.map((index) => h('th', {scope: 'col'}, name_of(index))),
        ),
      ),
      h(
        'tbody',
        {},
        cells.slice(has_header ? 1 : 0, 4).map((row) =>
          h(
            'tr',
            {},
            indexes.map((index) => h('td', {}, (row[index] ?? '').slice(0, 80))),
          ),
        ),
      ),
    ),
  );
}

export function column_choice(draw) {
  const cells = table.cells;
  if (cells.length === 0 || cells[0].length === 0) {
    clear_table();
    return [notice('error', word('many.empty_file')), button(word('many.other'), () => draw())];
  }
  const guess = guess_columns(cells[0]).columns;
  const chosen = {id: guess.id ?? -1, title: guess.title ?? -1, text: guess.text ?? longest_column(cells)};
  const header = h('input', {type: 'checkbox', id: 'columns-header', checked: true});
  const problem = h('div', {});
  const name_of = (index) =>
    header.checked && cells[0][index] ? cells[0][index] : word('columns.number', {index: index + 1});
  const selects = fields.map((field) => h('select', {id: `column-${field}`, class: 'input'}));
  const area = h('div', {});
  const fill = () => {
    fields.forEach((field, place) => {
      const value = selects[place].value === '' ? chosen[field] : Number(selects[place].value);
      replace(
        selects[place],
        h('option', {value: '-1'}, word('columns.absent')),
        cells[0].map((_, index) => h('option', {value: String(index)}, name_of(index))),
      );
      selects[place].value = String(value);
    });
    replace(area, preview(cells, name_of, header.checked));
  };
  header.addEventListener('change', fill);
  fill();
  const submit = (event) => {
    event.preventDefault();
    const columns = {...guess};
    fields.forEach((field, place) => {
      columns[field] = Number(selects[place].value);
    });
    if (columns.text < 0 && columns.title < 0) {
      replace(problem, notice('error', word('columns.needed')));
      return;
    }
    table.rows = rows_from_cells(cells, columns, header.checked);
    if (table.rows.length === 0) {
      replace(problem, notice('error', word('many.empty_file')));
      return;
    }
    table.phase = 'ready';
    draw();
  };
  return h(
    'form',
    {class: 'panel', id: 'columns-form', onsubmit: submit},
    h('h2', {}, word('columns.heading')),
    h('p', {class: 'muted'}, word('columns.help', {name: table.name})),
    h(
      'div',
      {class: 'field-row'},
      fields.map((field, place) =>
        h('div', {class: 'field'}, h('label', {for: `column-${field}`}, word('columns.' + field)), selects[place]),
      ),
    ),
    h('p', {class: 'check-field'}, header, h('label', {for: 'columns-header'}, word('columns.header'))),
    area,
    problem,
    h(
      'div',
      {class: 'button-row'},
      h('button', {type: 'submit', class: 'button button-primary', id: 'columns-start'}, word('columns.start')),
      button(word('cancel'), () => {
        clear_table();
        draw();
      }),
    ),
  );
}
