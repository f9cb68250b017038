// Finds one qualification by words, and hands it over.

import * as api from '../api.mjs';
import {debounce, h, replace} from '../dom.mjs';
import {word} from '../words.mjs';
import {error_notice, level_badge} from './parts.mjs';

/// choose({code, title, level}) is called with the one that the user takes.
export function picker(id, choose) {
  const list = h('ul', {class: 'picker-list', id: `${id}-list`});
  const status = h('p', {class: 'small muted', role: 'status'});
  const input = h('input', {type: 'search', id, class: 'input', autocomplete: 'off', spellcheck: 'false'});
  let abort = new AbortController();

  const hit_entry = (hit) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'picker-entry',
          'data-code': hit.code,
          onclick: () => {
            input.value = '';
            replace(list);
            replace(status);
            choose(hit);
          },
        },
        h('span', {}, h('strong', {}, hit.title), ' ', h('span', {class: 'code'}, hit.code)),
        level_badge(hit.level, hit.level_estimated),
      ),
    );

  const search = async () => {
    abort.abort();
    abort = new AbortController();
    const {signal} = abort;
    const words = input.value.trim();
    if (words === '') {
      replace(list);
      replace(status);
      return;
    }
    try {
      const answer = await api.search({q: words, typing: true, limit: 6}, signal);
      replace(list, answer.hits.map(hit_entry));
      replace(status, answer.hits.length === 0 ? word('picker.none') : word('search.total', {count: answer.total}));
    } catch (error) {
      if (!signal.aborted) replace(list, h('li', {}, error_notice(error)));
    }
  };
  input.addEventListener('input', debounce(180, search));
  return h('div', {class: 'picker'}, h('label', {for: id}, word('picker.label')), input, status, list);
}
