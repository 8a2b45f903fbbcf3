import { describe, expect, test } from 'vitest';
import { can } from '../policy.ts';
import { ActionCompletion, ActionDraft, type ActionRecord, type EscalationLevel } from './action.ts';
import { actionKind, heldWith } from './action-kind.ts';
import { ceaseAction, completeAction, editAction, progressAction, raiseAction } from './action-verbs.ts';
import { takeBackEdit } from './bulk-edit.ts';
import { answerDateRequest, askForDate } from './due-date.ts';
import { answerEscalation, escalateAction, levelAbove, passUpEscalation } from './escalation.ts';
import { differences, noteAction, setHelpers, waitsFor } from './help.ts';
import { assertCanVerify, returnAction, verifyAction } from './verification.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [owner, other, third, ours, theirs] = [id(1), id(2), id(3), id(4), id(5)];
const by = (personId: string, today = '2026-11-23') => ({ at: `${today}T09:00:00.000Z`, today, by: personId });
const place = { id: id(10), workspaceId: id(900), partnershipId: id(800), number: 31 };
const raised = (draft: object = {}): ActionRecord =>
  raiseAction(
    ActionDraft.parse({ title: 'Agree the venue rota', dueOn: '2026-12-10', ...draft }),
    { ...place, owner: { partnerId: ours, personId: owner } },
    by(owner),
  ).after;
const done = (draft: object = { priority: 'high' }) =>
  completeAction(raised(draft), ActionCompletion.parse({ note: 'Signed', evidence: 'The rota' }), by(owner)).after;

const person = (
  personId: string,
  roles: readonly ('coordinator' | 'partner_lead' | 'observer')[],
  leads: string[] = [],
) => ({
  kind: 'person' as const,
  accountId: id(50),
  personId,
  workspaceId: id(900),
  workspaceRoles: [],
  scopes: null,
  standing: {
    partnershipId: id(800),
    roles,
    partnerIds: leads,
    leadsPartnerIds: leads,
    sro: false,
    organisationLead: false,
    archived: false,
  },
});

describe('completion', () => {
  test('of high priority shows that it is done; of another it need not', () => {
    const bare = ActionCompletion.parse({ note: 'Signed' });
    expect(() => completeAction(raised({ priority: 'high' }), bare, by(owner))).toThrow('a link, or where to look');
    expect(completeAction(raised(), bare, by(owner)).after.status).toBe('done');
    const named = ActionCompletion.parse({ note: 'Signed', verifierPersonId: other });
    expect(() => completeAction(raised(), named, by(owner))).toThrow('high priority');
  });

  test('settles what was asked of others', () => {
    const blocked = progressAction(raised(), say('blocked'), by(owner)).after;
    const asked = escalateAction(blocked, ['chair'], by(owner)).after;
    const ended = [
      completeAction(asked, ActionCompletion.parse({ note: 'Done' }), by(owner)),
      ceaseAction(asked, { reason: 'Dropped' }, by(owner)),
    ];
    for (const { after } of ended) expect(after).toMatchObject({ escalatedTo: null, answerDueOn: null });
  });
});

describe('verification', () => {
  test('is of what is done and of high priority, and says by whom and when', () => {
    expect(verifyAction(done(), { note: 'I saw it' }, by(other)).after).toMatchObject({
      status: 'verified',
      verifiedByPersonId: other,
      verifiedOn: '2026-11-23',
      verificationNote: 'I saw it',
    });
    for (const action of [raised({ priority: 'high' }), done({})])
      expect(() => verifyAction(action, { note: '' }, by(other))).toThrow('waits to be verified');
  });

  test('sent back it is under way again and keeps what was shown', () => {
    expect(returnAction(done(), { reason: 'Two names miss', percent: 80 }, by(other)).after).toMatchObject({
      status: 'in_progress',
      percent: 80,
      lastNote: 'Two names miss',
      closedOn: null,
      completedByPersonId: null,
      evidence: 'The rota',
    });
  });

  const seat = (role: 'coordinator' | 'partner_lead' | 'member' | 'chair', partnerId: string | null) => ({
    role,
    partnerId,
  });
  const asking = (personId: string, seats: ReturnType<typeof seat>[]) => () =>
    assertCanVerify(raised({ priority: 'high' }), { personId, seats }, third);

  test.each([
    ['the coordinator', [seat('coordinator', null)]],
    ['the chair', [seat('chair', ours)]],
    ['the lead of another partner', [seat('partner_lead', theirs)]],
  ])('may be asked of %s', (_, seats) => {
    expect(asking(other, seats)).not.toThrow();
  });

  test.each([
    ['the lead of its own partner', other, [seat('partner_lead', ours)]],
    ['a member', other, [seat('member', theirs)]],
    ['nobody here', other, []],
    ['its owner, coordinator or not', owner, [seat('coordinator', null)]],
    ['who completed it', third, [seat('coordinator', null)]],
  ])('is not asked of %s', (_, personId, seats) => {
    expect(asking(personId, seats)).toThrow('not its owner');
  });

  test('is granted by the policy to the same people', () => {
    const held = actionKind.heldBy({ ...done(), completedByPersonId: third });
    expect(can(person(other, ['coordinator']), 'action.verify', held)).toBe(true);
    expect(can(person(owner, ['coordinator']), 'action.verify', held)).toBe(false);
    expect(can(person(third, ['coordinator']), 'action.verify', held)).toBe(false);
    expect(can(person(other, ['partner_lead'], [theirs]), 'action.verify', held)).toBe(true);
    expect(can(person(other, ['partner_lead'], [ours]), 'action.verify', held)).toBe(false);
  });
});

describe('another date', () => {
  const moved = editAction(raised(), { dueOn: '2026-12-17' }).after;
  const asked = askForDate(moved, { dueOn: '2027-01-10', reason: 'The hall is shut' }, by(owner)).after;

  test('is asked for once the first move is used up', () => {
    expect(() => askForDate(raised(), { dueOn: '2027-01-10', reason: 'Why' }, by(owner))).toThrow('Move it yourself');
    expect(asked).toMatchObject({ dueOn: '2026-12-17', askedDueOn: '2027-01-10', askedDueByPersonId: owner });
  });

  test.each([
    ['2026-12-17', 'the date it has'],
    ['2026-11-22', 'today or a later day'],
  ])('cannot be %s', (dueOn, words) => {
    expect(() => askForDate(moved, { dueOn, reason: 'Why' }, by(owner))).toThrow(words);
  });

  test('granted it counts; refused it needs words and nothing moves', () => {
    const granted = answerDateRequest(asked, { granted: true, words: '' }).after;
    expect(granted).toMatchObject({
      dueOn: '2027-01-10',
      dueMoves: 2,
      askedDueOn: null,
      askedDueReason: '',
      firstDueOn: '2026-12-10',
    });
    expect(() => answerDateRequest(asked, { granted: false, words: '' })).toThrow('why the date stands');
    expect(answerDateRequest(asked, { granted: false, words: 'The fair is fixed' }).after).toMatchObject({
      dueOn: '2026-12-17',
      dueMoves: 1,
      askedDueOn: null,
    });
    expect(() => answerDateRequest(moved, { granted: true, words: '' })).toThrow('Nobody has asked');
  });

  test('moved by the chair instead, it is no longer asked for', () => {
    expect(editAction(asked, { dueOn: '2026-12-30' }).after.askedDueOn).toBeNull();
    expect(editAction(asked, { title: 'Agree it' }).after.askedDueOn).toBe('2027-01-10');
  });
});

describe('escalation', () => {
  const all: EscalationLevel[] = ['sro', 'chair', 'sponsor'];
  const blocked = progressAction(raised(), say('blocked'), by(owner)).after;
  const asked = escalateAction(blocked, all, by(owner)).after;

  test.each<[EscalationLevel | null, EscalationLevel[], EscalationLevel | null]>([
    [null, all, 'chair'],
    [null, ['sro'], 'sro'],
    ['chair', all, 'sponsor'],
    ['chair', ['chair', 'sro'], 'sro'],
    ['sponsor', all, 'sro'],
    ['sro', all, null],
    [null, [], null],
  ])('above %s, of %j, stands %s', (last, filled, above) => {
    expect(levelAbove(last, filled)).toBe(above);
  });

  test('is of what is blocked, once at a time, with a day to answer by', () => {
    expect(() => escalateAction(raised(), all, by(owner))).toThrow('Only a blocked action');
    expect(asked).toMatchObject({ escalatedTo: 'chair', escalatedOn: '2026-11-23', answerDueOn: '2026-11-30' });
    expect(() => escalateAction(asked, all, by(owner))).toThrow('waits for an answer');
    expect(() => escalateAction(blocked, [], by(owner))).toThrow('no chair, sponsor or SRO');
  });

  test('an answer ends the waiting; still blocked, the next level is asked, and the highest again', () => {
    const answered = answerEscalation(asked, { passUp: false, filled: [] }, by(other)).after;
    expect(answered).toMatchObject({ escalatedTo: 'chair', answerDueOn: null, status: 'blocked' });
    const second = escalateAction(answered, all, by(owner)).after;
    expect(second).toMatchObject({ escalatedTo: 'sponsor', escalationSteps: 2 });
    const alone = escalateAction(answered, ['chair'], by(owner)).after;
    expect(alone).toMatchObject({ escalatedTo: 'chair', escalationSteps: 2 });
  });

  test('the level asked may ask the next, where there is one', () => {
    expect(answerEscalation(asked, { passUp: true, filled: all }, by(other)).after.escalatedTo).toBe('sponsor');
    expect(() => answerEscalation(asked, { passUp: true, filled: ['chair'] }, by(other))).toThrow(
      'Nobody stands above',
    );
    expect(() => answerEscalation(blocked, { passUp: false, filled: all }, by(other))).toThrow('no escalation');
  });

  test('not answered in time it goes up by itself, the day after', () => {
    expect(passUpEscalation(asked, all, by(owner, '2026-11-30'))).toBeNull();
    const late = passUpEscalation(asked, all, by(owner, '2026-12-01'));
    expect(late?.after).toMatchObject({ escalatedTo: 'sponsor', answerDueOn: '2026-12-08', escalationSteps: 2 });
    expect(passUpEscalation(asked, ['chair'], by(owner, '2026-12-01'))).toBeNull();
    expect(passUpEscalation(blocked, all, by(owner, '2026-12-01'))).toBeNull();
  });

  test('no longer blocked, it asks nobody', () => {
    const going = progressAction(asked, say('in_progress'), by(owner)).after;
    expect(going).toMatchObject({ escalatedTo: null, escalatedOn: null, answerDueOn: null });
    expect(progressAction(asked, say('blocked'), by(owner)).after.escalatedTo).toBe('chair');
  });
});

describe('help and what waits', () => {
  test('the owner is no helper; a list says what it gains and loses, each once', () => {
    expect(() => setHelpers(raised(), { wanted: [other, owner], now: [] })).toThrow('leads the action already');
    expect(differences({ wanted: [other, other, third], now: [third, owner] })).toEqual({
      added: [other],
      removed: [owner],
    });
  });

  test('who helps may tell what is new, which leaves what its lead said as it is', () => {
    const said = progressAction(raised(), say('in_progress'), by(owner)).after;
    const { after } = noteAction(said, by(other, '2026-12-01'));
    expect(after).toEqual({ ...said, lastUpdateOn: '2026-12-01' });
    expect(() => noteAction(done(), by(other))).toThrow('Reopen it');
    const asking = (helpers: string[]) => can(person(other, ['observer']), 'action.note', heldWith(said, helpers));
    expect([asking([other]), asking([third])]).toEqual([true, false]);
  });

  test('waiting reaches through others, and ends in a circle that is there already', () => {
    const edge = (from: number, to: number) => ({ actionId: id(from), waitsForId: id(to) });
    const edges = [edge(1, 2), edge(2, 3), edge(4, 4)];
    expect(waitsFor(edges, id(1), id(3))).toBe(true);
    expect(waitsFor(edges, id(3), id(1))).toBe(false);
    expect(waitsFor(edges, id(4), id(5))).toBe(false);
  });
});

test('an action with a risk says that it came from it, and no longer when the link goes', () => {
  const linked = raised({ riskId: id(60) });
  expect(linked.sourceKind).toBe('risk');
  expect(editAction(linked, { riskId: null }).after.sourceKind).toBeNull();
  expect(editAction({ ...linked, sourceKind: 'meeting' }, { riskId: null }).after.sourceKind).toBe('meeting');
});

test('a change that is taken back leaves no move behind', () => {
  const before = raised();
  const moved = { ...editAction(before, { dueOn: '2026-12-24', priority: 'high' }).after, version: 2 };
  const { after, event } = takeBackEdit(moved, before);
  expect(after).toMatchObject({ dueOn: '2026-12-10', dueMoves: 0, priority: 'medium', version: 2 });
  expect(event.payload).toEqual({ fields: expect.arrayContaining(['dueOn', 'dueMoves', 'priority']) });
});

function say(status: 'blocked' | 'in_progress') {
  return { status, percent: 10, note: 'No keys', worse: null };
}
