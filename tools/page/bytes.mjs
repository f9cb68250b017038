// The service counts in bytes of UTF-8, a JavaScript string in units of UTF-16.

function bytes_of(code_point) {
  if (code_point < 0x80) return 1;
  if (code_point < 0x800) return 2;
  return code_point < 0x10000 ? 3 : 4;
}

/// A function from an offset in bytes to an index of the string. One inside a character gives that character's beginning;
/// one behind the end gives the end.
/// byte_index('één')(2) is 1.
export function byte_index(text) {
  const index_at = [];
  let index = 0;
  for (const character of text) {
    for (let rest = bytes_of(character.codePointAt(0)); rest > 0; --rest) index_at.push(index);
    index += character.length;
  }
  return (offset) => (offset < 0 ? 0 : offset < index_at.length ? index_at[offset] : text.length);
}

/// byte_slice('één', 0, 2) is 'é'.
export function byte_slice(text, begin, end) {
  const index = byte_index(text);
  return text.slice(index(begin), index(end));
}

/// Bytes as text that can be stored in the session.
export function to_base64(bytes) {
  let binary = '';
  // In pieces, because a function takes a limited number of arguments.
  for (let begin = 0; begin < bytes.length; begin += 8192) {
    binary += String.fromCharCode(...bytes.subarray(begin, begin + 8192));
  }
  return btoa(binary);
}

export function from_base64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/// Text of a file that is UTF-8, or else what older office programs write.
export function decode(bytes) {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    const utf_16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(utf_16 ? 'utf-16le' : 'windows-1252').decode(bytes);
  }
}
