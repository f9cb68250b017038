// Many vacancies at once: choose a file, see the answers come, filter, download, settle.

import {announce, h, replace} from '../dom.mjs';
import {read_csv} from '../csv.mjs';
import {guess_columns} from '../columns.mjs';
import {link} from '../route.mjs';
import {
  clear_table,
  is_json,
  progress,
  rows_from_cells,
  rows_from_json,
  rows_to_settle,
  run_table,
  table,
  text_of,
} from '../vacancy_table.mjs';
import {number, word} from '../words.mjs';
import {column_choice} from './column_choice.mjs';
import {answers_table} from './many_table.mjs';
import {accept_drops, button, error_notice, file_button, notice} from './parts.mjs';
import {show_settle} from './settle.mjs';

async function read_file(file, draw) {
  try {
    const text = await text_of(file);
    clear_table();
    table.name = file.name;
    if (is_json(file.name, text)) {
      table.rows = rows_from_json(text);
      table.phase = 'ready';
    } else {
      table.cells = await read_csv(text);
      const {columns, sure} = guess_columns(table.cells[0] ?? []);
      if (sure) table.rows = rows_from_cells(table.cells, columns, true);
      table.phase = sure ? 'ready' : 'columns';
    }
    if (table.phase === 'ready' && table.rows.length === 0) throw new Error(word('many.empty_file'));
    draw();
  } catch (error) {
    clear_table();
    draw(error instanceof SyntaxError ? new Error(word('many.unreadable')) : error);
  }
}

function chooser(draw, error) {
  const area = h(
    'div',
    {class: 'panel drop-area drop-large', id: 'many-drop'},
    h('h2', {}, word('many.choose')),
    h('p', {class: 'muted'}, word('many.choose.help')),
    file_button('many-file', word('many.file'), '.csv,.tsv,.txt,.jsonl,.ndjson,.json', (file) => read_file(file, draw)),
    h('p', {class: 'muted small'}, word('many.private')),
  );
  accept_drops(area, (file) => read_file(file, draw));
  return [error ? notice('error', word('many.failed'), h('p', {}, error.message)) : null, area];
}

function progress_panel(start, draw) {
  const bar = h('progress', {id: 'many-progress', 'aria-label': word('many.progress')});
  const text = h('p', {id: 'many-progress-text'});
  const actions = h('div', {class: 'button-row'});
  const problem = h('div', {});
  let drawn = '';
  const update = () => {
    const {done, total, rate, left} = progress();
    bar.max = total;
    bar.value = done;
    const key = {running: 'many.running', done: 'many.done', stopped: 'many.stopped', ready: 'many.ready'}[table.phase];
    text.textContent = word(key, {done, count: total, rate: number(rate, rate < 10 ? 1 : 0), left: Math.ceil(left)});
    replace(problem, table.error ? error_notice(table.error) : null);
    if (drawn === table.phase) return;
    drawn = table.phase;
    const had_focus = actions.contains(document.activeElement);
    replace(
      actions,
      table.phase === 'running' ? button(word('many.cancel'), () => table.abort.abort(), {id: 'many-cancel'}) : null,
      table.phase === 'stopped'
        ? button(word('many.resume'), start, {id: 'many-resume', class: 'button-primary'})
        : null,
      table.phase === 'running'
        ? null
        : button(
            word('many.other'),
            () => {
              clear_table();
              draw();
            },
            {id: 'many-other'},
          ),
    );
    if (had_focus) actions.querySelector('button')?.focus();
  };
  return {
    element: h(
      'section',
      {class: 'panel', id: 'many-status', 'aria-label': word('many.progress')},
      h('div', {class: 'list-head'}, h('h2', {}, table.name), actions),
      bar,
      text,
      problem,
    ),
    update,
  };
}

function settle_invitation() {
  const rows = rows_to_settle();
  const open = rows.filter((row) => row.choice === null).length;
  if (rows.length === 0) return table.phase === 'done' ? notice('good', word('many.nothing_to_settle')) : null;
  if (open === 0) return notice('good', word('many.all_settled', {count: rows.length}));
  return notice(
    'doubt',
    word('many.to_settle', {count: open}),
    h('p', {}, word('many.to_settle.text')),
    h(
      'p',
      {},
      h('a', {class: 'button button-primary', id: 'settle-start', href: link(['many', 'settle'])}, word('many.settle')),
    ),
  );
}

function show_answers(place, head, route, draw, signal) {
  let drawn = 0;
  const invitation = h('div', {id: 'many-invitation'});
  const answers = answers_table(route);
  const tell = () => {
    status.update();
    if (signal.aborted) return;
    const over = table.phase !== 'running';
    // Rows that move under the pointer or the focus would be a nuisance; the numbers go on.
    if (!over && (performance.now() - drawn < 1000 || answers.element.contains(document.activeElement))) return;
    drawn = performance.now();
    replace(invitation, over ? settle_invitation() : null);
    answers.update();
    if (over) announce(document.getElementById('many-progress-text')?.textContent ?? '');
  };
  const start = () => run_table(() => current_tell());
  const status = progress_panel(start, draw);
  current_tell = tell;
  replace(place, head, status.element, invitation, answers.element);
  if (table.phase === 'ready') start();
  tell();
  return answers;
}

// The run goes on while another view is open; whichever view of it is on the screen is told.
let current_tell = () => {};

addEventListener('beforeunload', (event) => {
  if (table.phase === 'running') event.preventDefault();
});

export async function show(place, route, signal) {
  if (route.parts[0] === 'settle' && table.rows.length > 0) return show_settle(place, route, signal);
  const head = h(
    'div',
    {class: 'page-head'},
    h('h1', {}, word('many.title')),
    h('p', {class: 'lead'}, word('many.lead')),
  );
  let answers = null;
  const draw = (error) => {
    answers = null;
    if (table.phase === 'empty') replace(place, head, chooser(draw, error));
    else if (table.phase === 'columns') replace(place, head, column_choice(draw));
    else answers = show_answers(place, head, route, draw, signal);
  };
  draw();
  return {
    update: (next) => {
      if (next.parts.length > 0 || answers === null) return false;
      answers.follow(next);
      return true;
    },
  };
}
