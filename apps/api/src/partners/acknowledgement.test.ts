import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]).partners;
const first = () => ({ partnershipId: it.here.partnershipIds[0] });
/** The partner whose lead is the person of that role. */
const ours = () => ({ params: { ...first(), partnerId: it.here.partnerIds[1] } });
const theirs = () => ({ params: { ...first(), partnerId: it.here.partnerIds[0] } });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
const read = () => as('chair').get(ours());
const acknowledge = async (role: Role = 'partner_lead') =>
  as(role).acknowledge(ours(), { ifMatch: (await read()).version });
const reword = async (body: object) => as('chair').edit({ ...ours(), body }, { ifMatch: (await read()).version });

let round = 0;
beforeEach(async () => {
  round += 1;
  await reword({ expectations: `Brings ${round} rooms`, responsibilities: 'Keeps them open' });
});

describe('what is expected of a partner', () => {
  test('is stood by by its lead: who, when and to which words', async () => {
    expect((await as('partner_lead').get(ours())).permissions.may).toContain('partner.acknowledge');
    const given = await acknowledge();
    expect(given).toMatchObject({
      acknowledgement: 'given',
      acknowledgedOn: today(),
      acknowledgedByPersonId: it.here.people.partner_lead.personId,
      acknowledgedByName: 'partner_lead of here',
      acknowledgedExpectations: `Brings ${round} rooms`,
      acknowledgedResponsibilities: 'Keeps them open',
    });
    expect(given.permissions.may).not.toContain('partner.acknowledge');
    await expect(acknowledge()).rejects.toEqual(refused(409, 'acknowledged_already'));
  });

  test('asks again when its expectations or responsibilities change, and not when anything else does', async () => {
    await acknowledge();
    expect((await reword({ gives: 'A hall', priority: 'low' })).acknowledgement).toBe('given');
    for (const body of [{ expectations: 'Brings a hall' }, { responsibilities: 'Keeps it warm' }]) {
      const changed = await reword(body);
      expect(changed).toMatchObject({ acknowledgement: 'asked_again', acknowledgedByName: 'partner_lead of here' });
      expect((await acknowledge()).acknowledgement).toBe('given');
    }
  });

  test('is not asked where nothing is written', async () => {
    const empty = await reword({ expectations: '', responsibilities: '' });
    expect(empty.acknowledgement).toBe('nothing_asked');
    await expect(acknowledge()).rejects.toEqual(refused(409, 'nothing_asked'));
  });

  test('is stood by by nobody but who speaks for that partner', async () => {
    for (const role of ['chair', 'coordinator', 'member', 'observer', 'auditor'] as const) {
      expect((await as(role).get(ours())).permissions.may).not.toContain('partner.acknowledge');
      await expect(acknowledge(role)).rejects.toThrow('partner.acknowledge');
    }
    const { version } = await as('chair').get(theirs());
    const others = as('partner_lead').acknowledge(theirs(), { ifMatch: version });
    await expect(others).rejects.toThrow('partner.acknowledge');
    const stranger = it.as(it.elsewhere.people.partner_lead).partners;
    await expect(stranger.acknowledge(ours(), { ifMatch: 1 })).rejects.toEqual(refused(404));
  });

  test('is stood by by who leads its organisation, and by no other organisation’s lead', async () => {
    const given = await acknowledge('organisation_lead');
    expect(given.acknowledgedByPersonId).toBe(it.here.people.organisation_lead.personId);
    const { version } = await as('chair').get(theirs());
    const others = as('organisation_lead').acknowledge(theirs(), { ifMatch: version });
    await expect(others).rejects.toThrow('partner.acknowledge');
  });

  test('is not stood by in words that changed since they were read; of ten who say so at once one is kept', async () => {
    const { version } = await read();
    await reword({ expectations: 'Brings all it has' });
    await expect(as('partner_lead').acknowledge(ours(), { ifMatch: version })).rejects.toEqual(refused(412));
    const { version: now } = await read();
    const saying = Array.from({ length: 10 }, () => as('partner_lead').acknowledge(ours(), { ifMatch: now }));
    expect((await Promise.allSettled(saying)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('lists who has not answered', async () => {
    const unanswered = async () => {
      const query = { acknowledgement: 'asked,asked_again', count: 'true' } as const;
      return (await as('observer').list({ params: first(), query })).items.map(({ id }) => id);
    };
    expect(await unanswered()).toContain(ours().params.partnerId);
    await acknowledge();
    expect(await unanswered()).not.toContain(ours().params.partnerId);
  });
});
