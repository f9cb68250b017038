// The hash holds where the user is: #/search?q=kok&level=3. So a link brings back the same view, and the back button works.

export function current_route() {
  const hash = location.hash.startsWith('#/') ? location.hash.slice(2) : '';
  const [path, query = ''] = hash.split('?', 2);
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
  return {view: parts[0] ?? 'match', parts: parts.slice(1), query: new URLSearchParams(query)};
}

/// link(['search'], {q: 'kok', level: 3}) is '#/search?q=kok&level=3'. Empty values are left out.
export function link(parts, query = {}) {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '' && value !== false) words.set(name, value);
  }
  const text = words.toString();
  return '#/' + parts.map(encodeURIComponent).join('/') + (text === '' ? '' : '?' + text);
}

export function go(hash) {
  location.hash = hash;
}

/// Changes the address without a step in the history: while typing, or to a better name of the same place.
export function replace_route(hash, tell = false) {
  history.replaceState(null, '', hash);
  if (tell) dispatchEvent(new HashChangeEvent('hashchange'));
}
