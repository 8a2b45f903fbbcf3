import type { AnsweringPartner, ListedAccountabilityLine } from '@trivet/contract';
import { expect, test } from 'vitest';
import { mapOfOne } from './map-of-one.ts';

const partners = ['a', 'b', 'c'].map((partnerId) => ({ partnerId }) as AnsweringPartner);
const line = (id: string, dimension: string, fromPartnerId: string | null, toPartnerId: string | null = null) =>
  ({ id, dimension, fromPartnerId, toPartnerId }) as ListedAccountabilityLine;
const lines = [
  line('all', 'collective', null),
  line('a to b', 'horizontal', 'a', 'b'),
  line('b to c', 'horizontal', 'b', 'c'),
  line('b up', 'vertical', 'b'),
  line('c up', 'vertical', 'c'),
];

test('the map of one partner has its lines, who is at their other ends, and what these answer to', () => {
  const { partners: near, lines: drawn } = mapOfOne({ partners, outcomes: [], lines }, 'a');
  expect(near.map(({ partnerId }) => partnerId)).toEqual(['a', 'b']);
  expect(drawn.map(({ id }) => id)).toEqual(['all', 'a to b', 'b up']);
});
