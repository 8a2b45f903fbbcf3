import { expect, test } from 'vitest';
import { findViolations } from './repository.ts';

const broken = (path: string, text = ''): string[] => findViolations([{ path, text }]);
const folder = (...names: string[]): string => ['', ...names].join('/');

test.for([
  'apps/api/src/utils.ts',
  'apps/api/src/helpers/dates.ts',
  'apps/web/src/common/Button.tsx',
  'apps/api/src/services/mail.ts',
  'packages/db/src/manager.ts',
  'packages/db/src/base.ts',
  'packages/domain/src/date-utils.ts',
  'packages/domain/src/risks/risk.helper.test.ts',
])('%s must be named after what it is about', (path) => {
  expect(broken(path)).toEqual([`${path}: name it after what it is about`]);
});

test.for(['tsconfig.base.json', 'packages/domain/src/baseline.ts', 'apps/web/src/common-ground/Map.tsx'])(
  '%s is a good name',
  (path) => expect(broken(path)).toEqual([]),
);

test.for([
  folder('root', 'repo'),
  folder('work', 'main'),
  folder('tmp', 'scratch'),
  folder('home', 'ada', 'trivet'),
  folder('Users', 'ada', 'trivet'),
])('%s is a folder of one machine', (path) => {
  expect(broken('README.md', `first\nsee ${path}`)).toEqual(['README.md: line 2 names a folder of one machine']);
});

test.for([
  ['https://npm', 'registry', 'example'].join('.'),
  ['registry', 'npmjs', 'org'].join('.'),
  ['"resolved"', '"http'].join(': '),
])('%s names a package registry', (text) =>
  expect(broken('pnpm-lock.yaml', text)).toEqual(['pnpm-lock.yaml: line 1 names a package registry']),
);

test('a path of the product or of every Unix machine may be named', () => {
  expect(broken('README.md', '/api/work/x /var/tmp/trivet /dev/null ./root/x src/tmp/x')).toEqual([]);
});

test('work that is put off is found in code', () => {
  const later = ['TO', 'DO'].join('');
  expect(broken('a.ts', `// ${later}: later`)).toEqual(['a.ts: line 1 puts work off']);
  expect(broken('docs/a.md', later)).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const dependencies = { exact: '1.2.3', beta: '1.0.0-rc.1', ours: 'workspace:*', loose: '^1.2.3', any: '*' };
  expect(broken('apps/api/package.json', JSON.stringify({ devDependencies: dependencies }))).toEqual([
    'apps/api/package.json: pin loose to one version, not ^1.2.3',
    'apps/api/package.json: pin any to one version, not *',
  ]);
});

test('a decision has at most 40 lines', () => {
  expect(broken('docs/decisions/0001-x.md', 'x\n'.repeat(40))).toEqual([]);
  expect(broken('docs/decisions/0001-x.md', 'x\n'.repeat(41))).toHaveLength(1);
  expect(broken('docs/architecture.md', 'x\n'.repeat(41))).toEqual([]);
});
