import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { catalogues } from './strings.ts';

const src = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter((path) => !/\.test\.tsx?$|^workshop\//.test(path));
const catalogueFiles = files.filter((path) => path.endsWith('.strings.ts'));
const sources = files
  .filter((path) => !path.endsWith('.strings.ts'))
  .map((path) => ({ path, code: readFileSync(`${src}/${path}`, 'utf8') }));

await Promise.all(catalogueFiles.map((path) => import(/* @vite-ignore */ `${src}/${path}`)));
const words = catalogues.flatMap((catalogue) => Object.entries(catalogue));

type Node = { type: string; [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nodesOf = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
};
const treeOf = ({ path, code }: { path: string; code: string }) =>
  nodesOf(parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path));

test('no two catalogues use one id: a translation could not tell them apart', () => {
  const ids = words.map(([id]) => id);
  expect(catalogueFiles.length).toBeGreaterThan(0);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('no sentence asks for a format that lib/message.ts does not write', () => {
  const kindsIn = (parts: unknown): unknown[] =>
    Array.isArray(parts)
      ? parts.flatMap((part) =>
          Array.isArray(part) ? [...part.slice(1, 2), ...Object.values(part[2] ?? {}).flatMap(kindsIn)] : [],
        )
      : [];
  const kinds = new Set(words.flatMap(([, sentence]) => kindsIn(compileMessageOrThrow(sentence))));
  expect(kinds).toEqual(new Set(['plural', 'select']));
});

test('every sentence is used, so none goes stale', () => {
  const code = sources.map((source) => source.code).join('\n');
  const named = new Set([...code.matchAll(/'([\w.-]+)(?=')/g)].map(([, id]) => id));
  // t(`light.${light}`) uses every id of that form.
  const patterns = [...code.matchAll(/`([a-zA-Z][\w.-]*\.(?:\$\{[^}]+\}[\w.-]*)+)`/g)].map(
    ([, template = '']) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
  );
  const unused = words.map(([id]) => id).filter((id) => !named.has(id) && !patterns.some((each) => each.test(id)));
  expect(unused).toEqual([]);
});

const rules: [rule: string, breaks: RegExp][] = [
  ['never says please', /\bplease\b/i],
  ['never says click here', /\bclick here\b/i],
  ['never says oops', /\boops\b/i],
  ['never exclaims', /!/],
  ['never blames or praises', /\byou (failed|forgot)\b|\bwell done\b|\bgreat job\b/i],
  ['never asks whether one is sure', /\bare you sure\b/i],
  ['never says invalid', /\binvalid\b/i],
  ['uses one space and no straight apostrophe inside words', / {2}|\w'\w/],
];
test.each(rules)('copy %s', (_, breaks) => {
  expect(words.filter(([, sentence]) => breaks.test(sentence))).toEqual([]);
});

const properNames = /^(Trivet|Ctrl K|Enter|Esc|Ctrl)$/;
const shownAttributes = new Set([
  'label',
  'title',
  'lead',
  'hint',
  'placeholder',
  'aria-label',
  'alt',
  'verb',
  'submit',
  'what',
]);

test.each(sources.filter(({ path }) => path.endsWith('.tsx')))('$path shows no words of its own', (source) => {
  const shown = treeOf(source).flatMap((node): string[] => {
    if (node.type === 'JSXText') return [String(node['value']).trim()];
    if (node.type !== 'JSXAttribute') return [];
    const [name, value] = [node['name'], node['value']];
    const isShown = isNode(name) && shownAttributes.has(String(name['name']));
    return isShown && isNode(value) && value.type === 'Literal' ? [String(value['value'])] : [];
  });
  expect(
    shown.filter((each) => /\p{L}{2}/u.test(each) && !properNames.test(each)),
    basename(source.path),
  ).toEqual([]);
});
