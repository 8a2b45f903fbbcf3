import { describe, expect, test } from 'vitest';
import { ActionCompletion, ActionDraft, type ActionRecord } from './action.ts';
import { actionKind, permissionsOnAction } from './action-kind.ts';
import { updateOf } from './action-log.ts';
import {
  agreeAction,
  ceaseAction,
  completeAction,
  editAction,
  movesDueAgain,
  progressAction,
  raiseAction,
  reopenAction,
} from './action-verbs.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [me, other, partner] = [id(1), id(2), id(3)];
const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: me };
const place = { id: id(10), workspaceId: id(900), partnershipId: id(800), number: 31 };
const raised = (draft: object = {}, personId: string | null = me): ActionRecord =>
  raiseAction(
    ActionDraft.parse({ title: 'Agree the venue rota', dueOn: '2026-12-10', ...draft }),
    { ...place, owner: { partnerId: partner, personId } },
    decision,
  ).after;
const person = (role: 'chair' | 'member', personId: string) => ({
  kind: 'person' as const,
  accountId: id(50),
  personId,
  workspaceId: id(900),
  workspaceRoles: [],
  scopes: null,
  standing: {
    partnershipId: id(800),
    roles: [role],
    partnerIds: [],
    leadsPartnerIds: [],
    sro: false,
    organisationLead: false,
    archived: false,
  },
});

test('what one raises for oneself is agreed; what one raises for another waits for them', () => {
  expect(raised().status).toBe('agreed');
  expect(raised({}, other).status).toBe('proposed');
  expect(raised({}, null).status).toBe('proposed');
});

test('what a meeting takes is proposed until its minutes go out, whoever has it; what moved on meanwhile stays', () => {
  const taken = raised({ agendaItemId: id(70) });
  expect(taken).toMatchObject({ status: 'proposed', sourceKind: 'meeting', agendaItemId: id(70) });
  expect(agreeAction(taken, id(71))?.after.status).toBe('agreed');
  const begun = { ...taken, status: 'in_progress' as const };
  expect(agreeAction(begun, id(71))).toBeNull();
  expect(editAction(taken, { riskId: id(72) }).after.sourceKind).toBe('meeting');
});

describe('moving the due date', () => {
  const moved = editAction(raised(), { dueOn: '2026-12-17' }).after;

  test('is counted, and the first date is kept', () => {
    expect(moved).toMatchObject({ dueOn: '2026-12-17', dueMoves: 1, firstDueOn: '2026-12-10' });
    expect(editAction(moved, { dueOn: null }).after.dueMoves).toBe(2);
  });

  test('setting the first date, or sending the same one, is no move', () => {
    expect(editAction(raised({ dueOn: null }), { dueOn: '2026-12-17' }).after).toMatchObject({
      dueMoves: 0,
      firstDueOn: '2026-12-17',
    });
    expect(editAction(raised(), { dueOn: '2026-12-10' }).after.dueMoves).toBe(0);
  });

  test('a second time is another right than the first', () => {
    expect(movesDueAgain(raised(), { dueOn: '2026-12-17' })).toBe(false);
    expect(movesDueAgain(moved, { dueOn: '2026-12-24' })).toBe(true);
    expect(movesDueAgain(moved, { title: 'Agree it at last' })).toBe(false);
    expect(permissionsOnAction(person('member', me), moved).fields).not.toContain('dueOn');
    expect(permissionsOnAction(person('chair', other), moved).fields).toContain('dueOn');
    expect(permissionsOnAction(person('member', me), raised()).fields).toContain('dueOn');
  });
});

test('a due date before the start cannot be', () => {
  expect(() => editAction(raised(), { startsOn: '2026-12-11' })).toThrow('the day it starts or a later one');
});

describe('progress', () => {
  const say = (progress: object) =>
    progressAction(raised(), { status: 'in_progress', percent: 40, note: '', worse: null, ...progress }, decision)
      .after;

  test('a worse light stands for 30 days with its reason, and the next word without one takes it away', () => {
    const worse = say({ worse: { light: 'amber', reason: 'The hall may close' } });
    expect(worse).toMatchObject({ worseLight: 'amber', worseReason: 'The hall may close', worseUntilOn: '2026-12-23' });
    const better = progressAction(worse, { status: 'in_progress', percent: 50, note: '', worse: null }, decision).after;
    expect(better).toMatchObject({ worseLight: null, worseReason: '', worseUntilOn: null });
  });

  test('blocked says by what', () => {
    expect(() => say({ status: 'blocked' })).toThrow('what blocks it');
    expect(say({ status: 'blocked', note: 'No keys' })).toMatchObject({ status: 'blocked', lastNote: 'No keys' });
  });

  test('an action not begun is at 0 %', () => {
    expect(() => say({ status: 'agreed' })).toThrow('has begun');
    expect(say({ status: 'agreed', percent: 0 }).status).toBe('agreed');
  });
});

describe('ending and reopening', () => {
  const done = completeAction(raised(), ActionCompletion.parse({ note: 'Rota agreed by all five' }), decision).after;
  const ceased = ceaseAction(raised(), { reason: 'The venue closed' }, decision).after;

  test('done and ceased keep their words and their day', () => {
    expect(done).toMatchObject({
      status: 'done',
      percent: 100,
      closedOn: '2026-11-23',
      closingNote: 'Rota agreed by all five',
    });
    expect(ceased).toMatchObject({ status: 'ceased', closedOn: '2026-11-23', ceasedReason: 'The venue closed' });
  });

  test('an ended action changes only after it is reopened', () => {
    for (const ended of [done, ceased]) {
      expect(() => editAction(ended, { title: 'Other' })).toThrow('Reopen it');
      expect(() => completeAction(ended, ActionCompletion.parse({ note: 'Again' }), decision)).toThrow('Reopen it');
      const again = reopenAction(ended, { reason: 'It came undone', percent: 0 }, decision).after;
      expect(again).toMatchObject({
        status: 'in_progress',
        percent: 0,
        closedOn: null,
        closingNote: '',
        ceasedReason: '',
      });
    }
    expect(() => reopenAction(raised(), { reason: 'Why not', percent: 0 }, decision)).toThrow('still open');
  });

  test('the log says what was said and by whom', () => {
    expect(updateOf(done, { kind: 'completed' }, { id: id(77), ...decision })).toMatchObject({
      personId: me,
      status: 'done',
      percent: 100,
      note: 'Rota agreed by all five',
    });
  });

  test('only open actions are counted', () => {
    expect([raised(), done, ceased].map((action) => actionKind.tally?.(action).actions_open)).toEqual([1, 0, 0]);
  });
});
