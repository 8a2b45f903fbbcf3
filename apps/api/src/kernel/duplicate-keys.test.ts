import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duplicateKeyIn } from './duplicate-keys.ts';

test.each([
  ['beside each other', '{"name":1,"name":2}', ['name']],
  ['with another between them', '{"name":1, "kind":[{"name":1}], "name" :2}', ['name']],
  ['in an object of a list', '{"rows":[{"id":1},{"id":1,"id":1}]}', ['rows', '1', 'id']],
  ['in a list of lists', '[[1,{}],[[],{"a":0,"a":0}]]', ['1', '1', 'a']],
  ['written with an escape', String.raw`{"name":1,"n\u0061me":2}`, ['name']],
  ['where both are empty', '{"":1,"":2}', ['']],
  ['that a prototype has, too', '{"toString":1,"toString":2}', ['toString']],
])('a key that stands twice is found %s', (_where, json, path) => {
  expect(duplicateKeyIn(json)).toEqual(path);
});

test.each([
  ['the same key in objects side by side or inside', '{"a":{"a":[{"a":1},{"a":1}]}}'],
  ['values that look like keys', String.raw`{"a":"\"b\":1,\"b\":","b":"{\"a\":1"}`],
  ['nesting of 100,000 levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['no object at all', '"a"'],
])('%s is let through', (_what, json) => {
  expect(duplicateKeyIn(json)).toBeNull();
});

test('whatever JSON.stringify writes has no key twice', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(3), (value, indent) => {
      expect(duplicateKeyIn(JSON.stringify(value, null, indent))).toBeNull();
    }),
  );
});

/** Objects and lists whose innermost object holds `key` a second time, in any spelling. */
const planted = fc
  .record({
    path: fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.nat(3)), { maxLength: 5 }),
    key: fc.string({ unit: 'binary' }),
    escaped: fc.boolean(),
    others: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })),
  })
  .filter(({ key, others }) => !Object.hasOwn(others, key));

const escapedText = (text: string) =>
  `"${[...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`;

test('a key put in twice is found wherever it is and however it is written', () => {
  fc.assert(
    fc.property(planted, ({ path, key, escaped, others }) => {
      const before = Object.entries(others).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
      const second = escaped ? escapedText(key) : JSON.stringify(key);
      const inner = `{${[`${JSON.stringify(key)}:1`, ...before, `${second}:{}`].join(' ,')}}`;
      const json = path.reduceRight<string>(
        (within, at) =>
          typeof at === 'string' ? `{${JSON.stringify(at)}:${within}}` : `[${'"a",'.repeat(at)}${within}]`,
        inner,
      );
      expect(duplicateKeyIn(json)).toEqual([...path.map(String), key]);
    }),
  );
});
