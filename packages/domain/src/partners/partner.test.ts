import { expect, test } from 'vitest';
import { acknowledgementOf, type Partner, PartnerDraft } from './partner.ts';
import {
  acknowledgeExpectations,
  addPartner,
  departPartner,
  editPartner,
  moveLead,
  setPartnerRole,
} from './partner-verbs.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const partner = (n: number, role: Partner['role'] = 'core'): Partner => {
  const draft = PartnerDraft.parse({ organisationId: id(n + 100), role, joinedOn: '2026-01-01' });
  return addPartner(draft, { id: id(n), workspaceId: id(900), partnershipId: id(800) }, decision).after;
};
const leaving = (on: string) => ({ on, reason: '' });

test('the lead moves in an order that never leaves two: the former first, as a core partner', () => {
  const changes = moveLead(partner(1, 'lead'), partner(2, 'funder'));
  expect(changes.map(({ after }) => [after.id, after.role])).toEqual([
    [id(1), 'core'],
    [id(2), 'lead'],
  ]);
  expect(moveLead(null, partner(2)).map(({ after }) => after.role)).toEqual(['lead']);
  expect(() => moveLead(null, partner(1, 'lead'))).toThrow('lead partner already');
  expect(() => setPartnerRole(partner(1, 'lead'), 'core')).toThrow('Move the lead');
});

test.each(['2026-01-01', '2026-11-23'])('a partner leaves on a day of its time here: %s', (on) => {
  expect(departPartner(partner(1), leaving(on), [], decision).after.leftOn).toBe(on);
});

test.each([
  ['2025-12-31', 'the day they joined'],
  ['2026-11-24', 'today or an earlier day'],
])('a partner does not leave on %s', (on, refusal) => {
  expect(() => departPartner(partner(1), leaving(on), [], decision)).toThrow(refusal);
});

test('a partner that leads, holds something or has left does not leave; one that has left is not edited', () => {
  expect(() => departPartner(partner(1, 'lead'), leaving('2026-11-23'), [], decision)).toThrow('Move the lead');
  const held = [{ kind: 'risk', count: 2 }] as const;
  expect(() => departPartner(partner(1), leaving('2026-11-23'), held, decision)).toThrow('still holds 2 open risks');
  const left = departPartner(partner(1), leaving('2026-11-23'), [], decision).after;
  expect(() => departPartner(left, leaving('2026-11-23'), [], decision)).toThrow('has left');
  expect(() => editPartner(left, { gives: 'A hall' })).toThrow('has left');
});

test('a partner stands by the words of the day; others ask again, and the same words again do not', () => {
  const asked = editPartner(partner(1), { expectations: 'A hall' }).after;
  expect(acknowledgementOf(partner(1))).toBe('nothing_asked');
  expect(acknowledgementOf(asked)).toBe('asked');
  const { after: given, event } = acknowledgeExpectations(asked, id(7), decision);
  expect(given).toMatchObject({ acknowledgedOn: decision.today, acknowledgedByPersonId: id(7) });
  expect(event).toMatchObject({ type: 'partner.acknowledged', payload: { again: false } });
  const reworded = editPartner(given, { expectations: 'Two halls' }).after;
  expect([given, reworded].map(acknowledgementOf)).toEqual(['given', 'asked_again']);
  expect(acknowledgementOf(editPartner(reworded, { expectations: 'A hall' }).after)).toBe('given');
  expect(() => acknowledgeExpectations(given, id(7), decision)).toThrow('already');
});
