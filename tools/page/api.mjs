// Talks to the service. Every failure becomes an ApiError with a message for the user in her language.

import {word} from './words.mjs';
import {ask_for_token} from './views/token_dialog.mjs';

export class ApiError extends Error {
  constructor(status, detail) {
    const known = [0, 400, 401, 404, 408, 409, 413, 415, 422, 503];
    super(word('error.' + (known.includes(status) ? status : 'other')));
    this.status = status;
    // What the service itself says, for whoever has to mend it.
    this.detail = detail;
  }
}

const token_key = 'vakpeil.token';
const patience = 4;

async function problem_of(response) {
  const text = await response.text().catch(() => '');
  try {
    const problem = JSON.parse(text);
    return new ApiError(response.status, problem.detail || problem.title || '');
  } catch {
    return new ApiError(response.status, text.slice(0, 200));
  }
}

function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      {once: true},
    );
  });
}

async function send(path, options) {
  const token = sessionStorage.getItem(token_key);
  const headers = {...options.headers, ...(token ? {Authorization: 'Bearer ' + token} : {})};
  try {
    return await fetch(path, {...options, headers});
  } catch (error) {
    if (error.name === 'AbortError' || options.signal?.aborted) throw error;
    throw new ApiError(0, String(error.message));
  }
}

/// A response that is good. Asks for a token when one is needed, and waits when the service is too busy.
export async function request(path, options = {}) {
  for (let attempt = 1; ; ++attempt) {
    const response = await send(path, options);
    if (response.ok) return response;
    const problem = await problem_of(response);
    if (response.status === 503 && attempt < patience) {
      await pause(Math.min(Number(response.headers.get('Retry-After')) || 1, 10), options.signal);
    } else if (response.status === 401) {
      const refused = sessionStorage.getItem(token_key) !== null;
      const token = await ask_for_token(refused);
      if (token === null) throw problem;
      sessionStorage.setItem(token_key, token);
    } else {
      throw problem;
    }
  }
}

async function get_json(path, signal) {
  return (await request(path, {signal})).json();
}

function with_query(path, values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '' && value !== false) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? path : path + '?' + text;
}

/// body is a string or bytes, type its media type.
export async function match(body, type, {top = 5, signal} = {}) {
  const headers = {'Content-Type': type};
  return (await request(with_query('v1/match', {top, explain: true}), {method: 'POST', headers, body, signal})).json();
}

/// One answer for each of the lines, in their order.
export async function match_lines(lines, {top = 5, signal} = {}) {
  const headers = {'Content-Type': 'application/x-ndjson'};
  const body = lines.join('\n') + '\n';
  const response = await request(with_query('v1/match:batch', {top}), {method: 'POST', headers, body, signal});
  return (await response.text())
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

export function search(values, signal) {
  return get_json(with_query('v1/search', values), signal);
}

export function qualification(code, signal) {
  return get_json('v1/qualifications/' + encodeURIComponent(code), signal);
}

export function neighbours(code, signal) {
  return get_json(`v1/qualifications/${encodeURIComponent(code)}/neighbours`, signal);
}

export async function examples(signal) {
  return (await get_json('v1/examples', signal)).examples;
}

export async function example(name, signal) {
  const response = await request('v1/examples/' + encodeURIComponent(name), {signal});
  return {text: await response.text(), type: response.headers.get('Content-Type') ?? 'text/plain'};
}

export async function add_feedback(feedback) {
  const headers = {'Content-Type': 'application/json'};
  return (await request('v1/feedback', {method: 'POST', headers, body: JSON.stringify(feedback)})).json();
}

/// Feedback that is gone already counts as taken back.
export async function remove_feedback(id) {
  try {
    await request('v1/feedback/' + id, {method: 'DELETE'});
  } catch (error) {
    if (error.status !== 404) throw error;
  }
}

export async function all_feedback(signal) {
  return (await get_json('v1/feedback', signal)).feedback;
}

export async function feedback_file(format) {
  return (await request(with_query('v1/feedback', {format}))).blob();
}

export function health(signal) {
  return get_json('healthz', signal);
}
