// The vacancies of a file, as rows, and their answers as they come. Lives as long as the page, so that another view and
// back does not lose thousands of answers.

import * as api from './api.mjs';
import {decode} from './bytes.mjs';
import {record_of} from './columns.mjs';

const slice_size = 40;

/// phase is empty, columns, ready, running, stopped or done.
export const table = {
  phase: 'empty',
  name: '',
  rows: [],
  cells: null,
  abort: null,
  started: 0,
  answered_before: 0,
  error: null,
};

export function clear_table() {
  table.abort?.abort();
  Object.assign(table, {phase: 'empty', name: '', rows: [], cells: null, abort: null, error: null});
}

function row_of(number, line, record) {
  const identifier = record?.identifier?.value ?? record?.identifier;
  const id = record?.id ?? (typeof identifier === 'object' ? '' : identifier) ?? '';
  return {
    number,
    line,
    id: String(id),
    title: String(record?.title ?? record?.titel ?? ''),
    answer: null,
    choice: null,
  };
}

export function rows_from_cells(cells, columns, has_header) {
  return cells.slice(has_header ? 1 : 0).map((row, index) => {
    const record = record_of(row, columns);
    return row_of(index + 1, JSON.stringify(record), record);
  });
}

/// A line that is no JSON stays: the service says what is wrong with it.
export function rows_from_json(text) {
  const clean = text.replace(/^\ufeff/, '').trim();
  if (clean.startsWith('['))
    return JSON.parse(clean).map((record, index) => row_of(index + 1, JSON.stringify(record), record));
  return clean
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => {
      try {
        const record = JSON.parse(line);
        return row_of(index + 1, JSON.stringify(record), record);
      } catch {
        return row_of(index + 1, line, null);
      }
    });
}

export async function text_of(file) {
  return decode(new Uint8Array(await file.arrayBuffer()));
}

export function is_json(name, text) {
  return /\.(jsonl|ndjson|json)$/i.test(name) || /^\s*[{[]/.test(text);
}

export function progress() {
  const done = table.rows.reduce((count, row) => count + (row.answer === null ? 0 : 1), 0);
  const seconds = (performance.now() - table.started) / 1000;
  const rate = seconds > 0 ? (done - table.answered_before) / seconds : 0;
  return {done, total: table.rows.length, rate, left: rate > 0 ? (table.rows.length - done) / rate : 0};
}

/// Asks for all rows without an answer, a slice at a time. tell() is called after each slice and at the end.
export async function run_table(tell) {
  const abort = new AbortController();
  Object.assign(table, {
    phase: 'running',
    abort,
    error: null,
    started: performance.now(),
    answered_before: progress().done,
  });
  const waiting = table.rows.filter((row) => row.answer === null);
  try {
    for (let begin = 0; begin < waiting.length; begin += slice_size) {
      const slice = waiting.slice(begin, begin + slice_size);
      const answers = await api.match_lines(
        slice.map((row) => row.line),
        {top: 5, signal: abort.signal},
      );
      if (abort.signal.aborted) throw abort.signal.reason;
      for (const answer of answers) {
        const row = slice[answer.record - 1];
        if (row !== undefined) row.answer = answer;
      }
      for (const row of slice) row.answer ??= {error: 'no answer'};
      tell();
    }
    table.phase = 'done';
  } catch (error) {
    if (table.abort !== abort) return;
    table.phase = 'stopped';
    if (!abort.signal.aborted) table.error = error;
  }
  tell();
}

/// review, accept, no_fit, error or waiting.
export function state_of_row(row) {
  if (row.answer === null) return 'waiting';
  return row.answer.error === undefined ? row.answer.triage : 'error';
}

export function rows_to_settle() {
  return table.rows.filter((row) => state_of_row(row) === 'review');
}
