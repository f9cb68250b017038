// The doubtful vacancies of a file, one after the other, settled by a key each.

import * as api from '../api.mjs';
import {forget_choice, save_choice, undo_choice} from '../choices.mjs';
import {announce, h, icon, is_typing, replace} from '../dom.mjs';
import {evidence_items} from '../evidence_links.mjs';
import {go, link, replace_route} from '../route.mjs';
import {to_base64} from '../bytes.mjs';
import {save_source} from '../vacancy_source.mjs';
import {rows_to_settle, table} from '../vacancy_table.mjs';
import {percent, word} from '../words.mjs';
import {choice_text} from './correction.mjs';
import {vacancy_text} from './evidence.mjs';
import {back_link, button, error_notice, level_badge, loading, notice} from './parts.mjs';
import {picker} from './picker.mjs';
import {key_legend, keep_keys, keys_enabled} from './settle_keys.mjs';

const answers = new Map();
// What was settled, last one last, for undo.
const settled = [];

function answer_of(row) {
  const key = row.line;
  if (!answers.has(key)) {
    const promise = api.match(row.line, 'application/json', {top: 5});
    promise.catch(() => answers.delete(key));
    answers.set(key, promise);
  }
  return answers.get(key);
}

class Settling {
  constructor(place, signal, first) {
    this.place = place;
    this.signal = signal;
    this.queue = rows_to_settle();
    const wanted = table.rows.find((row) => row.number === first);
    if (wanted !== undefined && !this.queue.includes(wanted)) this.queue = [wanted, ...this.queue];
    const open = this.queue.findIndex((row) => row.choice === null);
    this.position = wanted !== undefined ? this.queue.indexOf(wanted) : Math.max(0, open);
    this.answer = null;
    this.busy = false;
    this.enabled = keys_enabled();
  }

  start() {
    this.heading = h('h1', {tabindex: -1, id: 'settle-title'});
    this.count = h('p', {class: 'muted', id: 'settle-count'});
    this.body = h('div', {id: 'settle-body'});
    replace(
      this.place,
      h(
        'div',
        {class: 'page-head'},
        h('p', {}, back_link(link(['many']), word('settle.back'))),
        this.count,
        this.heading,
      ),
      h(
        'div',
        {class: 'button-row settle-moves'},
        button([icon('up'), word('settle.previous')], () => this.move(-1), {id: 'settle-previous'}),
        button([icon('down'), word('settle.next')], () => this.move(1), {id: 'settle-next'}),
        button(word('settle.undo'), () => this.undo(), {id: 'settle-undo'}),
      ),
      this.body,
      key_legend(this.enabled, (on) => {
        this.enabled = on;
        keep_keys(on);
      }),
    );
    if (this.queue.length === 0) {
      replace(this.heading, word('settle.title'));
      replace(this.body, notice('good', word('many.nothing_to_settle')));
      return;
    }
    document.addEventListener('keydown', (event) => this.pressed(event), {signal: this.signal});
    this.draw();
  }

  get row() {
    return this.queue[this.position];
  }

  async draw() {
    const {row} = this;
    this.answer = null;
    replace_route(link(['many', 'settle'], {row: row.number}));
    const done = this.queue.filter(({choice}) => choice !== null).length;
    replace(this.count, word('settle.count', {place: this.position + 1, total: this.queue.length, done}));
    replace(this.heading, row.title || row.id || word('many.row', {number: row.number}));
    document.title = `${this.heading.textContent} – Vakpeil`;
    replace(this.body, loading());
    try {
      const answer = await answer_of(row);
      if (this.signal.aborted || row !== this.row) return;
      this.answer = answer;
      this.draw_answer();
      // The next one is ready before the user is.
      const next = this.queue[this.position + 1];
      if (next !== undefined) answer_of(next).catch(() => {});
    } catch (error) {
      if (!this.signal.aborted && row === this.row) replace(this.body, error_notice(error));
    }
  }

  draw_answer() {
    const {row, answer} = this;
    const text = h('div', {
      class: 'pane',
      'data-pane': true,
      tabindex: 0,
      role: 'region',
      'aria-label': word('evidence.text'),
      id: 'settle-text',
    });
    const mark = (suggestion) =>
      replace(text, vacancy_text(answer.vacancy, suggestion === undefined ? [] : evidence_items(suggestion)));
    mark(answer.suggestions[0]);
    const option = (suggestion, index) =>
      h(
        'li',
        {onpointerenter: () => mark(suggestion), onfocusin: () => mark(suggestion)},
        this.option(String(index + 1), suggestion, [
          h('strong', {}, suggestion.title),
          h(
            'span',
            {class: 'suggestion-facts'},
            h('span', {class: 'code'}, suggestion.code),
            level_badge(suggestion.level, suggestion.level_estimated),
            h('span', {}, percent(suggestion.probability)),
          ),
        ]),
      );
    replace(
      this.body,
      row.choice === null ? null : notice('good', word('choice.saved', {text: choice_text(row.choice)})),
      h(
        'div',
        {class: 'two-columns'},
        h(
          'section',
          {'aria-labelledby': 'settle-text-title'},
          h('h2', {id: 'settle-text-title'}, word('vacancy')),
          text,
        ),
        h(
          'section',
          {'aria-labelledby': 'settle-options-title'},
          h('h2', {id: 'settle-options-title'}, word('settle.question')),
          h(
            'ol',
            {class: 'plain-list settle-options', id: 'settle-options'},
            answer.suggestions.slice(0, 5).map(option),
            h('li', {}, this.option('0', null, h('strong', {}, word('choice.none.button')))),
          ),
          h(
            'details',
            {class: 'other'},
            h('summary', {}, word('settle.other')),
            picker('settle-picker', (hit) => this.choose(hit)),
          ),
          h('p', {}, button(word('settle.why'), () => this.explain(), {class: 'button-quiet'})),
        ),
      ),
    );
  }

  option(key, qualification, content) {
    const {choice} = this.row;
    const pressed = choice !== null && choice.code === (qualification?.code ?? null);
    return button(
      [
        h('kbd', {'aria-hidden': 'true'}, key),
        h('span', {class: 'settle-option-text'}, content),
        pressed ? icon('check') : null,
      ],
      () => this.choose(qualification),
      {
        class: 'settle-option' + (pressed ? ' is-pressed' : ''),
        'data-key': key,
        'data-code': qualification?.code ?? 'none',
        'aria-pressed': String(pressed),
        'aria-keyshortcuts': key,
      },
    );
  }

  async choose(qualification) {
    const {row, answer} = this;
    if (this.busy || answer === null) return;
    this.busy = true;
    try {
      row.choice = await save_choice(answer, qualification);
      settled.push(row);
      const text = word('choice.saved', {text: choice_text(row.choice)});
      this.busy = false;
      this.advance(text);
    } catch (error) {
      this.body.prepend(error_notice(error));
    } finally {
      this.busy = false;
    }
  }

  advance(said) {
    const after = this.queue.findIndex((row, index) => index > this.position && row.choice === null);
    const open = after >= 0 ? after : this.queue.findIndex((row) => row.choice === null);
    if (open >= 0) this.position = open;
    announce(
      open < 0
        ? `${said} ${word('settle.finished')}`
        : `${said} ${word('settle.now', {title: this.row.title || this.row.id || this.row.number})}`,
    );
    this.draw().then(() => {
      if (open < 0)
        this.body.prepend(
          notice('good', word('settle.finished'), h('p', {}, h('a', {href: link(['many'])}, word('settle.back')))),
        );
    });
    this.heading.focus({preventScroll: true});
  }

  async undo() {
    const row = settled.at(-1);
    if (row === undefined) {
      announce(word('settle.nothing_to_undo'));
      return;
    }
    if (this.busy) return;
    this.busy = true;
    try {
      const answer = await answer_of(row);
      await undo_choice(answer.vacancy);
      if (row.choice !== null) forget_choice(row.choice.id);
      row.choice = null;
      settled.pop();
      const position = this.queue.indexOf(row);
      if (position >= 0) this.position = position;
      announce(word('choice.undone'));
      this.draw();
    } catch (error) {
      this.body.prepend(error_notice(error));
    } finally {
      this.busy = false;
    }
  }

  move(steps) {
    const next = this.position + steps;
    if (next < 0 || next >= this.queue.length) {
      announce(word(steps < 0 ? 'settle.first' : 'settle.last'));
      return;
    }
    this.position = next;
    this.draw().then(() => announce(this.heading.textContent));
  }

  explain() {
    const bytes = new TextEncoder().encode(this.row.line);
    save_source({kind: 'file', name: `${this.row.number}.json`, type: 'application/json', data: to_base64(bytes)});
    go(link(['match', 'text']));
  }

  pressed(event) {
    if (
      !this.enabled ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.repeat ||
      is_typing(event.target) ||
      document.querySelector('dialog[open]')
    )
      return;
    const in_pane = event.target instanceof Element && event.target.closest('[data-pane]') !== null;
    // Arrows scroll the text when that has the focus.
    if (in_pane && event.key.startsWith('Arrow')) return;
    const actions = {
      j: () => this.move(1),
      ArrowDown: () => this.move(1),
      k: () => this.move(-1),
      ArrowUp: () => this.move(-1),
      u: () => this.undo(),
      0: () => this.choose(null),
    };
    const suggestion = this.answer?.suggestions[Number(event.key) - 1];
    const action =
      actions[event.key] ??
      (/^[1-5]$/.test(event.key) && suggestion !== undefined ? () => this.choose(suggestion) : null);
    if (action === null) return;
    event.preventDefault();
    action();
  }
}

export function show_settle(place, route, signal) {
  new Settling(place, signal, Number(route.query.get('row')) || 0).start();
  return {};
}
