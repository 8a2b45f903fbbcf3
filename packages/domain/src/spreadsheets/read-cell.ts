import { addDays } from '../kernel/days.ts';
import { type Cell, textOf } from './cell.ts';
import { levelWords, type SheetColumn } from './sheet-column.ts';

/** What a cell of a register means: an id, a choice, a number, a day or words; null for nothing. */
export type Value = string | number | null;

/** Someone or something that a cell may name. */
export type Named = { id: string; names: readonly string[] };

/** What a column of names may name, and what words people have said to mean. */
export type Reading = {
  partners: readonly Named[];
  people: readonly Named[];
  risks: readonly Named[];
  /** What of the plan a record may serve or put at stake */
  plan: readonly Named[];
  /** What values may be of */
  series: readonly Named[];
  /** The words of the workspace for 1 to 5, by column */
  levels: Readonly<Record<string, readonly string[]>>;
  /** By column and word, in lower case: what stands for it */
  says: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** A cell that cannot be read: what was expected, what is there, and what it may have meant. */
export type Unread = { code: string; expected: string; found: string; suggestion: string | null };

export type ReadCell = { value: Value; unread?: undefined } | { unread: Unread };

/** A word as it is compared: without case, and without what surrounds it. */
export const wordOf = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Reads a cell of a column. What somebody has said of its words goes before what they look like. */
export function readCell(column: SheetColumn, cell: Cell | undefined, reading: Reading): ReadCell {
  const text = textOf(cell);
  const said = text === '' ? undefined : reading.says[column.name]?.[wordOf(text)];
  if (said !== undefined) return readSaid(column, said, reading);
  if (typeof cell === 'object' && cell?.from === 'error')
    return { unread: { code: 'formula_error', expected: 'a value', found: text, suggestion: null } };
  if (typeof cell === 'object' && cell?.value === null)
    return { unread: { code: 'formula', expected: 'a value', found: 'a formula without a result', suggestion: null } };
  return readText(column, text, reading);
}

/** What was chosen for a word: an id for a name, and else what one would have typed. */
function readSaid(column: SheetColumn, said: string, reading: Reading): ReadCell {
  const { kind } = column.holds;
  const isName = kind === 'partner' || kind === 'person' || kind === 'series';
  return isName && said !== '' ? { value: said } : readText(column, said, reading);
}

function readText(column: SheetColumn, text: string, reading: Reading): ReadCell {
  if (text === '') return { value: column.holds.kind === 'line' || column.holds.kind === 'lines' ? '' : null };
  const { holds } = column;
  switch (holds.kind) {
    case 'line':
      return { value: text.replace(/\s*\n\s*/g, ' ') };
    case 'lines':
      return { value: text.replaceAll('\r\n', '\n') };
    case 'id':
    case 'reference':
      return { value: text };
    case 'whole':
      return numberIn(text) ?? unread('number', 'a whole number', text);
    case 'level':
      return readLevel(text, reading.levels[column.name] ?? []);
    case 'day':
      return readDay(text);
    case 'choice':
      return readChoice(holds, text);
    case 'partner':
      return readName(reading.partners, 'one of the partners', text);
    case 'person':
      return readName(reading.people, 'someone who is a member here', text);
    case 'risk':
      return readName(reading.risks, 'the reference of a risk here', text);
    case 'figure':
      return figureIn(text) ?? unread('figure', 'a number, like 71.8', text);
    case 'series':
      return readName(reading.series, holds.one, text);
    case 'plan':
      return readName(reading.plan, 'the reference of what the plan here holds', text);
  }
}

const unread = (code: string, expected: string, found: string, suggestion: string | null = null): ReadCell => ({
  unread: { code, expected, found: found.length > 60 ? `${found.slice(0, 60)}…` : found, suggestion },
});

function numberIn(text: string): { value: number } | null {
  const found = /^(\d{1,9})(?:\.0+)?\s*%?$/.exec(text);
  return found ? { value: Number(found[1]) } : null;
}

/** A number to the last digit, without the signs that spreadsheets put around it. */
function figureIn(text: string): { value: string } | null {
  const plain = text.replaceAll(/[\s,£%]/g, '');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? { value: plain } : null;
}

/** 4, '4 – Likely', or the workspace's own word; other words are only suggested, for what they mean is somebody's judgement. */
function readLevel(text: string, words: readonly string[]): ReadCell {
  const digit = /^([1-5])(?:\.0+)?(?:\D.*)?$/.exec(text);
  if (digit && !/^\d[.,/x×]\d*[1-9]/.test(text)) return { value: Number(digit[1]) };
  const own = words.findIndex((word) => wordOf(word) === wordOf(text));
  if (own >= 0) return { value: own + 1 };
  const meant = levelWords[wordOf(text)];
  return unread('level', 'a number from 1 to 5', text, meant === undefined ? null : String(meant));
}

function readChoice({ words, means = {} }: Extract<SheetColumn['holds'], { kind: 'choice' }>, text: string): ReadCell {
  const word = wordOf(text);
  const known = Object.entries(words).find(([value, shown]) => value === word || wordOf(shown) === word);
  const value = known?.[0] ?? means[word];
  return value === undefined ? unread('choice', `one of ${Object.values(words).join(', ')}`, text) : { value };
}

function readName(named: readonly Named[], expected: string, text: string): ReadCell {
  const word = wordOf(text);
  const exactly = calledThat(named, word);
  if (exactly.length === 1) return { value: exactly[0] ?? null };
  if (exactly.length > 1) return unread('ambiguous', `${expected}: there are ${exactly.length} with this name`, text);
  const nearly = named.filter(({ names }) => names.some((name) => isNear(wordOf(name), word)));
  return unread('name', expected, text, nearly.length === 1 ? (nearly[0]?.id ?? null) : null);
}

const called = new WeakMap<readonly Named[], Map<string, string[]>>();

/** The ids of those with exactly this name. A file asks the same list fifty thousand times: it is gone through once. */
function calledThat(named: readonly Named[], word: string): string[] {
  let ids = called.get(named);
  if (!ids) {
    ids = new Map();
    for (const { id, names } of named)
      for (const name of new Set(names.map(wordOf))) ids.set(name, [...(ids.get(name) ?? []), id]);
    called.set(named, ids);
  }
  return ids.get(word) ?? [];
}

const isNear = (name: string, word: string): boolean =>
  word.length >= 3 && (name.includes(word) || word.includes(name) || name.split(' ').includes(word));

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days as people here write them: the day goes before the month. */
function readDay(text: string): ReadCell {
  const parts =
    /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:[T ].*)?$/.exec(text)?.groups ??
    /^(?:[a-z]+,? )?(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4}|\d{2})$/i.exec(text)?.groups ??
    /^(?:[a-z]+,? )?(?<d>\d{1,2})(?:st|nd|rd|th)?[ -](?<m>[a-z]{3,9})\.?,?[ -](?<y>\d{4}|\d{2})$/i.exec(text)?.groups;
  const day = parts && dayOf(parts);
  return day ? { value: day } : unread('day', 'a date like 27/3/2027', text);
}

function dayOf({ y = '', m = '', d = '' }: Record<string, string>): string | null {
  const month = /^\d+$/.test(m) ? Number(m) : months.indexOf(m.slice(0, 3).toLowerCase()) + 1;
  const year = y.length === 2 ? `20${y}` : y;
  const day = `${year}-${String(month).padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isRealDay(day) && year >= '2000' && year <= '2100' ? day : null;
}

/** 30 February is none: reckoned on from the first it would be a day of March. A month 13 has no first. */
const isRealDay = (day: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day) &&
  addDays(`${day.slice(0, 8)}01`, Number(day.slice(8)) - 1) === day;
