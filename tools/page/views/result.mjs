// The answer for one vacancy: what fits, at which level, how sure that is, and why.

import {announce, h, icon, replace} from '../dom.mjs';
import {link} from '../route.mjs';
import {source_path} from '../vacancy_source.mjs';
import {language_name, percent, word} from '../words.mjs';
import {evidence_view} from './evidence.mjs';
import {explanation_table} from './explanation.mjs';
import {correction} from './correction.mjs';
import {level_chart} from './level_chart.mjs';
import {back_link, level_badge, notice, probability_bar} from './parts.mjs';

/// Which notice an answer gets: its kind, and the key of its words.
export function verdict(answer) {
  if (answer.status === 'empty') return ['none', 'verdict.empty'];
  if (answer.status === 'unsupported_language') return ['none', 'verdict.language'];
  if (answer.status === 'no_fit')
    return answer.triage === 'no_fit' ? ['none', 'verdict.no_fit'] : ['doubt', 'verdict.no_fit.doubt'];
  return answer.triage === 'accept' ? ['good', 'verdict.accept'] : ['doubt', 'verdict.review'];
}

function verdict_notice(answer) {
  const [kind, key] = verdict(answer);
  const first = answer.suggestions[0];
  const values = {
    title: first?.title,
    level: first?.level,
    probability: first ? percent(first.probability) : '',
    none: percent(answer.no_fit_probability),
    language: answer.language === 'und' ? word('language.unknown') : language_name(answer.language),
  };
  const box = notice(kind, word(key, values), h('p', {}, word(key + '.text', values)));
  box.id = 'verdict';
  box.dataset.status = answer.status;
  box.dataset.triage = answer.triage;
  return box;
}

function level_section(answer) {
  if (answer.level === null) return null;
  const {level, study} = answer;
  const differs = study !== null && study.level !== level.value;
  return h(
    'section',
    {class: 'panel', id: 'level', 'aria-labelledby': 'level-title'},
    h('h2', {id: 'level-title'}, word('level.title', {level: level.value})),
    level_chart(level.distribution, {
      caption: word('level.caption'),
      label: (place, share) => word('level.bar', {place, share}),
    }),
    h('p', {class: 'muted small'}, word('level.help', {probability: percent(level.probability)})),
    study === null
      ? null
      : differs
        ? study_difference(study, level)
        : h('p', {class: 'small', id: 'study'}, word('level.agrees', {phrase: study.phrase, level: study.level})),
  );
}

/// Employers often ask for more than the tasks need, so both levels stand side by side.
function study_difference(study, level) {
  const side = (title, value, detail) =>
    h(
      'div',
      {},
      h('dt', {}, title),
      h(
        'dd',
        {},
        h('strong', {}, word('level.title', {level: value})),
        detail ? h('span', {class: 'block'}, detail) : null,
      ),
    );
  return h(
    'div',
    {class: 'level-difference', id: 'study'},
    h('dl', {}, side(word('level.studies'), study.level, `“${study.phrase}”`), side(word('level.tasks'), level.value)),
    h('p', {class: 'small'}, word('level.differs')),
  );
}

function suggestion_card(suggestion, context) {
  const {answer, path, selected, fits} = context;
  const is_selected = suggestion.code === selected;
  const covered = suggestion.competences?.filter((competence) => competence.covered).length ?? 0;
  return h(
    'li',
    {class: `card suggestion ${is_selected ? 'is-selected' : ''}`, 'data-code': suggestion.code},
    h(
      'div',
      {class: 'suggestion-head'},
      h(
        'h3',
        {},
        h(
          'a',
          {
            href: link(path, {selected: suggestion.code}),
            'aria-current': is_selected ? 'true' : null,
            class: 'suggestion-link',
          },
          suggestion.title,
        ),
      ),
      h(
        'p',
        {class: 'suggestion-facts'},
        h('span', {class: 'code'}, suggestion.code),
        level_badge(suggestion.level, suggestion.level_estimated),
      ),
    ),
    probability_bar(suggestion.probability),
    h(
      'p',
      {class: 'suggestion-coverage small muted'},
      word('suggestion.coverage', {covered, count: suggestion.competences?.length ?? 0}),
    ),
    h(
      'div',
      {class: 'suggestion-actions'},
      fits(suggestion),
      is_selected || answer.suggestions.length < 2
        ? null
        : h(
            'a',
            {class: 'text-link', href: compare_address(path, selected, suggestion.code)},
            word('suggestion.compare'),
            h('span', {class: 'visually-hidden'}, ' ' + word('suggestion.compare.with', {one: suggestion.title})),
          ),
      h(
        'a',
        {
          class: 'text-link',
          href: link(['qualification', suggestion.code]),
          'aria-label': `${word('suggestion.read')}: ${suggestion.title}`,
        },
        word('suggestion.read'),
      ),
    ),
  );
}

function compare_address(path, one, other) {
  return link(['compare', one, other], path[1] === 'example' ? {example: path[2]} : {});
}

function why_section(answer, suggestion) {
  return [
    h('h2', {id: 'why-title'}, word('why.title', {title: suggestion.title})),
    h('p', {class: 'muted no-print'}, word('why.help')),
    evidence_view(answer.vacancy, suggestion),
    explanation_table(suggestion),
  ];
}

function plain_text(vacancy) {
  return h(
    'section',
    {class: 'panel'},
    h('h2', {}, word('vacancy')),
    vacancy.title ? h('p', {class: 'vacancy-title'}, vacancy.title) : null,
    h('div', {class: 'vacancy-text'}, vacancy.text),
  );
}

/// Fills place, and returns {select(code)}, which shows why another suggestion was made.
export function show_answer(place, answer, source, wanted) {
  const path = source_path(source);
  const suggestions = answer.suggestions;
  const find = (code) => suggestions.find((suggestion) => suggestion.code === code) ?? suggestions[0];
  const list = h('ol', {class: 'suggestion-list', id: 'suggestions'});
  const why = h('section', {class: 'why', id: 'why', 'aria-labelledby': 'why-title'});
  const correct = correction(answer);
  let selected = null;

  const select = (code, moved = true) => {
    const suggestion = find(code);
    const had_focus = list.contains(document.activeElement);
    selected = suggestion.code;
    replace(
      list,
      suggestions.map((one) => suggestion_card(one, {answer, path, selected, fits: correct.fits_button})),
    );
    replace(why, why_section(answer, suggestion));
    if (had_focus) list.querySelector(`[data-code="${CSS.escape(selected)}"] .suggestion-link`)?.focus();
    if (moved) announce(word('why.announce', {title: suggestion.title}));
    return true;
  };

  const title = answer.vacancy.title || answer.vacancy.text.trim().split('\n')[0].slice(0, 90) || word('vacancy');
  const none = suggestions.length === 0;
  if (!none) select(wanted, false);
  replace(
    place,
    h(
      'div',
      {class: 'page-head'},
      h(
        'p',
        {class: 'page-head-links no-print'},
        back_link(link(['match']), word('match.again')),
        h(
          'button',
          {type: 'button', class: 'button button-quiet', id: 'print-button', onclick: () => print()},
          icon('print'),
          word('print'),
        ),
      ),
      h('p', {class: 'overline'}, word('vacancy')),
      h('h1', {}, title),
    ),
    verdict_notice(answer),
    none
      ? plain_text(answer.vacancy)
      : [
          h(
            'div',
            {class: 'two-columns wide-left'},
            h(
              'section',
              {'aria-labelledby': 'suggestions-title'},
              h(
                'h2',
                {id: 'suggestions-title'},
                word(answer.status === 'no_fit' ? 'suggestions.nearest' : 'suggestions'),
              ),
              list,
            ),
            h('div', {class: 'stack'}, level_section(answer)),
          ),
          why,
        ],
    correct.section,
  );
  announce(document.getElementById('verdict')?.querySelector('.notice-title')?.textContent ?? '');
  return {select: none ? () => true : select};
}
