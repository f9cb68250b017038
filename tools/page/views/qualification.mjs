// One qualification to read, with the same trade a level up and down.

import * as api from '../api.mjs';
import {h, prefers_stillness, replace} from '../dom.mjs';
import {link} from '../route.mjs';
import {word} from '../words.mjs';
import {neighbour_sections} from './neighbours.mjs';
import {back_link, error_notice, level_badge, loading, notice} from './parts.mjs';

const depths = ['thorough', 'plain', 'basic'];

function bullets(items) {
  return h(
    'ul',
    {},
    items.map((item) => h('li', {}, item)),
  );
}

function labelled(title, items, heading = 'h3') {
  return items === undefined || items.length === 0
    ? null
    : h('div', {class: 'labelled'}, h(heading, {}, title), bullets(items));
}

function knowledge(items, heading = 'h3') {
  return depths.map((depth) =>
    labelled(
      word('knowledge.' + depth),
      items.filter((item) => item.depth === depth).map(({text}) => text),
      heading,
    ),
  );
}

function competence_card({number, statement, activities = [], knowledge: known = []}) {
  return h(
    'li',
    {class: 'card competence-card', id: `competence-${number}`},
    h('h3', {}, h('span', {class: 'competence-number'}, number), h('span', {}, statement)),
    h(
      'div',
      {class: 'two-columns'},
      labelled(word('qualification.activities'), activities, 'h4'),
      known.length === 0 ? null : h('div', {}, knowledge(known, 'h4')),
    ),
  );
}

function competence_groups(competences) {
  const names = [...new Set(competences.map(({group}) => group ?? ''))];
  return names.map((name) => [
    name === '' ? null : h('p', {class: 'overline'}, name),
    h('ol', {class: 'plain-list stack'}, competences.filter(({group}) => (group ?? '') === name).map(competence_card)),
  ]);
}

function block(id, title, ...content) {
  const filled = content.flat(Infinity).filter((part) => part);
  return filled.length === 0
    ? null
    : h(
        'section',
        {id: 'section-' + id, 'data-section': id, 'aria-labelledby': `section-${id}-title`, class: 'reading'},
        h('h2', {id: `section-${id}-title`, tabindex: -1}, title),
        filled,
      );
}

function sections(record) {
  const {autonomy = {}, descriptors = {}} = record;
  const list = (items) => (items === undefined || items.length === 0 ? null : bullets(items));
  return [
    block(
      'definition',
      word('qualification.definition'),
      h('p', {class: 'definition'}, record.definition),
      record.delimitation ? h('p', {}, record.delimitation) : null,
    ),
    block('competences', word('qualification.competences'), competence_groups(record.competences)),
    block(
      'skills',
      word('qualification.skills'),
      knowledge(descriptors.knowledge ?? []),
      labelled(word('qualification.cognitive'), descriptors.cognitive),
      labelled(word('qualification.problem_solving'), descriptors.problem_solving),
      labelled(word('qualification.motor'), descriptors.motor),
    ),
    block(
      'context',
      word('qualification.context'),
      labelled(word('qualification.setting'), record.setting_context),
      labelled(word('qualification.action'), record.action_context),
    ),
    block(
      'autonomy',
      word('qualification.autonomy'),
      labelled(word('qualification.independent'), autonomy.independent_in),
      labelled(word('qualification.bound'), autonomy.bound_by),
      labelled(word('qualification.relies'), autonomy.relies_on),
    ),
    block('responsibility', word('qualification.responsibility'), list(record.responsibility)),
    block('attestations', word('qualification.attestations'), list(record.attestations)),
    block(
      'parts',
      word('qualification.parts'),
      record.parts?.length > 0 ? bullets(record.parts.map(({code, title}) => `${title} (${code})`)) : null,
    ),
    block(
      'synonyms',
      word('qualification.synonyms'),
      record.synonyms?.length > 0
        ? h(
            'ul',
            {class: 'tag-list'},
            record.synonyms.map((synonym) => h('li', {}, synonym)),
          )
        : null,
    ),
  ].filter((section) => section !== null);
}

function origin_notice(record) {
  const official = record.origin === 'official';
  return notice(
    'info',
    word(official ? 'origin.official' : 'origin.vakpeil'),
    official
      ? null
      : h('p', {class: 'small'}, word(record.level_estimated ? 'origin.vakpeil.own' : 'origin.vakpeil.text')),
  );
}

function draw(place, record, code) {
  const parts = sections(record);
  const beside = block('neighbours', word('neighbours.title'), h('div', {id: 'neighbours'}, loading()));
  const contents = [...parts, beside].map((part) =>
    h(
      'li',
      {},
      h('a', {href: link(['qualification', code, part.dataset.section])}, part.querySelector('h2').textContent),
    ),
  );
  replace(
    place,
    h(
      'div',
      {class: 'page-head'},
      h('p', {}, back_link(link(['search']), word('nav.search'))),
      h('p', {class: 'overline'}, word('qualification')),
      h('h1', {}, record.title),
      h(
        'p',
        {class: 'suggestion-facts'},
        h('span', {class: 'code'}, record.code),
        level_badge(record.level, record.level_estimated),
        record.sector ? h('a', {href: link(['search'], {sector: record.sector})}, record.sector) : null,
        record.year ? h('span', {class: 'muted'}, word('qualification.year', {year: String(record.year)})) : null,
      ),
      origin_notice(record),
    ),
    h(
      'div',
      {class: 'with-side'},
      h(
        'nav',
        {class: 'contents no-print', 'aria-label': word('qualification.contents')},
        h('p', {class: 'overline', 'aria-hidden': 'true'}, word('qualification.contents')),
        h('ul', {class: 'plain-list'}, contents),
      ),
      h('div', {class: 'stack-large'}, parts, beside),
    ),
  );
}

function go_to(place, section) {
  const heading = place.querySelector(`[data-section="${CSS.escape(section)}"] h2`);
  if (heading === null) return false;
  heading.focus({preventScroll: true});
  heading.scrollIntoView({block: 'start', behavior: prefers_stillness() ? 'auto' : 'smooth'});
  return true;
}

export async function show(place, route, signal) {
  const code = route.parts[0] ?? '';
  replace(place, h('h1', {class: 'visually-hidden'}, word('qualification')), loading());
  const record = await api.qualification(code, signal);
  draw(place, record, code);
  api.neighbours(code, signal).then(
    ({neighbours}) => replace(place.querySelector('#neighbours'), neighbour_sections(record, neighbours)),
    (error) => {
      if (!signal.aborted) replace(place.querySelector('#neighbours'), error_notice(error));
    },
  );
  if (route.parts[1]) setTimeout(() => go_to(place, route.parts[1]));
  return {
    update: (next) => {
      if (next.parts[0] !== code) return false;
      if (next.parts[1]) go_to(place, next.parts[1]);
      else scrollTo(0, 0);
      return true;
    },
  };
}
