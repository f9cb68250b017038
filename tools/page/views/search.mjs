// Finds qualifications while the user types.

import * as api from '../api.mjs';
import {announce, debounce, h, replace} from '../dom.mjs';
import {current_route, link, replace_route} from '../route.mjs';
import {word} from '../words.mjs';
import {error_notice, level_badge, loading, notice, pager, qualification_link} from './parts.mjs';

const page_size = 20;
const sectors_shown = 8;

function state_of(route) {
  const value = (name) => route.query.get(name) ?? '';
  return {q: value('q'), level: value('level'), sector: value('sector'), page: Math.max(1, Number(value('page')) || 1)};
}

function address(state, changes) {
  const next = {...state, page: 1, ...changes};
  return link(['search'], {q: next.q, level: next.level, sector: next.sector, page: next.page > 1 ? next.page : ''});
}

function facet_entry(state, name, value, text, count) {
  const active = state[name] === value;
  return h(
    'li',
    {},
    h(
      'a',
      {
        class: 'facet',
        href: address(state, {[name]: active ? '' : value}),
        'aria-current': active ? 'true' : null,
        'data-facet': `${name}=${value}`,
      },
      h('span', {}, text),
      h('span', {class: 'count'}, count),
      active ? h('span', {class: 'visually-hidden'}, word('search.facet.remove')) : null,
    ),
  );
}

function facets(state, answer) {
  const levels = Object.entries(answer.levels)
    .filter(([level, count]) => count > 0 || level === state.level)
    .sort(([one], [other]) => one - other);
  const sectors = Object.entries(answer.sectors)
    .filter(([name, count]) => name !== '' && (count > 0 || name === state.sector))
    .sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
  const sector_entries = sectors.map(([name, count]) => facet_entry(state, 'sector', name, name, count));
  const few = sectors.findIndex(([name]) => name === state.sector) >= sectors_shown ? sectors.length : sectors_shown;
  return [
    h(
      'section',
      {'aria-labelledby': 'facet-level'},
      h('h3', {id: 'facet-level'}, word('level')),
      h(
        'ul',
        {class: 'facet-list'},
        levels.map(([level, count]) => facet_entry(state, 'level', level, `VKS ${level} · EQF ${level}`, count)),
      ),
    ),
    sectors.length === 0
      ? null
      : h(
          'section',
          {'aria-labelledby': 'facet-sector'},
          h('h3', {id: 'facet-sector'}, word('sector')),
          h('ul', {class: 'facet-list'}, sector_entries.slice(0, few)),
          sector_entries.length > few
            ? h(
                'details',
                {class: 'more'},
                h('summary', {}, word('search.more', {count: sector_entries.length - few})),
                h('ul', {class: 'facet-list'}, sector_entries.slice(few)),
              )
            : null,
        ),
  ];
}

function hit_entry(hit) {
  return h(
    'li',
    {class: 'card hit', 'data-code': hit.code},
    h('h3', {}, qualification_link(hit.code, hit.title)),
    h(
      'p',
      {class: 'suggestion-facts'},
      h('span', {class: 'code'}, hit.code),
      level_badge(hit.level, hit.level_estimated),
      hit.sector ? h('span', {class: 'muted'}, hit.sector) : null,
    ),
    h(
      'p',
      {class: 'snippet'},
      hit.snippet_is_name ? word('search.name') + ' ' : null,
      hit.snippet.map(({text, match}) => (match ? h('mark', {class: 'found'}, text) : text)),
    ),
  );
}

function results(state, answer) {
  const words = state.q.trim();
  const mended =
    answer.suggestion && answer.suggestion !== words
      ? h(
          'p',
          {id: 'spelling'},
          word('search.spelling'),
          ' ',
          h('a', {href: address(state, {q: answer.suggestion})}, answer.suggestion),
          '?',
        )
      : null;
  const nothing =
    answer.total === 0 ? notice('none', word('search.nothing'), h('p', {}, word('search.nothing.text'))) : null;
  return [
    mended,
    answer.relaxed && answer.total > 0 ? h('p', {class: 'muted', id: 'relaxed'}, word('search.relaxed')) : null,
    nothing,
    h('ul', {class: 'plain-list stack', id: 'hits'}, answer.hits.map(hit_entry)),
    pager(answer.total, state.page, page_size, (page) => address(state, {page})),
  ];
}

export async function show(place, route) {
  const input = h('input', {
    type: 'search',
    id: 'search-words',
    class: 'input input-large',
    autocomplete: 'off',
    spellcheck: 'false',
    value: state_of(route).q,
    'aria-describedby': 'search-help',
  });
  const side = h('div', {class: 'facets', id: 'facets'});
  const total = h('h2', {id: 'search-total', tabindex: -1}, word('loading'));
  const body = h('div', {id: 'search-results', 'aria-busy': 'true'}, loading());
  const narrow = h(
    'details',
    {class: 'panel facet-panel', open: matchMedia('(min-width: 56rem)').matches},
    h('summary', {}, h('h2', {}, word('search.narrow'))),
    side,
  );
  let abort = new AbortController();
  let answer = null;

  // The facets lead on from the state that is asked for, also while its answer is on its way.
  const draw_facets = (state) => {
    if (answer === null) return;
    const focused = document.activeElement?.dataset?.facet;
    replace(side, facets(state, answer));
    if (focused) side.querySelector(`[data-facet="${CSS.escape(focused)}"]`)?.focus();
  };

  const load = async (state, typing = false) => {
    abort.abort();
    abort = new AbortController();
    const {signal} = abort;
    body.setAttribute('aria-busy', 'true');
    draw_facets(state);
    try {
      const question = {
        q: state.q.trim(),
        level: state.level,
        sector: state.sector,
        limit: page_size,
        offset: (state.page - 1) * page_size,
      };
      answer = await api.search({...question, typing}, signal);
      // An unfinished word is not looked up in the spelling; one that begins nothing is finished, or wrong.
      if (typing && answer.total === 0 && !answer.suggestion) answer = await api.search(question, signal);
      replace(
        total,
        word(state.q.trim() === '' && !state.level && !state.sector ? 'search.all' : 'search.total', {
          count: answer.total,
        }),
      );
      draw_facets(state);
      replace(body, results(state, answer));
      announce(total.textContent);
    } catch (error) {
      if (signal.aborted) return;
      replace(total, word('error.title'));
      replace(body, error_notice(error));
    } finally {
      if (!signal.aborted) body.removeAttribute('aria-busy');
    }
  };
  const typed = (typing) => {
    const state = {...state_of(current_route()), q: input.value, page: 1};
    replace_route(address(state, {}));
    load(state, typing);
  };
  place.dataset.page = state_of(route).page;
  input.addEventListener(
    'input',
    debounce(180, () => typed(true)),
  );

  replace(
    place,
    h('div', {class: 'page-head'}, h('h1', {}, word('search.title')), h('p', {class: 'lead'}, word('search.lead'))),
    h(
      'form',
      {
        role: 'search',
        class: 'search-form',
        id: 'search-form',
        'aria-label': word('search.title'),
        onsubmit: (event) => {
          event.preventDefault();
          typed(false);
        },
      },
      h('label', {for: 'search-words', class: 'label-large'}, word('search.label')),
      input,
      h('p', {id: 'search-help', class: 'small muted'}, word('search.help')),
    ),
    h('div', {class: 'with-side'}, narrow, h('section', {'aria-labelledby': 'search-total'}, total, body)),
  );
  await load(state_of(route));
  return {
    leave: () => abort.abort(),
    update: (next) => {
      const state = state_of(next);
      const paged = state.page !== Number(place.dataset.page ?? 1);
      place.dataset.page = state.page;
      if (input.value.trim() !== state.q.trim()) input.value = state.q;
      load(state).then(() => {
        if (paged) {
          total.focus({preventScroll: true});
          total.scrollIntoView({block: 'start'});
        }
      });
      return true;
    },
  };
}
