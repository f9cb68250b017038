// One vacancy: the form to give it, and then the answer.

import * as api from '../api.mjs';
import {h, replace} from '../dom.mjs';
import {go, link, replace_route} from '../route.mjs';
import {
  accepted_files,
  answer_for,
  example_source,
  file_source,
  load_source,
  save_source,
  source_path,
  text_source,
} from '../vacancy_source.mjs';
import {word} from '../words.mjs';
import {accept_drops, error_notice, file_button, loading, notice} from './parts.mjs';
import {show_answer} from './result.mjs';

function open_source(source) {
  save_source(source);
  go(link(source_path(source)));
}

async function examples_list(signal) {
  const list = h('ul', {class: 'example-list', id: 'examples'});
  const section = h(
    'section',
    {class: 'panel', 'aria-labelledby': 'examples-title'},
    h('h2', {id: 'examples-title'}, word('match.examples')),
    h('p', {class: 'muted'}, word('match.examples.help')),
    list,
  );
  api.examples(signal).then(
    (examples) =>
      replace(
        list,
        examples.map(({name, title}) =>
          h('li', {}, h('a', {href: link(['match', 'example', name]), 'data-example': name}, title || name)),
        ),
      ),
    (error) => {
      if (!signal.aborted) replace(list, h('li', {}, error_notice(error)));
    },
  );
  return section;
}

async function show_form(place, signal) {
  const source = load_source();
  const problem = h('div', {id: 'vacancy-problem'});
  const text = h('textarea', {
    id: 'vacancy-text',
    class: 'input',
    rows: 14,
    'aria-describedby': 'vacancy-help vacancy-problem',
    value: source?.kind === 'text' ? source.text : '',
    autocomplete: 'off',
  });
  const submit = () => {
    if (text.value.trim() === '') {
      replace(problem, notice('error', word('match.missing')));
      text.focus();
      return;
    }
    open_source(text_source(text.value));
  };
  const take = async (file) => {
    const chosen = await file_source(file);
    if (chosen === null) replace(problem, notice('error', word('match.file.unknown', {name: file.name})));
    else open_source(chosen);
  };
  const form = h(
    'form',
    {
      class: 'panel drop-area',
      id: 'vacancy-form',
      onsubmit: (event) => {
        event.preventDefault();
        submit();
      },
    },
    h('label', {for: 'vacancy-text', class: 'label-large'}, word('match.label')),
    h('p', {id: 'vacancy-help', class: 'muted'}, word('match.help')),
    text,
    problem,
    h(
      'div',
      {class: 'button-row'},
      h('button', {type: 'submit', class: 'button button-primary', id: 'match-button'}, word('match.submit')),
      file_button('vacancy-file', word('match.file'), accepted_files, take),
      h(
        'button',
        {
          type: 'button',
          class: 'button button-quiet',
          onclick: () => {
            text.value = '';
            text.focus();
          },
        },
        word('match.clear'),
      ),
    ),
    h('p', {class: 'muted small'}, word('match.file.help')),
  );
  accept_drops(form, take);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  });
  replace(
    place,
    h('div', {class: 'page-head'}, h('h1', {}, word('match.title')), h('p', {class: 'lead'}, word('match.lead'))),
    h('div', {class: 'two-columns wide-left'}, form, await examples_list(signal)),
  );
}

function source_of(route) {
  if (route.parts[0] === 'example') return example_source(route.parts[1] ?? '');
  return route.parts[0] === 'text' ? load_source() : null;
}

export async function show(place, route, signal) {
  if (route.parts.length === 0) {
    await show_form(place, signal);
    return {};
  }
  const source = source_of(route);
  if (source === null || (route.parts[0] === 'text' && source.kind === 'example')) {
    replace_route(link(['match']));
    await show_form(place, signal);
    return {};
  }
  save_source(source);
  replace(place, h('h1', {class: 'visually-hidden'}, word('match.busy')), loading(word('match.busy')));
  let answer;
  try {
    answer = await answer_for(source, {signal});
  } catch (error) {
    if (signal.aborted) throw error;
    replace(
      place,
      h('h1', {}, word('match.failed')),
      error_notice(error),
      h('p', {}, h('a', {class: 'button', href: link(['match'])}, word('match.again'))),
    );
    return {};
  }
  const shown = show_answer(place, answer, source, route.query.get('selected'));
  const path = route.parts.join('/');
  return {update: (next) => next.parts.join('/') === path && shown.select(next.query.get('selected'))};
}
