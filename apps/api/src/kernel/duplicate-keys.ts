/** A string with the colon that makes it a key, or a sign that opens, closes or parts. Of valid JSON nothing else matters. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[\]{},]/g;

/**
 * Where an object names a key twice, of which JSON.parse would keep the last without a word: the path to the second one.
 * Keys are compared as they read, so that an escape hides none. `json` must be valid JSON already.
 * @returns null when every key stands once
 */
export function duplicateKeyIn(json: string): string[] | null {
  const open: Level[] = [];
  for (const [token, colon] of json.matchAll(tokens)) {
    const level = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), at: '' });
    else if (token === '[') open.push({ keys: null, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') step(level);
    else if (colon !== undefined && level?.keys) {
      level.at = textOf(token.slice(0, -colon.length));
      if (level.keys.has(level.at)) return open.map(({ at }) => String(at));
      level.keys.add(level.at);
    }
  }
  return null;
}

/** An object or array that is not closed yet, and the key or place in it that is being read. */
type Level = { keys: Set<string>; at: string } | { keys: null; at: number };

function step(level: Level | undefined): void {
  if (level?.keys === null) level.at += 1;
}

const textOf = (written: string): string =>
  written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
