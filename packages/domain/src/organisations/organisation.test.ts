import { expect, test } from 'vitest';
import {
  addOrganisation,
  archiveOrganisation,
  editOrganisation,
  mergeOrganisation,
  type Organisation,
  OrganisationDraft,
  restoreOrganisation,
} from './organisation.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const added = (n: number): Organisation =>
  addOrganisation(
    OrganisationDraft.parse({ name: `Trust ${n}`, shortName: `T${n}`, kind: 'health_trust', sector: 'public' }),
    { id: id(n), workspaceId: id(900) },
    decision,
  ).after;

test('an archived organisation is changed only after it is restored', () => {
  const archived = archiveOrganisation(added(1), decision).after;
  expect(() => editOrganisation(archived, { name: 'New name' })).toThrow('Restore it to change it');
  expect(restoreOrganisation(archived).after.archivedAt).toBeNull();
});

test('a merged organisation points at its survivor and cannot come back', () => {
  const { after, event } = mergeOrganisation(added(1), added(2), decision);
  expect(after).toMatchObject({ mergedIntoId: id(2), archivedAt: decision.at });
  expect(event).toEqual({ type: 'organisation.merged', payload: { intoId: id(2) } });
  expect(() => restoreOrganisation(after)).toThrow('was merged into another');
});

test('an organisation is not merged into itself nor into an archived one', () => {
  expect(() => mergeOrganisation(added(1), added(1), decision)).toThrow('Choose another organisation');
  const archived = archiveOrganisation(added(2), decision).after;
  expect(() => mergeOrganisation(added(1), archived, decision)).toThrow('not archived');
});

test('an edit names the fields it touched and keeps the others', () => {
  const { after, event } = editOrganisation(added(1), { governingBody: 'Department of Health' });
  expect(after).toMatchObject({ name: 'Trust 1', governingBody: 'Department of Health' });
  expect(event.payload).toEqual({ fields: ['governingBody'] });
});
