import { agreementStatus } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('a draft starts from our template of its kind; service levels say nothing of money or governance', async () => {
  const params = kit.place();
  const {
    sections: text,
    isBinding,
    status,
    reference,
  } = await as('coordinator').draft({
    params,
    body: { kind: 'partnership_agreement', title: 'How we work' },
  });
  expect(text.map(({ key }) => key)).toEqual(expect.arrayContaining(['purpose', 'disputes', 'exit']));
  expect({ isBinding, status, reference }).toEqual({ isBinding: false, status: 'draft', reference: 'FIRST-G-001' });
  const contract = await as('chair').draft({ params, body: { kind: 'contract', title: 'Meals' } });
  expect(contract.isBinding).toBe(true);
  const levels = await as('chair').draft({ params, body: { kind: 'service_level', title: 'Answering' } });
  expect(levels.sections.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['finance']));
});

test('only who steers drafts; a member reads, an outsider finds nothing, and neither does another workspace', async () => {
  const { params } = await kit.drafted();
  const body = { kind: 'contract', title: 'Mine' } as const;
  await expect(as('member').draft({ params: kit.place(), body })).rejects.toEqual(refused(403, 'forbidden'));
  await expect(as('member').get({ params })).resolves.toMatchObject({ title: 'Keeping the hall' });
  await expect(as('outsider').get({ params })).rejects.toEqual(refused(403, 'forbidden'));
  await expect(it.as(it.elsewhere.people.chair).agreements.get({ params })).rejects.toEqual(refused(404));
  const other = { ...params, partnershipId: it.here.partnershipIds[1] };
  await expect(as('chair').get({ params: other })).rejects.toEqual(refused(404));
});

test.each([
  ['an end before the start', { startsOn: '2027-01-01', endsOn: '2026-12-31' }, '/endsOn'],
  ['a memorandum that would bind', { isBinding: true }, '/isBinding'],
  ['binding service levels under nothing', { kind: 'service_level', isBinding: true } as const, '/parentId'],
  ['a contract under something that is not here', { parentId: '01900000-0000-7000-8000-00000000ffff' }, '/parentId'],
])('%s cannot be', async (_name, body, pointer) => {
  const draft = { kind: 'memorandum' as const, title: 'No', ...body };
  await expect(as('chair').draft({ params: kit.place(), body: draft })).rejects.toEqual(
    refused(422, undefined, pointer),
  );
});

test('service levels hang under a contract and are changed without touching it', async () => {
  const contract = await as('chair').draft({ params: kit.place(), body: { kind: 'contract', title: 'Cleaning' } });
  const levels = { kind: 'service_level', title: 'How clean', isBinding: true, parentId: contract.id } as const;
  const hung = await as('chair').draft({ params: kit.place(), body: levels });
  expect(hung).toMatchObject({ parentReference: contract.reference, parentTitle: 'Cleaning' });
  const params = { ...kit.place(), agreementId: contract.id };
  expect((await as('chair').get({ params })).under).toMatchObject([{ id: hung.id }]);
  const memo = await kit.drafted();
  const under = { ...levels, parentId: memo.named.id };
  await expect(as('chair').draft({ params: kit.place(), body: under })).rejects.toEqual(
    refused(422, undefined, '/parentId'),
  );
});

test('a text holds only what it may: no script, no dress we do not know', async () => {
  const { params, named } = await kit.drafted();
  const pasted = (body: unknown) =>
    it.send(it.here.people.coordinator, {
      method: 'PATCH',
      url: `/api/v1/partnerships/${params.partnershipId}/agreements/${params.agreementId}`,
      body: JSON.stringify({ sections: [{ key: 'purpose', title: 'Purpose', body }] }),
      headers: { 'content-type': 'application/json', 'if-match': `"v${named.version}"` },
    });
  const link = [{ kind: 'paragraph', spans: [{ text: 'Click', link: 'javascript:alert(1)' }] }];
  expect((await pasted(link)).statusCode).toBe(400);
  expect((await pasted([{ kind: 'html', html: '<script>alert(1)</script>' }])).statusCode).toBe(400);
  expect((await pasted([{ kind: 'paragraph', spans: [{ text: '<script>alert(1)</script>' }] }])).statusCode).toBe(200);
});

test('what is missing is named, and nobody signs for a partner they do not lead', async () => {
  const { id, version } = await as('chair').draft({ params: kit.place(), body: { kind: 'memorandum', title: 'Bare' } });
  const params = { ...kit.place(), agreementId: id };
  const now = await as('chair').get({ params });
  expect(now.missing).toEqual(['parties', 'startsOn', 'reviewOn', 'sections']);
  expect(now.permissions.may).not.toContain('agreement.send');
  const body = { signBy: '2026-10-30' };
  await expect(as('chair').send({ params, body }, { ifMatch: version })).rejects.toEqual(
    refused(409, 'agreement_incomplete'),
  );
  const wrong = { parties: [{ partnerId: kit.council(), signatoryId: it.here.people.partner_lead.personId }] };
  await expect(as('chair').nameParties({ params, body: wrong }, { ifMatch: version })).rejects.toEqual(
    refused(422, 'not_authorised', '/parties/0/signatoryId'),
  );
});

test('a comment stands at its section until it is resolved', async () => {
  const { params } = await kit.drafted();
  const body = { sectionKey: 'purpose', words: 'Which hall?' };
  await expect(kit.saying('observer').add({ params, body })).rejects.toEqual(refused(403));
  await expect(kit.saying('member').add({ params, body: { ...body, sectionKey: 'nowhere' } })).rejects.toEqual(
    refused(422, undefined, '/sectionKey'),
  );
  const said = await kit.saying('member').add({ params, body });
  const one = { ...params, commentId: said.id };
  await expect(kit.saying('broker').resolve({ params: one }, { ifMatch: 1 })).rejects.toEqual(refused(403));
  await kit.saying('coordinator').resolve({ params: one }, { ifMatch: 1 });
  const { items } = await kit.saying('observer').list({ params });
  expect(items).toMatchObject([
    { words: 'Which hall?', authorName: 'member of here', resolvedByName: 'coordinator of here' },
  ]);
});

test('which governance documents a partnership lacks is said', async () => {
  const { items } = await as('observer').governance({ params: kit.place() });
  expect(items).toHaveLength(5);
  expect(items.every(({ agreement }) => agreement === null)).toBe(true);
  const body = { kind: 'dispute_process', title: 'When we disagree' } as const;
  await as('chair').draft({ params: kit.place(), body });
  const after = await as('observer').governance({ params: kit.place() });
  expect(after.items.filter(({ agreement }) => agreement !== null)).toMatchObject([{ kind: 'dispute_process' }]);
});

test('a change of what somebody else has changed is refused, and lists say the same of a status as the sheet', async () => {
  const { params, named } = await kit.drafted();
  await expect(as('chair').edit({ params, body: { title: 'Late' } }, { ifMatch: 1 })).rejects.toEqual(refused(412));
  expect(named.version).toBe(2);
  const { items } = await as('observer').list({ params: kit.place(), query: { limit: '200' } });
  for (const one of items) expect(one.status).toBe(agreementStatus(one, '2026-10-12'));
  const found = await as('observer').list({ params: kit.place(), query: { status: 'in_force,signed', count: 'true' } });
  expect(found.total).toBe(items.filter(({ status }) => status === 'in_force' || status === 'signed').length);
});

test('it goes out as PDF and as Word, with who has signed exactly this', async () => {
  const { params } = await kit.signedByBoth();
  const pdf = await as('member').document({ params, query: { format: 'pdf' } });
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  const word = await as('member').document({ params, query: { format: 'docx', version: '1' } });
  expect((await word.arrayBuffer()).byteLength).toBeGreaterThan(4000);
  await expect(as('member').document({ params, query: { version: '9' } })).rejects.toEqual(refused(404));
});
