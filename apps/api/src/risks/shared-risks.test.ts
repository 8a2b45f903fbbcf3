import { addDays } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (riskId: string) => ({ ...params(), riskId });
const risksOf = (role: Role) => it.as(it.here.people[role]).risks;
/** Led by the council, whose people are the chair and most others; the network's are partner_lead and member. */
const council = () => it.here.partnerIds[0];
const network = () => it.here.partnerIds[1];
const draft = (title: string, more: object = {}) => ({
  title,
  category: 'information' as const,
  leadPartnerId: network(),
  likelihood: 3,
  impact: 4,
  ...more,
});
const raise = (title: string, more: object = {}, role: Role = 'coordinator') =>
  risksOf(role).raise({ params: params(), body: draft(title, more) });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

describe('the lead owner organisation', () => {
  test('is asked to take the risk on: only its own lead answers', async () => {
    const { id, allocation } = await raise('Take this on');
    expect(allocation).toBe('asked');
    const answer = (role: Role, body: object, ifMatch = 1) =>
      risksOf(role).answerAllocation({ params: one(id), body: body as { answer: 'accepted' } }, { ifMatch });
    await expect(answer('chair', { answer: 'accepted' })).rejects.toThrow('risk.answer_allocation');
    await expect(answer('member', { answer: 'accepted' })).rejects.toEqual(refused(403));
    await expect(answer('partner_lead', { answer: 'asked' })).rejects.toEqual(refused(400));
    await expect(answer('partner_lead', { answer: 'declined' })).rejects.toEqual(names('/reason'));
    expect((await risksOf('partner_lead').get({ params: one(id) })).permissions.may).toContain(
      'risk.answer_allocation',
    );
    const declined = await answer('partner_lead', { answer: 'declined', reason: 'We have nobody for it' });
    expect(declined).toMatchObject({
      allocation: 'declined',
      allocationWords: 'We have nobody for it',
      allocationAnsweredByName: 'partner_lead of here',
    });
    await expect(answer('partner_lead', { answer: 'accepted' })).rejects.toEqual(refused(412));
    expect(await answer('partner_lead', { answer: 'accepted' }, 2)).toMatchObject({ allocation: 'accepted' });
    await expect(answer('partner_lead', { answer: 'accepted' }, 3)).rejects.toEqual(
      refused(409, 'allocation_accepted'),
    );
  });

  test('finds in its lead’s work what it is asked to take on, until it answers', async () => {
    const { id } = await raise('Take this on soon');
    const owed = async (role: Role) => {
      const { items } = await it.as(it.here.people[role]).work.get({ params: {} });
      return items.filter((item) => item.id === id).map(({ kind, dueOn, light }) => ({ kind, dueOn, light }));
    };
    expect(await owed('partner_lead')).toEqual([
      { kind: 'risk_allocation', dueOn: addDays(today(), 14), light: 'green' },
    ]);
    for (const role of ['member', 'chair'] as const) expect(await owed(role)).toEqual([]);
    await owner.query(`update risks set allocation_asked_on = '2026-01-05' where id = $1`, [id]);
    expect(await owed('partner_lead')).toEqual([{ kind: 'risk_allocation', dueOn: '2026-01-19', light: 'red' }]);
    await risksOf('partner_lead').answerAllocation({ params: one(id), body: { answer: 'accepted' } }, { ifMatch: 1 });
    expect(await owed('partner_lead')).toEqual([]);
  });

  test('has taken on what its own lead raises; another lead is asked afresh', async () => {
    const { id, allocation } = await raise('Ours', {}, 'partner_lead');
    expect(allocation).toBe('accepted');
    const moved = { leadPartnerId: council(), ownerPersonId: null };
    const led = await risksOf('chair').edit({ params: one(id), body: moved }, { ifMatch: 1 });
    expect(led).toMatchObject({ allocation: 'asked', allocationAsks: 2, leadPartnerName: 'here Council' });
    const { items } = await risksOf('chair').list({ params: params(), query: { allocation: 'asked', q: 'Ours' } });
    expect(items.map((risk) => risk.id)).toEqual([id]);
  });

  test('that leaves must first hand over what it leads, issues too', async () => {
    const { id } = await raise('Held', { ownerPersonId: it.here.people.member.personId });
    const happened = { params: one(id), body: { whatHappened: 'It did' } };
    await risksOf('chair').materialise(happened, { ifMatch: 1 });
    const { partners } = it.as(it.here.people.coordinator);
    const { version } = await partners.get({ params: { ...params(), partnerId: network() } });
    const leaving = { params: { ...params(), partnerId: network() }, body: { on: today(), reason: 'Merged' } };
    await expect(partners.depart(leaving, { ifMatch: version })).rejects.toThrow(/holds .*open risk/);
    const closing = { params: one(id), body: { kind: 'occurred', reason: 'Mended' } } as const;
    await risksOf('chair').close(closing, { ifMatch: 2 });
  });
});

describe('the partners it touches', () => {
  test('are named when it is raised and edited, and found by it', async () => {
    const { id, partners, sharedWith } = await raise('Shared', { affectedPartnerIds: [council()] });
    expect(sharedWith).toEqual(['Council']);
    expect(partners.map(({ shortName, affected }) => [shortName, affected])).toEqual([
      ['Council', true],
      ['Network', false],
    ]);
    const edited = await risksOf('chair').edit(
      { params: one(id), body: { affectedPartnerIds: [council(), network()] } },
      { ifMatch: 1 },
    );
    expect([edited.sharedWith, edited.version]).toEqual([['Council', 'Network'], 2]);
    const touching = async (affectedPartnerId: string) =>
      (await risksOf('chair').list({ params: params(), query: { affectedPartnerId } })).items.map((risk) => risk.id);
    expect(await touching(network())).toContain(id);
    await risksOf('chair').edit({ params: one(id), body: { affectedPartnerIds: [council()] } }, { ifMatch: 2 });
    expect(await touching(network())).not.toContain(id);
    const foreign = { affectedPartnerIds: [it.elsewhere.partnerIds[0]] };
    await expect(raise('Foreign', foreign)).rejects.toEqual(names('/affectedPartnerIds'));
    await expect(raise('Nobody', { affectedPartnerIds: [crypto.randomUUID()] })).rejects.toEqual(refused(422));
  });

  test('each say for themselves what it would mean; the agreed score stays the chair’s', async () => {
    const { id } = await raise('Differing', { affectedPartnerIds: [council()] });
    const score = (role: Role, partnerId: string, body: object) =>
      risksOf(role).score({ params: { ...one(id), partnerId }, body: { impact: 4, ...body } });
    await expect(score('chair', council(), {})).rejects.toThrow('risk.score');
    await expect(score('partner_lead', council(), {})).rejects.toEqual(refused(403));
    await expect(score('partner_lead', network(), { impact: 6 })).rejects.toEqual(names('/impact'));
    const first = await score('partner_lead', network(), { likelihood: 2, impact: 2, note: 'We cope' });
    expect(first.spread).toBeNull();
    expect(first.partners.find(({ partnerId }) => partnerId === network())).toMatchObject({
      affected: true,
      likelihood: 2,
      impact: 2,
      note: 'We cope',
      seenOn: today(),
      seenByName: 'partner_lead of here',
      mayScore: true,
    });
    await owner.query(`update memberships set role = 'partner_lead' where partnership_id = $1 and person_id = $2`, [
      params().partnershipId,
      it.here.people.initiator.personId,
    ]);
    const second = await score('initiator', council(), { likelihood: 5, impact: 5 });
    expect([second.spread, second.score, second.version]).toEqual([{ lowest: 4, highest: 25 }, 12, 1]);
    await risksOf('chair').close({ params: one(id), body: { reason: 'Past' } }, { ifMatch: 1 });
    await expect(score('partner_lead', network(), {})).rejects.toEqual(refused(409, 'risk_closed'));
  });

  test('the database keeps one row for each, of their own partnership only', async () => {
    const { id } = await raise('Once', { affectedPartnerIds: [council()] });
    const { rows } = await owner.query('select * from risk_affected_partners where risk_id = $1', [id]);
    const insert = (changes: object) => {
      const row = { ...rows[0], id: crypto.randomUUID(), ...changes };
      const slots = Object.keys(row).map((_, i) => `$${i + 1}`);
      return owner.query(
        `insert into risk_affected_partners (${Object.keys(row).join()}) values (${slots.join()})`,
        Object.values(row),
      );
    };
    await expect(insert({})).rejects.toThrow('risk_affected_partners__partner_id__once');
    await expect(insert({ partner_id: it.here.inSecond.partnerId })).rejects.toThrow('partner_id');
  });
});

describe('living with a risk', () => {
  test('is accepted by the chair or its lead until a day; then it counts as not accepted', async () => {
    const { id, actionNeeded } = await raise('Vacant posts', { likelihood: 5, impact: 4 });
    expect(actionNeeded).toBe(true);
    const accept = (role: Role, until: string, ifMatch: number) =>
      risksOf(role).tolerate({ params: one(id), body: { until, reason: 'Nothing we do helps' } }, { ifMatch });
    await expect(accept('member', addDays(today(), 60), 1)).rejects.toThrow('risk.tolerate');
    await expect(accept('chair', addDays(today(), -1), 1)).rejects.toEqual(names('/until'));
    const accepted = await accept('chair', addDays(today(), 60), 1);
    expect(accepted).toMatchObject({ tolerated: true, actionNeeded: false, response: 'tolerate' });
    expect(accepted.toleratedByName).toBe('chair of here');
    await owner.query('update risks set tolerated_on = $2, tolerated_until = $2 where id = $1', [
      id,
      addDays(today(), -1),
    ]);
    const { items } = await risksOf('chair').list({ params: params(), query: { actionNeeded: 'true', q: 'Vacant' } });
    expect(items).toMatchObject([{ id, tolerated: false, actionNeeded: true }]);
  });
});

describe('a risk that has happened', () => {
  test('becomes an issue with an owner, is resolved, and can come back', async () => {
    const { id } = await raise('The server fails', { ownerPersonId: null });
    const happen = (body: object, ifMatch = 1) =>
      risksOf('chair').materialise({ params: one(id), body: { whatHappened: 'It failed', ...body } }, { ifMatch });
    await expect(happen({})).rejects.toEqual(names('/ownerPersonId'));
    await expect(happen({ ownerPersonId: it.here.people.outsider.personId })).rejects.toEqual(refused(422));
    await expect(happen({ ownerPersonId: it.here.people.member.personId, on: '2100-01-01' })).rejects.toEqual(
      names('/on'),
    );
    const issue = await happen({ ownerPersonId: it.here.people.member.personId });
    expect(issue).toMatchObject({ status: 'materialised', ownerName: 'member of here', whatHappened: 'It failed' });
    expect(issue.permissions.may).not.toContain('risk.review');
    const scored = { likelihood: 1, impact: 1, reason: 'Gone' };
    const reviewing = risksOf('chair').review({ params: one(id), body: scored }, { ifMatch: 2 });
    await expect(reviewing).rejects.toEqual(refused(409, 'risk_materialised'));
    const close = (body: object) =>
      risksOf('member').close({ params: one(id), body: { reason: 'Restored', ...body } }, { ifMatch: 2 });
    await expect(close({ kind: 'passed' })).rejects.toEqual(names('/kind'));
    expect(await close({ kind: 'occurred' })).toMatchObject({ status: 'closed', issueResolvedOn: today() });
  });
});

test('a risk is merged into another of its partnership, by name', async () => {
  const [kept, merged] = [await raise('Records are lost'), await raise('Papers are lost')];
  const merge = (mergedIntoRiskId: string | null) =>
    risksOf('chair').close(
      { params: one(merged.id), body: { kind: 'merged', reason: 'The same', mergedIntoRiskId } },
      { ifMatch: 1 },
    );
  await expect(merge(null)).rejects.toEqual(names('/mergedIntoRiskId'));
  await expect(merge(it.here.inSecond.riskId)).rejects.toEqual(names('/mergedIntoRiskId'));
  expect(await merge(kept.id)).toMatchObject({ closingKind: 'merged', mergedIntoReference: kept.reference });
});

test('what is at stake is an outcome the partnership contributes to', async () => {
  const { outcomeId } = it.here;
  const risk = await raise('Outcome at stake', { outcomeId });
  expect(risk).toMatchObject({ outcomeId, outcomeCode: 'O1' });
  await expect(raise('Foreign', { outcomeId: it.elsewhere.outcomeId })).rejects.toEqual(names('/outcomeId'));
  const foreign = { outcomeId: crypto.randomUUID() };
  const editing = risksOf('chair').edit({ params: one(risk.id), body: foreign }, { ifMatch: 1 });
  await expect(editing).rejects.toEqual(names('/outcomeId'));
  const { items } = await risksOf('chair').list({ params: params(), query: { outcomeId } });
  expect(items.map(({ id }) => id)).toEqual([risk.id]);
});
