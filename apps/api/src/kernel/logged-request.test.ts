import { expect, test } from 'vitest';
import { operations, paramsIn } from '../testing/calls.ts';
import { loggedRequest } from './logged-request.ts';

test('the log keeps no query: people search by names', () => {
  const request = { method: 'GET', url: '/api/v1/workspaces/w1/people?q=Maureen+Kerr', ip: '10.0.0.1' };
  expect(loggedRequest(request)).toEqual({ method: 'GET', url: '/api/v1/workspaces/w1/people', address: '10.0.0.1' });
});

// A kind of report or feed: one of the few that the contract names.
const kinds = new Set(['report', 'file']);

test('what it keeps holds no secret: every parameter of an address is the id of a record, or a kind', () => {
  const params = operations.flatMap(({ endpoint }) => paramsIn(endpoint.path));
  expect(params.filter((name) => !name.endsWith('Id') && !kinds.has(name))).toEqual([]);
});
