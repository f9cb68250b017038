// All that users said, newest first, with undo and export.

import * as api from '../api.mjs';
import {forget_choice} from '../choices.mjs';
import {announce, h, replace} from '../dom.mjs';
import {link} from '../route.mjs';
import {date_time, word} from '../words.mjs';
import {button, error_notice, loading, notice, pager, qualification_link, save_file} from './parts.mjs';

const page_size = 25;
const exports = [
  ['json', 'json'],
  ['judgments', 'tsv'],
  ['vacancies', 'jsonl'],
];

function export_buttons(problem) {
  return exports.map(([format, ending]) =>
    button(
      word('feedback.export.' + format),
      async () => {
        try {
          save_file(await api.feedback_file(format), `vakpeil-${format}.${ending}`);
          replace(problem);
        } catch (error) {
          replace(problem, error_notice(error));
        }
      },
      {'data-export': format},
    ),
  );
}

// The feedback names a qualification by its code only. Titles are for people, and come when they come.
const titles = new Map();

function write_title(anchor, code) {
  if (!titles.has(code))
    titles.set(
      code,
      api.qualification(code).then(
        ({title}) => title,
        () => code,
      ),
    );
  titles.get(code).then((title) => {
    anchor.textContent = title;
  });
  return anchor;
}

function entry(feedback, remove) {
  const {vacancy, code, level, suggested, remark} = feedback;
  const title = vacancy.title || vacancy.text.trim().split('\n')[0].slice(0, 90);
  const agreed = code !== null && code === suggested;
  return h(
    'li',
    {class: 'card feedback-entry', 'data-feedback': feedback.id},
    h(
      'div',
      {class: 'feedback-body'},
      h('p', {class: 'small muted'}, date_time(feedback.at), vacancy.id ? ` · ${vacancy.id}` : ''),
      h('h3', {}, title),
      h(
        'p',
        {},
        code === null
          ? word('choice.none')
          : [
              word('feedback.fits'),
              ' ',
              write_title(qualification_link(code, code), code),
              ` (${code}`,
              level ? `, ${word('level.short', {level})})` : ')',
            ],
      ),
      h(
        'p',
        {class: 'small muted'},
        suggested === null
          ? word('feedback.nothing')
          : agreed
            ? word('feedback.agreed')
            : word('feedback.suggested', {code: suggested}),
      ),
      remark ? h('blockquote', {class: 'remark'}, remark) : null,
    ),
    button(word('feedback.remove'), remove, {
      class: 'button-quiet',
      'aria-label': `${word('feedback.remove')}: ${title}`,
    }),
  );
}

export async function show(place, route, signal) {
  const body = h('div', {id: 'feedback-list'}, loading());
  const problem = h('div', {});
  replace(
    place,
    h('div', {class: 'page-head'}, h('h1', {}, word('feedback.title')), h('p', {class: 'lead'}, word('feedback.lead'))),
    problem,
    body,
  );
  let all = [];
  let page = Number(route.query.get('page')) || 1;

  const remove = async (feedback) => {
    try {
      await api.remove_feedback(feedback.id);
      forget_choice(feedback.id);
      all = all.filter(({id}) => id !== feedback.id);
      draw();
      announce(word('choice.undone'));
      place.querySelector('h2')?.focus();
    } catch (error) {
      replace(problem, error_notice(error));
    }
  };
  const draw = () =>
    replace(
      body,
      all.length === 0
        ? notice(
            'info',
            word('feedback.empty'),
            h('p', {}, word('feedback.empty.text'), ' ', h('a', {href: link(['match'])}, word('nav.match'))),
          )
        : [
            h(
              'div',
              {class: 'list-head'},
              h('h2', {tabindex: -1}, word('feedback.count', {count: all.length})),
              h('div', {class: 'button-row'}, export_buttons(problem)),
            ),
            h(
              'ul',
              {class: 'plain-list stack'},
              all
                .slice((page - 1) * page_size, page * page_size)
                .map((feedback) => entry(feedback, () => remove(feedback))),
            ),
            pager(all.length, page, page_size, (target) => link(['feedback'], {page: target})),
          ],
    );

  try {
    all = (await api.all_feedback(signal)).reverse();
    draw();
  } catch (error) {
    if (signal.aborted) throw error;
    replace(body, error_notice(error));
  }
  return {
    update: (next) => {
      page = Number(next.query.get('page')) || 1;
      draw();
      place.querySelector('h2')?.focus();
      return true;
    },
  };
}
