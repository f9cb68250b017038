// Reads and writes comma-separated files.

let loading = null;

/// Papa Parse is no module, so a script element brings it, and only when it is needed.
function load_parser() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'vendor/papaparse.min.js';
    script.onload = () => resolve(globalThis.Papa);
    script.onerror = () => {
      loading = null;
      reject(new Error('vendor/papaparse.min.js'));
    };
    document.head.append(script);
  });
  return loading;
}

/// Rows of cells. The delimiter is found in the text.
export async function read_csv(text) {
  const parser = await load_parser();
  return parser.parse(text.replace(/^\ufeff/, ''), {skipEmptyLines: 'greedy'}).data;
}

/// A spreadsheet runs a cell that begins like a formula. A vacancy may come from anyone, so such a cell gets an apostrophe.
export function safe_cell(value) {
  const text = value === null || value === undefined ? '' : String(value);
  return /^\s*[=+\-@]|^[\t\r\n]/.test(text) ? "'" + text : text;
}

function quoted(text, delimiter) {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/// With a mark in front that tells spreadsheets it is UTF-8.
export function write_csv(rows, delimiter) {
  const lines = rows.map((row) => row.map((cell) => quoted(safe_cell(cell), delimiter)).join(delimiter));
  return '\ufeff' + lines.join('\r\n') + '\r\n';
}
