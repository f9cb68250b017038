// The language that the page speaks, and how it writes numbers and dates.

import {messages} from './messages.mjs';

const language_key = 'vakpeil.language';
const locales = {nl: 'nl-BE', en: 'en-IE'};
let chosen = localStorage.getItem(language_key) === 'en' ? 'en' : 'nl';

export function language() {
  return chosen;
}

export function set_language(code) {
  chosen = code;
  localStorage.setItem(language_key, code);
}

/// The text for a key. {name} in it is replaced. When a value named count is 1, the key with '.one' goes first.
export function word(key, values = {}) {
  const row = (values.count === 1 && messages[key + '.one']) || messages[key];
  if (row === undefined) return key;
  const text = row[chosen === 'nl' ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === 'number' ? number(values[name]) : (values[name] ?? ''),
  );
}

export function has_word(key) {
  return messages[key] !== undefined;
}

export function number(value, digits = 0) {
  return new Intl.NumberFormat(locales[chosen], {minimumFractionDigits: digits, maximumFractionDigits: digits}).format(
    value,
  );
}

/// Never 0% or 100%: nothing is that sure.
export function percent(share) {
  if (share > 0.99) return '> 99%';
  if (share < 0.01) return '< 1%';
  return Math.round(share * 100) + '%';
}

export function date_time(text) {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return text;
  return new Intl.DateTimeFormat(locales[chosen], {dateStyle: 'medium', timeStyle: 'short'}).format(time);
}

/// 'a, b en c'
export function enumeration(items) {
  return new Intl.ListFormat(locales[chosen], {type: 'conjunction'}).format(items.map(String));
}

/// The name of a language, from its ISO 639-1 code.
export function language_name(code) {
  try {
    return new Intl.DisplayNames(locales[chosen], {type: 'language'}).of(code);
  } catch {
    return code;
  }
}
