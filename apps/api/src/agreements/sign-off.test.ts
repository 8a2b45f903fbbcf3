import { createHash } from 'node:crypto';
import { agreementStatus, canonicalWords } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { agreementKit, refused, setScene } from './agreements.fixture.ts';

let it: TestApp;
let kit: ReturnType<typeof agreementKit>;
beforeAll(async () => {
  it = await startTestApp();
  await setScene(it);
  kit = agreementKit(it);
});
afterAll(() => it.stop());

const as: (typeof kit)['as'] = (person) => kit.as(person);

test('sent, its text is frozen, with the fingerprint of exactly what was sent', async () => {
  const one = await kit.sent();
  const { params } = one;
  expect(one.sent).toMatchObject({ stage: 'signing', latestVersion: 1, status: 'signing', partyCount: 2 });
  await expect(
    as('coordinator').edit({ params, body: { title: 'Other' } }, { ifMatch: one.sent.version }),
  ).rejects.toEqual(refused(409, 'agreement_signing'));
  const [first] = (await as('observer').versions({ params })).items;
  const counted = createHash('sha256').update(canonicalWords(first?.content)).digest('hex');
  expect(first).toMatchObject({ number: 1, fingerprint: counted, isIntact: true, signatures: [] });
  await look(
    it,
    `update agreement_versions set content = jsonb_set(content, '{title}', '"Altered"') where agreement_id = $1`,
    [params.agreementId],
  );
  expect((await as('observer').versions({ params })).items[0]?.isIntact).toBe(false);
});

test('it comes into force when all have signed and its start has come', async () => {
  const one = await kit.sent();
  const { params } = one;
  const first = await as('deputy_chair').sign({ params, body: kit.signing(one, kit.council()) });
  expect(first).toMatchObject({ status: 'signing', signedCount: 1, signedVersion: null });
  const second = await as('partner_lead').sign({ params, body: kit.signing(one, kit.network()) });
  expect(second).toMatchObject({
    status: 'signed',
    signedVersion: 1,
    noticeBy: '2028-08-02',
    inForceUntil: '2028-10-31',
  });
  expect(agreementStatus(second, '2026-11-01')).toBe('in_force');
  expect(agreementStatus(second, '2028-11-01')).toBe('expired');
  const [version] = (await as('member').versions({ params })).items;
  expect(version?.signatures.map(({ partnerName, name, capacity }) => [partnerName, name, capacity])).toEqual([
    ['here Council', 'D. Deputy', 'Chief executive'],
    ['here Network', 'D. Deputy', 'Chief executive'],
  ]);
  await expect(as('partner_lead').sign({ params, body: kit.signing(one, kit.network()) })).rejects.toEqual(
    refused(409, 'signed_already'),
  );
});

test.each([
  ['a future day', () => ({ signedOn: '2026-10-13' }), 422, '/signedOn'],
  ['a day before it was sent', () => ({ signedOn: '2026-10-11' }), 422, '/signedOn'],
  ['another text', () => ({ fingerprint: 'a'.repeat(64) }), 422, '/fingerprint'],
  ['a version there is not', () => ({ version: 7 }), 422, '/version'],
])('a signature of %s is refused, and nothing is half signed', async (_name, wrong, status, pointer) => {
  const one = await kit.sent();
  const body = { ...kit.signing(one, kit.network()), ...wrong() };
  await expect(as('partner_lead').sign({ params: one.params, body })).rejects.toEqual(
    refused(status, undefined, pointer),
  );
  const rows = await look(it, 'select from agreement_signatures where agreement_id = $1', [one.params.agreementId]);
  expect(rows).toEqual([]);
});

test('nobody signs without authority: not the chair, not for another, not once they lead no more', async () => {
  const one = await kit.sent();
  const { params } = one;
  for (const person of ['chair', 'coordinator', 'member', 'auditor', 'deputy_chair'] as const) {
    await expect(as(person).sign({ params, body: kit.signing(one, kit.network()) })).rejects.toEqual(
      refused(403, 'forbidden'),
    );
  }
  const before = await as('partner_lead').get({ params });
  expect(before.parties.find(({ partnerId }) => partnerId === kit.network())?.mayAnswer).toBe(true);
  const lead = [kit.place().partnershipId, it.here.people.partner_lead.personId];
  const until = 'update memberships set to_on = $3 where partnership_id = $1 and person_id = $2';
  await look(
    it,
    'insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at) select uuidv7(), workspace_id, partnership_id, partner_id, person_id, $3, from_on, 1, app.now(), app.now() from memberships where partnership_id = $1 and person_id = $2',
    [...lead, 'observer'],
  );
  await look(it, `${until} and role = 'partner_lead'`, [...lead, '2026-10-12']);
  await expect(as('partner_lead').sign({ params, body: kit.signing(one, kit.network()) })).rejects.toEqual(
    refused(409, 'signatory_not_authorised'),
  );
  await look(it, `delete from memberships where partnership_id = $1 and person_id = $2 and role = 'observer'`, lead);
  await look(it, until, [...lead, null]);
});

test('a refusal has a reason; the text is taken back, changed and sent again, and the old version is signed no more', async () => {
  const one = await kit.sent();
  const { params } = one;
  const body = { partnerId: kit.network(), version: 1, reason: 'The hall is too small' };
  const refusedOnce = await as('partner_lead').refuse({ params, body });
  expect(refusedOnce).toMatchObject({ refusedCount: 1, status: 'signing', warnings: ['refused'] });
  const back = await as('coordinator').recall({ params }, { ifMatch: refusedOnce.version });
  expect(back.status).toBe('draft');
  await expect(as('deputy_chair').sign({ params, body: kit.signing(one, kit.council()) })).rejects.toEqual(
    refused(409),
  );
  const larger = [{ ...kit.sections[0], body: [{ kind: 'paragraph' as const, spans: [{ text: 'A larger hall.' }] }] }];
  const edited = await as('coordinator').edit(
    { params, body: { sections: larger as typeof kit.sections } },
    { ifMatch: back.version },
  );
  const again = await as('coordinator').send(
    { params, body: { signBy: '2026-10-30', because: 'A larger hall' } },
    { ifMatch: edited.version },
  );
  await expect(as('deputy_chair').sign({ params, body: kit.signing(one, kit.council()) })).rejects.toEqual(
    refused(409, 'version_superseded'),
  );
  await as('deputy_chair').sign({ params, body: kit.signing({ sent: again }, kit.council()) });
  const signed = await as('partner_lead').sign({ params, body: kit.signing({ sent: again }, kit.network()) });
  expect(signed).toMatchObject({ signedVersion: 2, status: 'signed' });
});

test('any two of its texts are compared line by line; one that was never sent, with itself', async () => {
  const one = await kit.sent();
  const { params } = one;
  const back = await as('coordinator').recall({ params }, { ifMatch: one.sent.version });
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, spans: [{ text }] });
  const sections = [
    { key: 'purpose', title: 'Purpose', body: [paragraph('We keep the hall open.'), paragraph('On Fridays, too.')] },
    { key: 'exit', title: 'How it ends', body: [paragraph('With notice.')] },
  ];
  await as('coordinator').edit({ params, body: { sections, noticeDays: 60 } }, { ifMatch: back.version });
  const compared = await as('member').compare({ params });
  expect(compared).toEqual({
    from: 1,
    to: 'draft',
    terms: [{ term: 'noticeDays', was: 90, is: 60 }],
    sections: [
      {
        key: 'purpose',
        title: 'Purpose',
        kind: 'changed',
        lines: [
          { was: 'We keep the hall open.', is: 'We keep the hall open.' },
          { was: '', is: 'On Fridays, too.' },
        ],
      },
      { key: 'exit', title: 'How it ends', kind: 'added', lines: [{ was: '', is: 'With notice.' }] },
    ],
  });
  expect((await as('member').compare({ params, query: { from: 'draft', to: '1' } })).sections).toMatchObject([
    { kind: 'changed' },
    { key: 'exit', kind: 'removed' },
  ]);
  await expect(as('member').compare({ params, query: { from: '7' } })).rejects.toEqual(
    refused(422, undefined, '/from'),
  );
  const { params: fresh } = await kit.drafted();
  expect(await as('member').compare({ params: fresh })).toMatchObject({ from: 'draft', to: 'draft', sections: [] });
});

test('work that rests on a text whose start has come unsigned is warned of; so is money on one that binds nobody', async () => {
  const money = [{ ...kit.sections[0], key: 'finance', title: 'Money' }] as typeof kit.sections;
  const { params } = await kit.drafted({ startsOn: '2026-10-11', endsOn: '2027-10-31', sections: money });
  expect((await as('member').get({ params })).warnings).toEqual(['rests_on_unsigned', 'money_not_binding']);
  const later = await kit.drafted({ startsOn: '2026-10-12' });
  expect((await as('member').get({ params: later.params })).warnings).toEqual([]);
});

test('all at once, each signature counts once and it comes into force once', async () => {
  const one = await kit.sent();
  const { params } = one;
  const signers = Array.from({ length: 5 }, () => [
    as('deputy_chair').sign({ params, body: kit.signing(one, kit.council()) }),
    as('partner_lead').sign({ params, body: kit.signing(one, kit.network()) }),
  ]).flat();
  const outcomes = await Promise.allSettled(signers);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  const [counted] = await look<{ signatures: number; forced: number }>(
    it,
    `select (select count(*)::int from agreement_signatures where agreement_id = $1) as signatures,
       (select count(*)::int from events where subject_id = $1 and type = 'agreement.in_force') as forced`,
    [params.agreementId],
  );
  expect(counted).toEqual({ signatures: 2, forced: 1 });
});

test('an amendment is a copy: what was signed holds until all have signed the next, or it is given up', async () => {
  const { params, signed } = await kit.signedByBoth({ startsOn: '2026-10-01' });
  expect(signed.status).toBe('in_force');
  const amending = await as('chair').amend({ params, body: { because: 'Longer hours' } }, { ifMatch: signed.version });
  const edited = await as('chair').edit({ params, body: { endsOn: '2030-10-31' } }, { ifMatch: amending.version });
  expect(edited).toMatchObject({
    status: 'in_force',
    stage: 'draft',
    inForceUntil: '2028-10-31',
    endsOn: '2030-10-31',
  });
  const dropped = await as('chair').dropAmendment({ params }, { ifMatch: edited.version });
  expect(dropped).toMatchObject({ stage: 'signed', endsOn: '2028-10-31', signedVersion: 1 });
});

test('a partner that comes later signs what the others signed; nobody else signs again', async () => {
  const { params, signed } = await kit.signedByBoth({ startsOn: '2026-10-01' });
  const administrator = it.as(it.here.people.administrator);
  const organisation = await administrator.organisations.add({
    params: { workspaceId: it.here.workspaceId },
    body: { name: 'Late Library', shortName: 'Library', kind: 'agency', sector: 'public' },
  });
  await look(it, 'update organisations set lead_person_id = $2 where id = $1', [
    organisation.id,
    it.here.people.sro.personId,
  ]);
  const chair = it.as(it.here.people.chair);
  const { id: partnerId } = await chair.partners.add({
    params: kit.place(),
    body: { organisationId: organisation.id },
  });
  const joining = { partnerId, signatoryId: it.here.people.sro.personId, capacity: 'Director' };
  const acceded = await as('chair').accede({ params, body: joining }, { ifMatch: signed.version });
  expect(acceded.parties.map(({ asked }) => asked).toSorted((one, other) => (other ?? 0) - (one ?? 0))).toEqual([
    1,
    null,
    null,
  ]);
  const body = { ...kit.signing({ sent: acceded }, partnerId), name: 'L. Library' };
  const joined = await as('sro').sign({ params, body });
  expect(joined).toMatchObject({ status: 'in_force', signedCount: 3, partyCount: 3 });
});

test('each year its parties say whether it is still worth it', async () => {
  const { params, signed } = await kit.signedByBoth({ startsOn: '2026-10-01' });
  const body = { verdict: 'change' as const, note: 'The hours are wrong', nextReviewOn: '2027-10-01' };
  const late = { ...body, nextReviewOn: '2028-10-01' };
  await expect(as('chair').review({ params, body: late }, { ifMatch: signed.version })).rejects.toEqual(
    refused(422, undefined, '/nextReviewOn'),
  );
  const reviewed = await as('chair').review({ params, body }, { ifMatch: signed.version });
  expect(reviewed).toMatchObject({ lastVerdict: 'change', reviewOn: '2027-10-01', reviewedOn: '2026-10-12' });
  expect((await as('member').reviews({ params })).items).toMatchObject([{ note: 'The hours are wrong' }]);
});

test('its end has a reason and says what follows; one never signed is given up', async () => {
  const { params, signed } = await kit.signedByBoth({ startsOn: '2026-10-01' });
  const body = { endsOn: '2026-12-31', reason: 'The hall is sold' };
  await expect(as('chair').end({ params, body }, { ifMatch: signed.version })).rejects.toEqual(
    refused(422, undefined, '/consequences'),
  );
  const whole = { ...body, consequences: 'Groups move to the library' };
  const ended = await as('chair').end({ params, body: whole }, { ifMatch: signed.version });
  expect(ended.status).toBe('in_force');
  expect(agreementStatus(ended, '2026-12-31')).toBe('terminated');
  await expect(as('chair').amend({ params, body: { because: 'No' } }, { ifMatch: ended.version })).rejects.toEqual(
    refused(409, 'agreement_ended'),
  );
  const draft = await kit.drafted();
  const given = { endsOn: '2026-10-12', reason: 'Not needed' };
  const withdrawn = await as('chair').end({ params: draft.params, body: given }, { ifMatch: draft.named.version });
  expect(withdrawn.status).toBe('withdrawn');
});
