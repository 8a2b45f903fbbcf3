const byteOrderMark = '\uFEFF';

/**
 * The rows of a CSV (RFC 4180) one after the other, whichever of comma, semicolon or tab its first line uses most. Quotes keep what is
 * between them, doubled they are one.
 * @throws Unreadable when a quote is never closed
 */
export function* parseCsv(text: string): Generator<string[]> {
  const source = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const comma = separatorOf(source);
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    const { value, end } = source[at] === '"' ? quoted(source, at, comma) : plain(source, at, comma);
    row.push(value);
    at = end;
    if (source[at] === comma) {
      at += 1;
      if (at < source.length) continue;
      row.push('');
    }
    if (source[at] === '\r') at += 1;
    if (source[at] === '\n') at += 1;
    yield row;
    row = [];
  }
}

/** The text is not what it says it is; the message says what to do. */
export class Unreadable extends Error {}

type Value = { value: string; end: number };

function plain(source: string, from: number, comma: string): Value {
  let end = from;
  while (end < source.length && source[end] !== comma && source[end] !== '\n' && source[end] !== '\r') end += 1;
  return { value: source.slice(from, end), end };
}

function quoted(source: string, from: number, comma: string): Value {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = source.indexOf('"', at);
    if (close === -1) throw new Unreadable('A quotation mark in this file is never closed. Save it as CSV again.');
    value += source.slice(at, close);
    if (source[close + 1] !== '"') {
      const rest = plain(source, close + 1, comma);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = close + 2;
  }
}

function separatorOf(source: string): string {
  const [first = ''] = source.split('\n', 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, n: first.split(sign).length }));
  return counted.toSorted((a, b) => b.n - a.n)[0]?.sign ?? ',';
}
