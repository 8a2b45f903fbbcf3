import { contract, type Endpoint } from '@trivet/contract';
import { z } from 'zod';

/** Every operation of the contract, with the name it has in the API description. */
export const operations: readonly Operation[] = Object.entries(contract).flatMap(([group, endpoints]) =>
  Object.entries(endpoints as Record<string, Endpoint>).map(([name, endpoint]) => ({
    name: `${group}.${name}`,
    group,
    endpoint,
  })),
);

export type Operation = { name: string; group: string; endpoint: Endpoint };

/** The ids that addresses and bodies may need, by the name of the parameter or property. */
export type Ids = Record<string, string>;

/** The names of the parameters in an address. */
export const paramsIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

/**
 * The address of an operation for these ids.
 * @throws when an id is missing: a route that the tests cannot reach must fail them
 */
export function addressOf({ name, endpoint }: Operation, ids: Ids): string {
  return `/api/v1${endpoint.path.replace(/:(\w+)/g, (_, param: string) => idOf(ids, param, name))}`;
}

function idOf(ids: Ids, param: string, operation: string): string {
  const id = ids[param];
  if (!id) throw new Error(`${operation} needs ${param}: add it to apps/api/src/testing/world.ts`);
  return id;
}

type JsonSchema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  minItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  default?: unknown;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
};

/** What a body's schema looks like from outside. */
export function bodySchemaOf({ endpoint }: Operation): JsonSchema | null {
  if (!endpoint.body) return null;
  const schema = z.toJSONSchema(endpoint.body, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const named = schema.$ref ? schema.$defs?.[schema.$ref.split('/').at(-1) ?? ''] : undefined;
  return { ...schema, ...named };
}

/** The parameters a query cannot do without, ready to append; empty for most. */
export function sampleQuery({ endpoint }: Operation, ids: Ids): string {
  if (!endpoint.query) return '';
  const schema = z.toJSONSchema(endpoint.query, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const needed = (schema.required ?? []).map((name): [string, string] => {
    return [name, String(sampleOf(schema.properties?.[name] ?? {}, name, { ids, defs: schema.$defs ?? {} }))];
  });
  return needed.length === 0 ? '' : `?${new URLSearchParams(needed).toString()}`;
}

/** A body that the schema accepts, made from the schema alone: ids by property name, everything else by type. */
export function sampleBody(operation: Operation, ids: Ids): unknown {
  const schema = bodySchemaOf(operation);
  return schema ? sampleOf(schema, '', { ids, defs: schema.$defs ?? {} }) : undefined;
}

type Source = { ids: Ids; defs: Record<string, JsonSchema> };

let made = 0;

function sampleOf(schema: JsonSchema, name: string, source: Source): unknown {
  const { $ref, const: constant, enum: choices } = schema;
  if ($ref) return sampleOf(source.defs[$ref.split('/').at(-1) ?? ''] ?? {}, name, source);
  if (constant !== undefined) return constant;
  if (choices) return choices[0];
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return sampleOf(either.find(({ type }) => type !== 'null') ?? {}, name, source);
  return sampleByType(schema, name, source);
}

function sampleByType(schema: JsonSchema, name: string, source: Source): unknown {
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return sampleObject(schema, source);
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map((item) => sampleOf(item, name, source));
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, name, source));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'string':
      return sampleString(schema, name, source);
    default:
      return null;
  }
}

function sampleObject({ properties = {}, required = [] }: JsonSchema, source: Source): unknown {
  const names = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  return Object.fromEntries(names.map((name) => [name, sampleOf(properties[name] ?? {}, name, source)]));
}

function sampleString({ format, minLength = 0 }: JsonSchema, name: string, { ids }: Source): string {
  made += 1;
  if (format === 'uuid') return ids[name] ?? crypto.randomUUID();
  if (format === 'date') return '2027-01-15';
  if (format === 'date-time') return '2027-01-15T09:00:00.000Z';
  if (format === 'email') return `sample${made}@example.org`;
  if (format === 'uri') return 'https://example.org/';
  const byName: Record<string, string> = {
    code: `S${made}`,
    timeZone: 'Europe/London',
    financialYearStarts: '04-01',
    password: 'correct horse battery staple',
    // Nobody's: the walks use no link.
    token: 'A'.repeat(43),
    dueAfterWorkingDays: '10',
    query: 'sort=-score',
    key: 'in_name_only',
    // Nobody's: the walks remind nobody.
    contributionIds: '01900000-0000-7000-8000-00000000ffff',
    sectionKey: 'purpose',
    fingerprint: 'a'.repeat(64),
    // The word that is planted where nobody but its keeper may read it (private-word.ts).
    q: 'Quillwort',
    value: '10',
    baselineValue: '10',
    tolerance: '1',
    rule: 'FREQ=WEEKLY;COUNT=2',
    fromTime: '10:00',
    toTime: '12:00',
  };
  return byName[name] ?? `Sample ${name} ${made}`.padEnd(minLength, '.');
}
