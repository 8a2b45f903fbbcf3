/** As much of an OpenAPI 3.1 document as a caller rests on. */
export type ApiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};
type Operation = {
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content?: Content };
  responses?: Record<string, { content?: Content }>;
};
type Parameter = { in: string; name: string; required?: boolean; schema?: Schema };
type Content = Record<string, { schema?: Schema }>;
type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};

/** Which way a schema is read: what callers send may only be taken more widely, what they get only be told more of. */
type Way = 'sent' | 'answered';

/**
 * What of the released API a caller could no longer rest on, in words, in order and without repeats; empty where all that
 * changed was added. Within v1 nothing is taken away (design: evolution).
 */
export function breakingChanges(released: ApiDocument, present: ApiDocument): string[] {
  const compare = comparer(released, present);
  const changes = Object.entries(released.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, before]) => {
      const where = `${method.toUpperCase()} ${path}`;
      const now = present.paths[path]?.[method];
      return now ? ofOperation(before, now).map((change) => `${where}: ${change}`) : [`${where} is gone`];
    }),
  );
  return [...new Set(changes)];

  function ofOperation(before: Operation, now: Operation): string[] {
    return [
      ...ofParameters(before.parameters ?? [], now.parameters ?? []),
      ...ofBody(before.requestBody, now.requestBody),
      ...Object.entries(before.responses ?? {}).flatMap(([status, answer]) => {
        const kept = now.responses?.[status];
        if (!kept) return [`the answer ${status} is gone`];
        return ofContent(`answer ${status}`, { before: answer.content, now: kept.content, way: 'answered' });
      }),
    ];
  }

  function ofParameters(before: readonly Parameter[], now: readonly Parameter[]): string[] {
    const named = (some: readonly Parameter[]) =>
      new Map(some.map((each) => [`${each.in} parameter ${each.name}`, each]));
    const [were, are] = [named(before), named(now)];
    const gone = [...were].flatMap(([what, was]) => {
      const is = are.get(what);
      if (!is) return [`the ${what} is gone`];
      const asked = is.required && !was.required ? [`the ${what} is newly required`] : [];
      return [...asked, ...compare(what, { before: was.schema, now: is.schema, way: 'sent' })];
    });
    const added = [...are].filter(([what, { required }]) => required && !were.has(what));
    return [...gone, ...added.map(([what]) => `the ${what} is newly required`)];
  }

  function ofBody(before: Operation['requestBody'], now: Operation['requestBody']): string[] {
    if (!before) return now?.required ? ['a body is newly required'] : [];
    if (!now) return ['the body is gone'];
    const asked = now.required && !before.required ? ['the body is newly required'] : [];
    return [...asked, ...ofContent('body', { before: before.content, now: now.content, way: 'sent' })];
  }

  function ofContent(
    what: string,
    { before = {}, now = {}, way }: { before?: Content | undefined; now?: Content | undefined; way: Way },
  ) {
    return Object.entries(before).flatMap(([type, { schema }]) => {
      const kept = now[type];
      return kept ? compare(what, { before: schema, now: kept.schema, way }) : [`${what} no longer has ${type}`];
    });
  }
}

type Pair = { before: Schema | undefined; now: Schema | undefined; way: Way };
type Compare = (what: string, pair: Pair) => string[];

/** Compares schemas through their references; a pair that refers back to itself is looked at once. */
function comparer(released: ApiDocument, present: ApiDocument): Compare {
  const open = new Set<string>();
  return function compare(what, { before, now, way }) {
    if (!before) return [];
    if (!now) return [`${what} is described no more`];
    const key = `${before.$ref ?? ''} ${now.$ref ?? ''} ${way}`;
    const refers = before.$ref !== undefined;
    if (refers && open.has(key)) return [];
    if (refers) open.add(key);
    const pair = { before: resolved(released, before), now: resolved(present, now), way };
    const found = [
      ...ofType(what, pair),
      ...ofValues(what, pair),
      ...ofProperties(what, pair, compare),
      ...ofParts(what, pair, compare),
    ];
    if (refers) open.delete(key);
    return found;
  };
}

type Whole = { before: Schema; now: Schema; way: Way };

function resolved({ components }: ApiDocument, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (components?.schemas?.[name] ?? {});
}

const listed = <One>(value: One | One[] | undefined): One[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** What is sent must still be taken; what is answered must be of no kind that it never was. */
function ofType(what: string, { before, now, way }: Whole): string[] {
  const [were, are] = [listed(before.type), listed(now.type)];
  if (were.length === 0 || are.length === 0) return [];
  const isIn = (some: string[], type: string) => some.includes(type) || (type === 'integer' && some.includes('number'));
  const missing = way === 'sent' ? were.filter((type) => !isIn(are, type)) : are.filter((type) => !isIn(were, type));
  return missing.map((type) => (way === 'sent' ? `${what} takes no ${type} any more` : `${what} may newly be ${type}`));
}

/** An enum that lost a value, either way: a filter that is refused, or a value that a caller waits for in vain. */
function ofValues(what: string, { before, now, way }: Whole): string[] {
  const values = ({ enum: some, const: one }: Schema) => some ?? (one === undefined ? undefined : [one]);
  const [were, are] = [values(before), values(now)];
  if (!are) return [];
  if (!were) return way === 'sent' ? [`${what} takes only named values now`] : [];
  const gone = were.filter((value) => !are.includes(value));
  return gone.map((value) => `${what} lost the value ${JSON.stringify(value)}`);
}

function ofProperties(what: string, { before, now, way }: Whole, compare: Compare): string[] {
  const wasRequired = new Set(before.required);
  const isRequired = new Set(now.required);
  const kept = Object.entries(before.properties ?? {}).flatMap(([name, was]) => {
    const is = now.properties?.[name];
    const path = `${what}.${name}`;
    if (!is) return now.properties ? [`${path} is gone`] : [];
    const unsure =
      way === 'answered' && wasRequired.has(name) && !isRequired.has(name) ? [`${path} may be left out now`] : [];
    return [...unsure, ...compare(path, { before: was, now: is, way })];
  });
  if (way === 'answered' || !before.properties) return kept;
  const asked = [...isRequired].filter((name) => !wasRequired.has(name));
  return [...kept, ...asked.map((name) => `${what}.${name} is newly required`)];
}

/** Elements, and the ways in which a schema may be met: told apart by their place, which nobody moves within v1. */
function ofParts(what: string, { before, now, way }: Whole, compare: Compare): string[] {
  const items = before.items ? compare(`${what}[]`, { before: before.items, now: now.items, way }) : [];
  const choices = (['anyOf', 'oneOf', 'allOf'] as const).flatMap((how) => {
    const [were, are] = [before[how], now[how]];
    if (!were || !are) return [];
    return were.flatMap((was, at) => {
      const is = are[at];
      return is ? compare(what, { before: was, now: is, way }) : [`${what} lost one of its forms`];
    });
  });
  return [...items, ...choices];
}
