// Small pieces that several views show.

import {h, icon} from '../dom.mjs';
import {link} from '../route.mjs';
import {percent, word} from '../words.mjs';

/// 'VKS 4 · EQF 4', and whether that is an estimate.
export function level_badge(level, estimated = false) {
  return h(
    'span',
    {class: 'badge'},
    `VKS ${level} · EQF ${level}`,
    estimated ? h('span', {class: 'badge-note', title: word('level.estimated.help')}, word('level.estimated')) : null,
  );
}

export function probability_bar(probability, label = word('probability')) {
  return h(
    'div',
    {class: 'probability'},
    h('div', {class: 'probability-text'}, h('span', {}, label), h('strong', {}, percent(probability))),
    h(
      'div',
      {class: 'bar', 'aria-hidden': 'true'},
      h('div', {class: 'bar-fill', style: {width: `${probability * 100}%`}}),
    ),
  );
}

export function qualification_link(code, text, query = {}) {
  return h('a', {href: link(['qualification', code], query)}, text);
}

export function back_link(href, text) {
  return h('a', {class: 'text-link no-print', href}, icon('back'), text);
}

export function loading(text = word('loading')) {
  return h('p', {class: 'loading', role: 'status'}, text);
}

/// kind is info, good, doubt, none or error.
export function notice(kind, title, ...content) {
  const icons = {good: 'check', doubt: 'question', none: 'dash', error: 'cross', info: 'dash'};
  return h(
    'div',
    {class: `notice notice-${kind}`, role: kind === 'error' ? 'alert' : null},
    h('span', {class: 'notice-icon'}, icon(icons[kind])),
    h('div', {class: 'notice-body'}, title === null ? null : h('p', {class: 'notice-title'}, title), content),
  );
}

export function error_notice(error) {
  const known = 'status' in error;
  const detail = known ? error.detail : String(error.message ?? error);
  return notice(
    'error',
    known ? error.message : word('error.other'),
    detail ? h('p', {class: 'small'}, word('error.detail', {detail})) : null,
  );
}

export function button(text, action, attributes = {}) {
  return h('button', {type: 'button', ...attributes, class: `button ${attributes.class ?? ''}`, onclick: action}, text);
}

/// Links to the pages of a list. Pages count from 1; address(page) gives where one is.
export function pager(total, page, size, address) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) return null;
  const step = (target, text, name) =>
    target < 1 || target > pages
      ? h('span', {class: 'button is-disabled', 'aria-hidden': 'true'}, text)
      : h('a', {class: 'button', href: address(target), rel: name}, text);
  return h(
    'nav',
    {class: 'pager', 'aria-label': word('pager')},
    step(page - 1, word('pager.previous'), 'prev'),
    h('span', {}, word('pager.place', {page, pages})),
    step(page + 1, word('pager.next'), 'next'),
  );
}

/// Brings an element into view inside a pane that scrolls itself; on small screens, where it does not, the page moves.
export function reveal(element, {page = true, smooth = true} = {}) {
  const pane = element.closest('[data-pane]');
  const behavior = smooth ? 'smooth' : 'auto';
  if (pane && pane.scrollHeight > pane.clientHeight + 1) {
    const box = element.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (box.top >= frame.top + 8 && box.bottom <= frame.bottom - 8) return;
    pane.scrollTo({top: pane.scrollTop + box.top - frame.top - frame.height / 3, behavior});
  } else if (page) {
    element.scrollIntoView({block: 'center', behavior});
  }
}

export function save_file(blob, name) {
  const address = URL.createObjectURL(blob);
  const anchor = h('a', {href: address, download: name});
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/// An area that takes files, dropped or chosen. The whole of `area` is the target.
export function accept_drops(area, take) {
  const over = (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    area.classList.add('is-target');
  };
  area.addEventListener('dragenter', over);
  area.addEventListener('dragover', over);
  area.addEventListener('dragleave', (event) => {
    if (!area.contains(event.relatedTarget)) area.classList.remove('is-target');
  });
  area.addEventListener('drop', (event) => {
    area.classList.remove('is-target');
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}

/// A file chooser that looks like a button and works from the keyboard.
export function file_button(id, text, accept, take) {
  const input = h('input', {
    type: 'file',
    id,
    accept,
    class: 'visually-hidden file-input',
    onchange: () => {
      const file = input.files[0];
      input.value = '';
      if (file) take(file);
    },
  });
  return h('span', {class: 'file-choice'}, input, h('label', {for: id, class: 'button'}, icon('file'), text));
}
