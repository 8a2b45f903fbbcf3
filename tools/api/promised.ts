import type { ApiDocument } from './breaking.ts';

/** Words that tell people and change nothing for a caller, and what narrows a text or a number, which a caller asks the present document. */
const leftOut = new Set(
  'description summary title examples example tags operationId pattern format minLength maxLength minimum maximum default security headers'.split(
    ' ',
  ),
);

/** As much of the API's description as a caller may rest on for years: its paths, parameters, bodies, answers and their schemas. */
export const promisedBy = ({ paths, components }: ApiDocument): ApiDocument => ({
  paths: thinned(paths) as ApiDocument['paths'],
  components: {
    schemas: thinned(components?.schemas ?? {}) as NonNullable<ApiDocument['components']>['schemas'] & object,
  },
});

/** One line for each path and schema, so that a difference between two releases can be read. */
export function written({ paths, components }: ApiDocument): string {
  const lines = (some: object) =>
    Object.entries(some)
      .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const schemas = `{"schemas": {\n${lines(components?.schemas ?? {})}\n}}`;
  return `{"openapi": "3.1.0", "paths": {\n${lines(paths)}\n}, "components": ${schemas}}\n`;
}

/** `names`: whether the keys are names that we gave, as of properties, which may be any word. */
function thinned(value: unknown, names = true): unknown {
  if (Array.isArray(value)) return value.map((each) => thinned(each, false));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => names || !leftOut.has(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, thinned(each, !names && givesNames.has(key))]));
}

const givesNames = new Set(['properties', 'responses', 'content']);
