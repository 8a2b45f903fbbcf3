import { z } from 'zod';

/** The part of JSON Schema that our schemas come out as. */
export type JsonSchema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  default?: unknown;
  minimum?: number;
  maxLength?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
};

/** What a schema takes, as a caller sees it, with every reference resolved. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return resolved(made, made.$defs ?? {});
}

function resolved(schema: JsonSchema, named: Record<string, JsonSchema>): JsonSchema {
  const { $ref, $defs: _, ...own } = schema;
  if ($ref) return resolved({ ...named[$ref.split('/').at(-1) ?? ''], ...own }, named);
  const { properties, items, anyOf } = own;
  const inner = (one: JsonSchema) => resolved(one, named);
  return {
    ...own,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, inner(v)])) }),
    ...(items && { items: inner(items) }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
  };
}

/** Each field of an object: its name, its type in words, and whether it must be there. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema) {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    type: typeOf(schema),
    needed: required.includes(name) && schema.default === undefined,
  }));
}

function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(String).join(', ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'any');
  if (type === 'array') return `array of ${typeOf(schema.items ?? {})}`;
  const named: Record<string, string> = {
    uuid: 'id',
    date: 'day',
    'date-time': 'instant',
    email: 'e-mail address',
    uri: 'address',
  };
  if (schema.format) return named[schema.format] ?? schema.format;
  return schema.maxLength ? `${type}, up to ${schema.maxLength} characters` : type;
}

/** A small value that the schema takes: needed fields only, or the first where none is. */
export function exampleOf(schema: JsonSchema, name = ''): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return exampleOf(schema.anyOf.find(({ type }) => type !== 'null') ?? {}, name);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return exampleObject(schema);
    case 'array':
      return [exampleOf(schema.items ?? {}, name)];
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    default:
      return exampleText(schema, name);
  }
}

function exampleObject({ properties = {}, required = [] }: JsonSchema): unknown {
  const needed = required.filter((name) => properties[name]?.default === undefined);
  const names = needed.length > 0 ? needed : Object.keys(properties).slice(0, 1);
  return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name] ?? {}, name)]));
}

const texts: Record<string, string> = {
  date: '2027-03-27',
  'date-time': '2027-03-27T09:00:00.000Z',
  email: 'you@example.org',
  uri: 'https://example.org/',
};

const exampleText = ({ format }: JsonSchema, name: string): string => {
  if (format === 'uuid') return variableOf(name.replace(/s$/, ''));
  return (format && texts[format]) ?? (name || 'text');
};

/** `riskId` → `$RISK_ID`: what only the caller can know, as a variable of their shell. */
export const variableOf = (name: string): string => `$${name.replace(/(?=[A-Z])/g, '_').toUpperCase()}`;
