// The vacancy that the user works on: pasted text, a file, or an example. It is kept in the session, so that a reload
// or the back button shows the same answer.

import * as api from './api.mjs';
import {from_base64, to_base64} from './bytes.mjs';

const source_key = 'vakpeil.source';
let in_memory = null;
let answered = {key: '', answer: null};

const types = {
  txt: 'text/plain',
  text: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
  pdf: 'application/pdf',
  json: 'application/json',
  jsonld: 'application/ld+json',
};

export const accepted_files = Object.keys(types)
  .map((ending) => '.' + ending)
  .join(',');

export function text_source(text) {
  return {kind: 'text', text};
}

export function example_source(name) {
  return {kind: 'example', name};
}

/// Null when it is a kind of file that the service does not read.
export async function file_source(file) {
  const ending = file.name.toLowerCase().split('.').pop();
  const type = types[ending] ?? (Object.values(types).includes(file.type) ? file.type : null);
  if (type === null) return null;
  return {kind: 'file', name: file.name, type, data: to_base64(new Uint8Array(await file.arrayBuffer()))};
}

export function save_source(source) {
  in_memory = source;
  try {
    sessionStorage.setItem(source_key, JSON.stringify(source));
  } catch {
    // A file that is too large for the session is kept until the page is left.
    sessionStorage.removeItem(source_key);
  }
}

export function load_source() {
  if (in_memory !== null) return in_memory;
  try {
    in_memory = JSON.parse(sessionStorage.getItem(source_key));
  } catch {
    in_memory = null;
  }
  return in_memory;
}

/// Where the answer for a source is shown.
export function source_path(source) {
  return source.kind === 'example' ? ['match', 'example', source.name] : ['match', 'text'];
}

async function ask(source, top, signal) {
  if (source.kind === 'text') return api.match(source.text, 'text/plain; charset=utf-8', {top, signal});
  if (source.kind === 'file') return api.match(from_base64(source.data), source.type, {top, signal});
  const {text, type} = await api.example(source.name, signal);
  return api.match(text, type, {top, signal});
}

/// The answer for a source. The last one is remembered: looking at another suggestion asks nothing.
export async function answer_for(source, {top = 5, signal} = {}) {
  const key = JSON.stringify([source, top]);
  if (answered.key !== key) answered = {key, answer: await ask(source, top, signal)};
  return answered.answer;
}
