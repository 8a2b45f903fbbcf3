import { expect, test } from 'vitest';
import { type ApiDocument, breakingChanges } from './breaking.ts';

const released = (): ApiDocument => ({
  paths: {
    '/risks': {
      get: {
        parameters: [{ in: 'query', name: 'light', schema: { type: 'string', enum: ['red', 'amber'] } }],
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Risk' } }, 'text/csv': {} } },
        },
      },
      post: {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { title: { type: 'string' }, note: { type: ['string', 'null'] } },
                required: ['title'],
              },
            },
          },
        },
        responses: { 201: {} },
      },
    },
  },
  components: {
    schemas: {
      Risk: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          status: { type: 'string', enum: ['open', 'closed'] },
          score: { type: 'integer' },
          within: { type: 'array', items: { $ref: '#/components/schemas/Risk' } },
        },
        required: ['id', 'status'],
      },
    },
  },
});

const of = (schema: { properties?: Record<string, object> }, name: string): Record<string, unknown> =>
  (schema.properties?.[name] ?? {}) as Record<string, unknown>;

type Change = (document: ApiDocument) => void;
const after = (change: Change): string[] => {
  const present = released();
  change(present);
  return breakingChanges(released(), present);
};
const risk = ({ components }: ApiDocument) => components?.schemas?.['Risk'] ?? {};
const get = ({ paths }: ApiDocument) => paths['/risks']?.['get'] ?? {};
const body = ({ paths }: ApiDocument) =>
  paths['/risks']?.['post']?.requestBody?.content?.['application/json']?.schema ?? {};

const breaking: [string, Change, RegExp][] = [
  ['a path that is gone', ({ paths }) => delete paths['/risks'], /^GET \/risks is gone$/],
  ['an operation that is gone', ({ paths }) => delete paths['/risks']?.['post'], /^POST \/risks is gone$/],
  ['a parameter that is gone', (now) => (get(now).parameters = []), /query parameter light is gone/],
  [
    'a new parameter that is required',
    (now) => get(now).parameters?.push({ in: 'query', name: 'day', required: true }),
    /parameter day is newly required/,
  ],
  [
    'a filter that takes fewer values',
    (now) => (get(now).parameters = [{ in: 'query', name: 'light', schema: { type: 'string', enum: ['red'] } }]),
    /light lost the value "amber"/,
  ],
  [
    'a media type that is gone',
    (now) => delete get(now).responses?.['200']?.content?.['text/csv'],
    /no longer has text\/csv/,
  ],
  [
    'a property of an answer that is gone',
    (now) => delete risk(now).properties?.['score'],
    /answer 200\.score is gone/,
  ],
  ['a property that may be left out now', (now) => (risk(now).required = ['id']), /status may be left out now/],
  [
    'an enum of an answer that lost a value',
    (now) => (of(risk(now), 'status')['enum'] = ['open']),
    /lost the value "closed"/,
  ],
  ['another type', (now) => (of(risk(now), 'score')['type'] = 'string'), /score may newly be string/],
  [
    'an answer that may be null now',
    (now) => (of(risk(now), 'id')['type'] = ['string', 'null']),
    /id may newly be null/,
  ],
  ['a field that is newly required', (now) => (body(now).required = ['title', 'note']), /body\.note is newly required/],
  ['a field that is taken no more', (now) => delete body(now).properties?.['note'], /body\.note is gone/],
  [
    'a field that takes no null any more',
    (now) => (of(body(now), 'note')['type'] = 'string'),
    /takes no null any more/,
  ],
];

test.each(breaking)('%s is a breaking change', (_what, change, words) => {
  expect(after(change)).toContainEqual(expect.stringMatching(words));
});

const harmless: [string, Change][] = [
  ['nothing', () => {}],
  ['another operation', ({ paths }) => (paths['/actions'] = { get: {} })],
  ['another filter', (now) => get(now).parameters?.push({ in: 'query', name: 'q' })],
  ['a property of an answer more', (now) => Object.assign(risk(now).properties ?? {}, { owner: { type: 'string' } })],
  [
    'a field more that may be left out',
    (now) => Object.assign(body(now).properties ?? {}, { owner: { type: 'string' } }),
  ],
  ['a value of an enum more', (now) => risk(now).properties?.['status']?.enum?.push('merged')],
  ['a field that may be left out now', (now) => (body(now).required = [])],
];

test.each(harmless)('%s breaks nobody', (_what, change) => {
  expect(after(change)).toEqual([]);
});
