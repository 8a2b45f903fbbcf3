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
const draft = (title: string, more: object = {}) => ({
  title,
  category: 'information' as const,
  leadPartnerId: it.here.partnerIds[1],
  likelihood: 3,
  impact: 4,
  ...more,
});
const raise = (title: string, more: object = {}, role: Role = 'member') =>
  risksOf(role).raise({ params: params(), body: draft(title, more) });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

describe('raising', () => {
  test('says what it is, who leads, and how bad: the rest follows', async () => {
    const risk = await raise('Agreement lapses');
    expect(risk).toMatchObject({
      reference: `FIRST-R-${String(risk.number).padStart(3, '0')}`,
      leadPartnerName: 'here Network',
      leadPartnerShortName: 'Network',
      ownerName: 'member of here',
      score: 12,
      light: 'amber',
      inherentLikelihood: 3,
      aboveAppetite: false,
      reviewOverdue: false,
      nextReviewOn: addDays(today(), 90),
    });
    const theirs = await raise('Council moves office', { leadPartnerId: it.here.partnerIds[0] });
    expect(theirs).toMatchObject({ number: risk.number + 1, ownerPersonId: null });
  });

  test('ten at once get ten numbers', async () => {
    const raised = await Promise.all(Array.from({ length: 10 }, (_, n) => raise(`Flood ${n}`)));
    expect(new Set(raised.map(({ reference }) => reference)).size).toBe(10);
  });

  test('what cannot be is refused by field', async () => {
    const { people, partnerIds } = it.here;
    const badly: [object, number, string][] = [
      [{ leadPartnerId: it.elsewhere.partnerIds[0] }, 422, '/leadPartnerId'],
      [{ leadPartnerId: null }, 400, '/leadPartnerId'],
      [{ ownerPersonId: people.outsider.personId }, 422, '/ownerPersonId'],
      [{ ownerPersonId: people.member.personId, leadPartnerId: partnerIds[0] }, 422, '/ownerPersonId'],
      [{ likelihood: 6 }, 400, '/likelihood'],
      [{ targetImpact: 2 }, 422, '/targetImpact'],
      [{ nextReviewOn: '2020-01-01' }, 422, '/nextReviewOn'],
      [{ score: 1 }, 400, '/score'],
    ];
    for (const [more, status, pointer] of badly) {
      const raising = raise('Refused', more);
      await expect(raising).rejects.toEqual(refused(status));
      await expect(raising).rejects.toEqual(names(pointer));
    }
  });

  test('an observer may not; who is nobody here finds nothing', async () => {
    await expect(raise('Watch', {}, 'observer')).rejects.toThrow('risk.raise');
    await expect(raise('Watch', {}, 'sro')).rejects.toEqual(refused(403));
    const stranger = it.as(it.elsewhere.people.chair).risks;
    await expect(stranger.list({ params: params() })).rejects.toEqual(refused(404));
    const { id } = await raise('Stay inside');
    const theirs = { partnershipId: it.elsewhere.partnershipIds[0], riskId: id };
    await expect(stranger.get({ params: theirs })).rejects.toEqual(refused(404));
    await expect(stranger.reviews({ params: theirs })).rejects.toEqual(refused(404));
    const second = { partnershipId: it.here.partnershipIds[1], riskId: id };
    await expect(risksOf('chair').get({ params: second })).rejects.toEqual(refused(404));
  });
});

test('one partner leads on a risk, always: the database has no other way', async () => {
  const { id } = await raise('Keep one lead');
  await expect(owner.query('update risks set lead_partner_id = null where id = $1', [id])).rejects.toThrow('not-null');
  const foreign = owner.query('update risks set lead_partner_id = $2 where id = $1', [id, it.elsewhere.partnerIds[0]]);
  await expect(foreign).rejects.toThrow('risks__lead_partner_id');
  const moved = owner.query('update risks set partnership_id = $2 where id = $1', [id, it.here.partnershipIds[1]]);
  await expect(moved).rejects.toThrow('foreign key');
  await expect(owner.query('update risks set score = 1 where id = $1', [id])).rejects.toThrow('risks__score__product');
});

describe('editing', () => {
  test('is for its owner, the lead of its partner and the stewards; the score is not among it', async () => {
    const { id } = await raise('Translation budget', { ownerPersonId: null });
    const edit = (role: Role, body: object, ifMatch: number) =>
      risksOf(role).edit({ params: one(id), body }, { ifMatch });
    await expect(edit('member', { controls: 'x' }, 1)).rejects.toEqual(refused(403));
    await expect(edit('auditor', { controls: 'x' }, 1)).rejects.toEqual(refused(403));
    expect(await edit('partner_lead', { controls: 'Shared glossary' }, 1)).toMatchObject({
      controls: 'Shared glossary',
    });
    await expect(edit('chair', { controls: 'y' }, 1)).rejects.toEqual(refused(412, 'stale'));
    await expect(edit('chair', { score: 1, controls: 'y' }, 2)).rejects.toEqual(names('/score'));
    const owned = await edit('coordinator', { ownerPersonId: it.here.people.member.personId }, 2);
    expect(owned).toMatchObject({ ownerName: 'member of here' });
    const { permissions } = await risksOf('member').get({ params: one(id) });
    expect(permissions.may).toEqual([
      'risk.see',
      'risk.edit',
      'risk.review',
      'risk.close',
      'risk.materialise',
      'risk.link',
    ]);
    expect(permissions.fields).not.toContain('score');
    const led = { leadPartnerId: it.here.partnerIds[0] };
    await expect(edit('chair', led, 3)).rejects.toEqual(names('/ownerPersonId'));
    expect(await edit('chair', { ...led, ownerPersonId: null }, 3)).toMatchObject({ leadPartnerName: 'here Council' });
  });
});

describe('a review', () => {
  test('changes the score, keeps what it was, says why the light moved, and is told as one event', async () => {
    const { id } = await raise('Staff time not released');
    const review = (body: object, ifMatch: number) =>
      risksOf('member').review({ params: one(id), body: { likelihood: 4, impact: 4, ...body } }, { ifMatch });
    await expect(review({}, 1)).rejects.toEqual(names('/reason'));
    expect(await review({ note: 'Rota empty', reason: 'Two wards closed' }, 1)).toMatchObject({
      score: 16,
      light: 'red',
      previousScore: 12,
      previousLight: 'amber',
      lightReason: 'Two wards closed',
      aboveAppetite: true,
      nextReviewOn: addDays(today(), 30),
    });
    await expect(review({}, 1)).rejects.toEqual(refused(412, 'stale'));
    await review({ impact: 5, nextReviewOn: addDays(today(), 7) }, 2);
    const { items } = await risksOf('observer').reviews({ params: one(id) });
    expect(items.map(({ score, light, note, reason, personName }) => [score, light, note, reason, personName])).toEqual(
      [
        [20, 'red', '', '', 'member of here'],
        [16, 'red', 'Rota empty', 'Two wards closed', 'member of here'],
        [12, 'amber', '', '', 'member of here'],
      ],
    );
    const told = await owner.query('select type, payload from events where subject_id = $1 order by id', [id]);
    expect(told.rows.map(({ type, payload }) => [type, payload.lightChanged])).toEqual([
      ['risk.raised', undefined],
      ['risk.reviewed', true],
      ['risk.reviewed', false],
    ]);
    expect(told.rows[1].payload).toMatchObject({
      from: { light: 'amber', score: 12 },
      to: { light: 'red', score: 16 },
    });
    const past = await owner.query('select state from state_history where subject_id = $1 order by from_at', [id]);
    expect(past.rows.map(({ state }) => state)).toMatchObject([
      { status: 'open', light: 'amber', score: 12 },
      { status: 'open', light: 'red', score: 16 },
      { status: 'open', light: 'red', score: 20 },
    ]);
  });

  test('of ten at once on one version one counts', async () => {
    const { id } = await raise('Contested');
    const reviews = Array.from({ length: 10 }, (_, n) =>
      risksOf('chair').review({ params: one(id), body: { likelihood: 3, impact: 3, note: `${n}` } }, { ifMatch: 1 }),
    );
    const outcomes = await Promise.allSettled(reviews);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { items } = await risksOf('chair').reviews({ params: one(id) });
    expect(items).toHaveLength(2);
  });
});

test('a closed risk leaves the list, keeps its reason, and comes back only by reopening', async () => {
  const { id, title } = await raise('Venues withdraw evenings');
  const closed = await risksOf('member').close(
    { params: one(id), body: { reason: 'New venue found' } },
    { ifMatch: 1 },
  );
  expect(closed).toMatchObject({ status: 'closed', closedOn: today(), closingReason: 'New venue found' });
  expect(closed.permissions).toEqual({ may: ['risk.see', 'risk.reopen'], fields: [] });
  const found = (status?: string) =>
    risksOf('member').list({ params: params(), query: { q: title, ...(status && { status }) } });
  expect((await found()).items).toEqual([]);
  expect((await found('open,closed')).items).toHaveLength(1);
  const scored = { likelihood: 1, impact: 1, reason: 'Gone' };
  const reviewing = risksOf('chair').review({ params: one(id), body: scored }, { ifMatch: 2 });
  await expect(reviewing).rejects.toEqual(refused(409, 'risk_closed'));
  const reopening = { params: one(id), body: { reason: 'It withdrew too' } };
  await expect(risksOf('observer').reopen(reopening, { ifMatch: 2 })).rejects.toEqual(refused(403));
  expect(await risksOf('chair').reopen(reopening, { ifMatch: 2 })).toMatchObject({
    status: 'open',
    lastNote: 'It withdrew too',
  });
});

test('an action says which risk it is to bring down, of its own partnership only', async () => {
  const { id } = await raise('Low take-up');
  const { actions } = it.as(it.here.people.chair);
  const action = await actions.raise({ params: params(), body: { title: 'Visit at home', riskId: id } });
  const { items } = await actions.list({ params: params(), query: { riskId: id } });
  expect(items.map((listed) => listed.id)).toEqual([action.id]);
  const elsewhere = { partnershipId: it.here.partnershipIds[1] };
  const across = actions.raise({ params: elsewhere, body: { title: 'Across', riskId: id } });
  await expect(across).rejects.toEqual(refused(422));
  await expect(across).rejects.toEqual(names('/riskId'));
});
