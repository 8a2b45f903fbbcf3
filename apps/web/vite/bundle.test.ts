import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The bars of experience.md 5.1. Bytes are certain, so they may fail a build; times may not.
const bars = { firstScripts: 130, styles: 15, fonts: 60, page: 60, sheet: 80, editor: 120 };

let outDir = '';
let manifest: Manifest = {};

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'trivet-bundle-'));
  // Vitest's own NODE_ENV would bring the development build of React.
  process.env['NODE_ENV'] = 'production';
  delete process.env['VITE_WORKSHOP'];
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8'));
}, 60_000);
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const kilobytes = (file: string) => gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length / 1000;
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + kilobytes(file), 0);

/** A chunk with everything it imports before it can run. */
const withImports = (key: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(key)) return seen;
  seen.add(key);
  manifest[key]?.imports?.forEach((each) => withImports(each, seen));
  return seen;
};
const scriptsOf = (keys: Iterable<string>) => new Set([...keys].flatMap((key) => manifest[key]?.file ?? []));
const entry = () => withImports('index.html');
/** My work is what everyone opens first; its page may be in the entry or a chunk of its own. */
const firstLoad = () => {
  const page = Object.keys(manifest).find((key) => key.endsWith('my-work/MyWorkPage.tsx'));
  return new Set([...entry(), ...(page ? withImports(page) : [])]);
};

test('the first load of My work fits', () => {
  const scripts = scriptsOf(firstLoad());
  const styles = new Set([...firstLoad()].flatMap((key) => manifest[key]?.css ?? []));
  const fonts = Object.values(manifest).flatMap(({ file }) =>
    /source-sans-3-latin-wght.*woff2$/.test(file) ? [file] : [],
  );
  expect(fonts).toHaveLength(1);
  expect(sum(scripts), 'scripts, KB gzipped').toBeLessThanOrEqual(bars.firstScripts);
  expect(sum(styles), 'styles, KB gzipped').toBeLessThanOrEqual(bars.styles);
  expect(sum(fonts), 'fonts, KB').toBeLessThanOrEqual(bars.fonts);
});

/** Writing rich text has a bar of its own: whoever only reads never fetches it. */
const barOf = (key: string) =>
  key.endsWith('Page.tsx') ? bars.page : key.endsWith('SectionEditor.tsx') ? bars.editor : bars.sheet;

test('no page or sheet brings more than its share', () => {
  const first = firstLoad();
  const heavy = Object.entries(manifest)
    .filter(([key, { isDynamicEntry }]) => isDynamicEntry && !first.has(key))
    .map(([key]) => ({ key, size: sum(scriptsOf([...withImports(key)].filter((each) => !first.has(each)))) }))
    .filter(({ key, size }) => size > barOf(key));
  expect(heavy).toEqual([]);
});

test('the workshop, zod, the message parser and Vite’s own preloading stay out of the first load', () => {
  const code = [...scriptsOf(firstLoad())].map((file) => readFileSync(join(outDir, file), 'utf8')).join('');
  expect(Object.keys(manifest).filter((key) => key.includes('workshop'))).toEqual([]);
  expect(code).not.toContain('ZodObject');
  expect(code).not.toContain('selectordinal');
  expect(code).not.toContain('vite:preloadError');
});

test('index.html runs and styles nothing inline, so that a strict policy holds', () => {
  const html = readFileSync(join(outDir, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  expect(html).toContain('nonce="__CSP_NONCE__"');
  expect(html).toMatch(/<link rel="preload" href="\/assets\/source-sans-3-latin-wght[^"]+" as="font"/);
});

test('messages are compiled: plurals work without a parser in the browser', () => {
  const code = Object.values(manifest).flatMap(({ file }) =>
    file.endsWith('.js') ? [readFileSync(join(outDir, file), 'utf8')] : [],
  );
  expect(code.join('')).not.toContain('{count, plural');
});
