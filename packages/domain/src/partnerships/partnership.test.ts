import { describe, expect, test } from 'vitest';
import type { Person, Standing } from '../kernel/actor.ts';
import { permissionsOn } from '../kernel/kind.ts';
import { actions, can, policy, stoppedByArchive } from '../policy.ts';
import { type Partnership, PartnershipCode, PartnershipDraft, partnershipKind } from './partnership.ts';
import { archivePartnership, editPartnership, foundPartnership, restorePartnership } from './partnership-verbs.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: '01900000-0000-7000-8000-000000000002' };
const ids = { id: '01900000-0000-7000-8000-000000000001', workspaceId: '01900000-0000-7000-8000-000000000900' };
const draft = (more: object = {}) =>
  PartnershipDraft.parse({ name: 'Early help', code: 'EARLY', kind: 'local', level: 'network', ...more });
const partnership = (): Partnership => foundPartnership(draft(), ids, decision).after;

const chairOf = (archived: boolean): Person => {
  const standing: Standing = {
    partnershipId: ids.id,
    roles: ['chair'],
    partnerIds: [],
    leadsPartnerIds: [],
    sro: false,
    organisationLead: false,
    archived,
  };
  const who = { kind: 'person', accountId: 'a', personId: 'p', workspaceId: ids.workspaceId } as const;
  return { ...who, workspaceRoles: ['member'], standing, scopes: null };
};

test('a partnership is founded active and forming; who coordinates is in the event', () => {
  const { after, event } = foundPartnership(draft({ startsOn: '2026-01-01' }), ids, decision);
  expect(after).toMatchObject({ status: 'active', stage: 'forming', startsOn: '2026-01-01', partnershipId: ids.id });
  expect(event.payload).toEqual({ coordinatorPersonId: decision.by });
});

test.each([
  ['mupp', 'MUPP'],
  [' Mupp2 ', 'MUPP2'],
  ['M', null],
  ['2MUPP', null],
  ['MU-PP', null],
  ['MUPPETSXX', null],
])('the code %o', (typed, code) => {
  const parsed = PartnershipCode.safeParse(typed);
  expect(parsed.success ? parsed.data : null).toBe(code);
});

test.each(['2026-01-01', '2025-12-31'])('it ends after it starts: not on %s', (endsOn) => {
  const days = { startsOn: '2026-01-01', endsOn };
  expect(() => foundPartnership(draft(days), ids, decision)).toThrow('after the start');
  expect(() => editPartnership(partnership(), days)).toThrow('after the start');
});

describe('an archived partnership', () => {
  const archived = archivePartnership(partnership(), decision).after;

  test('is restored before it is changed, and not archived twice', () => {
    expect(() => editPartnership(archived, { name: 'Other' })).toThrow('Restore it');
    expect(() => archivePartnership(archived, decision)).toThrow('Restore it');
    expect(() => restorePartnership(partnership())).toThrow('not archived');
    expect(restorePartnership(archived).after.archivedAt).toBeNull();
  });

  test('stops every change of whoever stands in it but its restoring, and no reading', () => {
    const chair = chairOf(true);
    const stopped = actions.filter((action) => stoppedByArchive(chair, action));
    const writing = actions.filter((action) => /^(partnerships|data-points):write$/.test(policy[action].scope));
    expect(stopped).toEqual(writing.filter((action) => action !== 'partnership.restore'));
    expect(actions.filter((action) => stoppedByArchive(chairOf(false), action))).toEqual([]);
    const left = permissionsOn(partnershipKind, chair, archived).may;
    // To read it, to take it away and to restore it.
    expect(left.filter((action) => !action.endsWith('.see')).toSorted()).toEqual([
      'partnership.restore',
      'partnership_copy.ask',
    ]);
  });
});

test('what a chair may begin inside is what the policy grants a chair', () => {
  const { may, fields } = permissionsOn(partnershipKind, chairOf(false), partnership());
  const offered = Object.keys(partnershipKind.guards) as (keyof typeof policy)[];
  expect(may).toEqual(offered.filter((action) => can(chairOf(false), action) && action !== 'partnership.restore'));
  expect(may).toEqual(expect.arrayContaining(['action.raise', 'risk.raise', 'membership.invite', 'schedule.set']));
  expect(fields).not.toContain('code');
});
