export type Values = Record<string, string | number>;

/** A compiled ICU message: words, values by their names, and words that depend on a value. `#` is a plural's number. */
export type Message = readonly (string | Placed)[];
type Placed = readonly [name: string, kind?: 'plural' | 'select', cases?: Cases];
type Cases = Readonly<Record<string, Message>>;

/** Makes what fills messages in for one language. A value that is not given shows as nothing. */
export const writer = (locale: string) => {
  const plurals = new Intl.PluralRules(locale);
  const figures = new Intl.NumberFormat(locale);

  const write = (message: Message, values: Values, count?: number): string =>
    message.map((part) => (typeof part === 'string' ? said(part, count) : filled(part, values, count))).join('');
  const said = (words: string, count?: number) =>
    words === '#' && count !== undefined ? figures.format(count) : words;
  const filled = ([name, kind, cases]: Placed, values: Values, count?: number) => {
    const value = values[name] ?? '';
    if (!cases) return value;
    const number = kind === 'plural' ? Number(value) : undefined;
    const fitting = caseOf(cases, value) ?? (number !== undefined && caseOf(cases, plurals.select(number)));
    return write(fitting || (cases['other'] ?? []), values, number ?? count);
  };
  return write;
};

// A value may be what somebody typed: 'constructor' is no case.
const caseOf = (cases: Cases, name: string | number) => (Object.hasOwn(cases, name) ? cases[name] : undefined);
