import { readFile } from 'node:fs/promises';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { OpenAPIV3_1 } from 'openapi-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiDocument, breakingChanges } from '../../../../tools/api/breaking.ts';
import { promisedBy, written } from '../../../../tools/api/promised.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { released } from './released.ts';

let it: TestApp;
let source: string;
beforeAll(async () => {
  it = await startTestApp();
  source = (await it.app.inject({ url: '/api/openapi.json' })).body;
});
afterAll(() => it.stop());

const operation = (path: string, method: 'get' | 'post' | 'put') =>
  (JSON.parse(source) as OpenAPIV3_1.Document).paths?.[`/api/v1${path}`]?.[method];

test('the description of the API stands up to a strict linter', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});

test('it says which headers a change carries, how it fails, and where a file comes', () => {
  const raised = operation('/partnerships/{partnershipId}/risks', 'post');
  expect(raised?.parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'Idempotency-Key' }));
  expect(raised?.responses?.['4XX']).toMatchObject({
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  const withdrawn = operation('/partnerships/{partnershipId}/pledges/{pledgeId}/withdrawal', 'put');
  expect(withdrawn?.parameters).toContainEqual(
    expect.objectContaining({ in: 'header', name: 'If-Match', required: true }),
  );
  const deviations = operation('/workspaces/{workspaceId}/reports/deviations', 'get');
  expect(deviations?.responses?.['200']).toMatchObject({
    content: {
      'application/json': {},
      'text/csv': {},
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {},
    },
  });
});

// Within v1 nothing is taken away. What has to go is announced first, and `take-release.cli.ts` takes the API as it then is.
test('whoever rests on the released API can rest on this one', async () => {
  const before = JSON.parse(await readFile(released, 'utf8')) as ApiDocument;
  const now = JSON.parse(source) as ApiDocument;
  expect(Object.keys(before.paths).length).toBeGreaterThan(300);
  expect(breakingChanges(before, now)).toEqual([]);
});

test('a property that is gone from an answer, deep within, is found', async () => {
  const now = JSON.parse(source) as ApiDocument;
  const thin = JSON.parse(written(promisedBy(now))) as ApiDocument;
  expect(breakingChanges(now, thin)).toEqual([]);
  delete thin.components?.schemas?.['Standing']?.properties?.['risksRed'];
  delete thin.paths['/api/v1/workspaces/{workspaceId}/search'];
  const found = breakingChanges(now, thin);
  expect(found).toContainEqual(expect.stringMatching(/dashboard: answer 200\.standing\.risksRed is gone$/));
  expect(found).toContain('GET /api/v1/workspaces/{workspaceId}/search is gone');
});
