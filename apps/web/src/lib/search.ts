/** Readers for a route's `validateSearch`: what stands in an address is a stranger's, so each value is read, never trusted. */
type Raw = Record<string, unknown>;

export const word = (raw: Raw, name: string): string | undefined => {
  const value = raw[name];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
};

export const oneOf = <Value extends string>(raw: Raw, name: string, allowed: readonly Value[]): Value | undefined =>
  allowed.find((each) => each === word(raw, name));

export const yes = (raw: Raw, name: string): true | undefined =>
  raw[name] === true || raw[name] === 'true' ? true : undefined;

/** Of the given shape: what was cut short or retyped names nothing. */
export const shaped = (raw: Raw, name: string, shape: RegExp): string | undefined => {
  const value = word(raw, name);
  return value && shape.test(value) ? value : undefined;
};

export const idIn = (raw: Raw, name: string) => shaped(raw, name, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

export const dayIn = (raw: Raw, name: string) => shaped(raw, name, /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** '-score' as descending by score. */
export const sortOf = (raw: Raw, allowed: readonly string[]) => {
  const sort = word(raw, 'sort');
  return sort && allowed.includes(sort.replace(/^-/, '')) ? sort : undefined;
};

/**
 * What a route reads of its address. A name whose value nobody can read stands there as undefined and so takes the place
 * of the raw value, which the router would hand to the page otherwise.
 */
export const asRead = <Search extends Raw>(search: Search) =>
  search as { [Name in keyof Search]?: Exclude<Search[Name], undefined> };
