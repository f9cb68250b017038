// Builds elements from data. All text goes in as text nodes, so no vacancy can bring markup of its own.

const svg_namespace = 'http://www.w3.org/2000/svg';

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'style') {
    // The policy forbids style attributes, not properties set by a script.
    for (const [property, setting] of Object.entries(value)) element.style.setProperty(property, setting);
  } else if (name === 'value') element.value = value;
  else if (name === 'checked') element.checked = Boolean(value);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/// h('button', {class: 'button', onclick: save}, 'Save')
export function h(tag, attributes = {}, ...children) {
  const element = append(document.createElement(tag), children);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  return element;
}

export function svg(tag, attributes = {}, ...children) {
  const element = append(document.createElementNS(svg_namespace, tag), children);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  return element;
}

export function replace(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

/// Says something to a screen reader, without moving the focus.
export function announce(text) {
  const region = document.getElementById('announcer');
  region.textContent = '';
  // Emptied first and filled later: the same words twice are read twice.
  setTimeout(() => {
    region.textContent = text;
  }, 50);
}

export function debounce(wait, action) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), wait);
  };
}

export function prefers_stillness() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function is_typing(target) {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

const paths = {
  check: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  question: 'M7 7.5a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2M10 15.2v.1',
  dash: 'M5 10h10',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6L16 16M16 4l-1.4 1.4M5.4 14.6L4 16',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  same: 'M4 10h12M11.5 5.5L16 10l-4.5 4.5',
  file: 'M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  print: 'M6 7V2.5h8V7M6 14H3.5V7h13v7H14M6 11.5h8v6H6z',
};

export function icon(name) {
  return svg(
    'svg',
    {class: 'icon', viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true', focusable: 'false'},
    svg('path', {
      d: paths[name],
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.8,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
}
