// Starts the page: shows the view that the hash names, and keeps language, theme and header up to date.

import {health} from './api.mjs';
import {h, icon, replace} from './dom.mjs';
import {current_route, link, replace_route} from './route.mjs';
import {date_time, language, set_language, word} from './words.mjs';
import {error_notice} from './views/parts.mjs';

const views = {
  match: () => import('./views/match.mjs'),
  compare: () => import('./views/compare.mjs'),
  search: () => import('./views/search.mjs'),
  qualification: () => import('./views/qualification.mjs'),
  many: () => import('./views/many.mjs'),
  feedback: () => import('./views/judgements.mjs'),
};
// Which entry of the menu a view belongs to, when it has none itself.
const menu_of = {compare: 'match', qualification: 'search'};

const main = document.getElementById('main');
let shown = null;
let fresh = true;

function set_title() {
  const heading = main.querySelector('h1')?.textContent;
  document.title = heading ? `${heading} – Vakpeil` : 'Vakpeil';
}

function mark_menu(view) {
  for (const entry of document.querySelectorAll('#site-nav a')) {
    if (entry.dataset.route === (menu_of[view] ?? view)) entry.setAttribute('aria-current', 'page');
    else entry.removeAttribute('aria-current');
  }
}

function leave() {
  shown?.abort.abort();
  shown?.leave?.();
  shown = null;
}

async function enter(route) {
  leave();
  const abort = new AbortController();
  const place = h('div', {class: 'view', 'data-view': route.view});
  const entry = {view: route.view, abort};
  shown = entry;
  replace(main, place);
  mark_menu(route.view);
  try {
    const module = await views[route.view]();
    if (abort.signal.aborted) return;
    const handle = (await module.show(place, route, abort.signal)) ?? {};
    if (abort.signal.aborted) handle.leave?.();
    else Object.assign(entry, handle);
  } catch (error) {
    if (abort.signal.aborted) return;
    replace(place, h('h1', {}, word('error.title')), error_notice(error));
    if (!('status' in error)) console.error(error);
  }
  set_title();
}

async function follow() {
  const route = current_route();
  if (!(route.view in views)) return replace_route(link(['match']), true);
  const was_fresh = fresh;
  fresh = false;
  // A view that stays decides itself what must change, so that focus and scroll position stay.
  if (shown?.view === route.view && shown.update?.(route) === true) return set_title();
  scrollTo(0, 0);
  await enter(route);
  // Whoever uses a screen reader hears where she has come. On opening the page the browser does that.
  if (!was_fresh && shown?.view === route.view && !main.querySelector('.view :focus')) {
    const heading = main.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({preventScroll: true});
  }
}

function write_frame() {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll('[data-words]')) element.textContent = word(element.dataset.words);
  for (const element of document.querySelectorAll('[data-words-label]')) {
    element.setAttribute('aria-label', word(element.dataset.wordsLabel));
  }
  const other = language() === 'nl' ? 'en' : 'nl';
  replace(
    document.getElementById('language-switch'),
    h('span', {lang: other}, other === 'en' ? 'English' : 'Nederlands'),
  );
  write_theme();
  write_index();
}

async function write_index() {
  try {
    const {qualifications, index_built, takes_feedback} = await health();
    document.body.classList.toggle('no-feedback', takes_feedback === false);
    const built = index_built ? date_time(index_built) : '';
    const text = qualifications ? word(built ? 'footer.index' : 'footer.count', {count: qualifications, built}) : '';
    document.getElementById('footer-index').textContent = text;
  } catch {
    // The footer says less; the view itself tells what is wrong.
  }
}

const theme_key = 'vakpeil.theme';
const dark_system = matchMedia('(prefers-color-scheme: dark)');

function is_dark() {
  const choice = localStorage.getItem(theme_key);
  return choice === null ? dark_system.matches : choice === 'dark';
}

function write_theme() {
  const choice = localStorage.getItem(theme_key);
  const media = {dark: 'all', light: 'not all'};
  document.getElementById('dark-colours').media = media[choice] ?? dark_system.media;
  const button = document.getElementById('theme-switch');
  replace(button, icon(is_dark() ? 'sun' : 'moon'));
  const label = word(is_dark() ? 'theme.light' : 'theme.dark');
  button.setAttribute('aria-label', label);
  button.title = label;
}

document.getElementById('theme-switch').addEventListener('click', () => {
  localStorage.setItem(theme_key, is_dark() ? 'light' : 'dark');
  write_theme();
});
dark_system.addEventListener('change', write_theme);

document.getElementById('language-switch').addEventListener('click', () => {
  set_language(language() === 'nl' ? 'en' : 'nl');
  write_frame();
  enter(current_route());
});

// The hash is the route, so the skip link cannot use it.
document.getElementById('skip-link').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

addEventListener('hashchange', follow);
addEventListener('view-title', set_title);
write_frame();
follow();
