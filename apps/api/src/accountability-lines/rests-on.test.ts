import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementKit, setScene } from '../agreements/agreements.fixture.ts';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { ownColumns } from '../testing/own-columns.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let agreementId: string;
beforeAll(async () => {
  it = await startTestApp();
  await setScene(it);
  agreementId = (await agreementKit(it).signedByBoth({ startsOn: '2026-10-01' })).params.agreementId;
});
afterAll(() => it.stop());

const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const lines = () => it.as(it.here.people.coordinator).accountabilityLines;
const draft = (more: object = {}) =>
  lines().draft({
    params: params(),
    body: {
      about: 'delivery',
      whatFor: 'The hall kept open',
      means: 'report',
      cadence: 'quarterly',
      firstDueOn: '2027-03-31',
      answersTo: 'partner',
      fromPartnerId: it.here.partnerIds[1],
      toPartnerId: it.here.partnerIds[0],
      ...more,
    },
  });
const edit = ({ id, version }: { id: string; version: number }, body: object) =>
  lines().edit({ params: { ...params(), lineId: id }, body }, { ifMatch: version });
const onPurpose = () => ({ agreementId, sectionKey: 'purpose' });

test('a line rests on a section of an agreement, says so, and is found by the agreement', async () => {
  const line = await draft(onPurpose());
  const agreement = { reference: 'FIRST-G-001', title: 'Keeping the hall', sectionTitle: 'Purpose', hasEnded: false };
  expect(line).toMatchObject({ ...onPurpose(), restsOn: agreement });
  const other = await draft({ whatFor: 'Something else' });
  expect(other.restsOn).toBeNull();
  const { items } = await lines().list({ params: params(), query: { agreementId } });
  expect(items.map(({ id, restsOn }) => [id, restsOn?.sectionTitle])).toEqual([[line.id, 'Purpose']]);
  const { lines: all } = await it.as(it.here.people.observer).accountability.get({ params: params() });
  expect(all.find(({ id }) => id === line.id)?.restsOn).toEqual(agreement);
  const sheet = await lines().export({ params: params(), query: { agreementId, format: 'csv' } });
  expect(await sheet.text()).toContain('FIRST-G-001 Purpose');
});

test('what it rests on is among the agreed terms: another section, or none, asks its parties again', async () => {
  const line = await draft(onPurpose());
  const forNetwork = { party: 'partner', partnerId: it.here.partnerIds[1], capacity: 'Director' } as const;
  const where = { params: { ...params(), lineId: line.id } };
  const { accountabilityLines } = it.as(it.here.people.partner_lead);
  const half = await accountabilityLines.agree({ ...where, body: forNetwork }, { ifMatch: line.version });
  expect(half.waitingFor).toEqual(['Council']);
  const free = await edit(half, { agreementId: null, sectionKey: null });
  expect(free).toMatchObject({ terms: 2, restsOn: null, waitingFor: ['Council', 'Network'] });
  await expect(edit(free, onPurpose())).resolves.toMatchObject({ terms: 3 });
});

test('it rests on nothing that is not there', async () => {
  const line = await draft(onPurpose());
  const nowhere = { agreementId: it.here.partnershipIds[0], sectionKey: 'purpose' };
  const elsewhere = await otherAgreement();
  for (const ask of [draft, (body: object) => edit(line, body)]) {
    await expect(ask(nowhere)).rejects.toEqual(refused(422, 'not_here', '/agreementId'));
    await expect(ask({ agreementId: elsewhere, sectionKey: 'purpose' })).rejects.toEqual(
      refused(422, 'not_here', '/agreementId'),
    );
    await expect(ask({ agreementId, sectionKey: 'exit' })).rejects.toEqual(refused(422, 'not_in_it', '/sectionKey'));
    await expect(ask({ agreementId, sectionKey: null })).rejects.toEqual(refused(422, '/sectionKey'));
  }
  await expect(edit(line, { sectionKey: 'exit' })).rejects.toEqual(refused(422, 'not_in_it', '/sectionKey'));
  await expect(
    look(it, 'update accountability_lines set agreement_id = $2 where id = $1', [line.id, elsewhere]),
  ).rejects.toThrow('accountability_lines__agreement_id');
});

test('a line whose agreement has ended is marked and may change on; nothing new rests on it', async () => {
  const line = await draft(onPurpose());
  const asked = { params: { ...params(), agreementId } };
  const { agreements } = it.as(it.here.people.coordinator);
  const { version } = await agreements.get(asked);
  const ending = { endsOn: '2026-10-12', reason: 'The hall is sold', consequences: 'The Network meets in the library' };
  await agreements.end({ ...asked, body: ending }, { ifMatch: version });
  const marked = await lines().get({ params: { ...params(), lineId: line.id } });
  expect(marked.restsOn).toMatchObject({ sectionTitle: 'Purpose', hasEnded: true });
  await expect(edit(line, { whatFor: 'The hall handed over' })).resolves.toMatchObject({ terms: 2 });
  await expect(draft(onPurpose())).rejects.toEqual(refused(422, 'ended', '/agreementId'));
});

test('a section that was taken out of the text is missed', async () => {
  const { params: where, named } = await agreementKit(it).drafted();
  const line = await draft({ agreementId: where.agreementId, sectionKey: 'purpose' });
  const { agreements } = it.as(it.here.people.coordinator);
  const body = { sections: [{ key: 'other', title: 'Other', body: [] }] };
  await agreements.edit({ params: where, body }, { ifMatch: named.version });
  const { restsOn } = await lines().get({ params: { ...params(), lineId: line.id } });
  expect(restsOn).toMatchObject({ sectionTitle: null, hasEnded: false });
});

/** An agreement of another partnership of the workspace. */
async function otherAgreement(): Promise<string> {
  const columns = await ownColumns(it, 'agreements');
  const [copy] = await look<{ id: string }>(
    it,
    `insert into agreements (${columns}) select ${columns} from (
       select (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'partnership_id', $2::uuid))).*
       from agreements a where a.id = $1) copied returning id`,
    [agreementId, it.here.partnershipIds[1]],
  );
  return copy?.id ?? '';
}
