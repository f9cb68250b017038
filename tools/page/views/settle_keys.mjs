// Which keys settle a vacancy, and whether they do: not everyone wants single letters to act.

import {h} from '../dom.mjs';
import {word} from '../words.mjs';

const keys_setting = 'vakpeil.keys';

export function keys_enabled() {
  return localStorage.getItem(keys_setting) !== 'off';
}

export function keep_keys(on) {
  localStorage.setItem(keys_setting, on ? 'on' : 'off');
}

export function key_legend(enabled, change) {
  const entry = (keys, text) =>
    h(
      'li',
      {},
      keys.map((key) => h('kbd', {}, key)),
      ' ',
      text,
    );
  const box = h('input', {type: 'checkbox', id: 'settle-keys', checked: enabled, onchange: () => change(box.checked)});
  return h(
    'section',
    {class: 'keys', 'aria-label': word('settle.keys')},
    h('p', {class: 'check-field'}, box, h('label', {for: 'settle-keys'}, word('settle.keys.on'))),
    h(
      'ul',
      {class: 'key-list'},
      entry(['1', '…', '5'], word('settle.key.fits')),
      entry(['0'], word('settle.key.none')),
      entry(['j', '↓'], word('settle.key.next')),
      entry(['k', '↑'], word('settle.key.previous')),
      entry(['u'], word('settle.key.undo')),
    ),
  );
}
