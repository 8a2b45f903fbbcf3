import { allPapers } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let params: { partnershipId: string; meetingId: string };
let item: string;
let secret: string;
beforeAll(async () => {
  it = await startTestApp();
  const { meetings } = as('chair');
  const times = { heldOn: '2027-03-30', fromTime: '10:00', toTime: '12:00' };
  const { id } = await meetings.arrange({ params: place(), body: { title: 'Board', ...times } });
  params = { ...place(), meetingId: id };
  await meetings.addItem({ params, body: { title: 'Venues' } });
  const { items } = await meetings.addItem({ params, body: { title: 'Pay', isConfidential: true } });
  item = items.find(({ title }) => title === 'Venues')?.id ?? '';
  secret = items.find(({ title }) => title === 'Pay')?.id ?? '';
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const pdf = (bytes = 40) => new Blob([`%PDF-1.7\n${'x'.repeat(bytes)}`], { type: 'application/pdf' });
type Bringing = { name?: string; role?: Role; to?: string };
const attach = (file: Blob = pdf(), { name = 'Venues.pdf', role = 'chair', to = item }: Bringing = {}) =>
  as(role).papers.attach({ params: { ...params, agendaItemId: to }, query: { name }, file });
const list = async (role: Role) => (await as(role).papers.list({ params })).items;

test('a paper comes back as it was brought, as something to keep and never to show', async () => {
  const content = new Uint8Array(2_500_000).map((_, at) => (at * 7) % 251);
  content.set(new TextEncoder().encode('%PDF-1.7\n'));
  const paper = await attach(new Blob([content], { type: 'application/pdf' }), { name: '..\\Venues 2027.exe' });
  expect(paper).toMatchObject({ fileName: 'Venues 2027.pdf', mediaType: 'application/pdf', bytes: 2_500_000 });
  const response = await as('observer').papers.read({ params: { ...params, paperId: paper.id } });
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(content);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="Venues_2027.pdf"/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await list('member')).map(({ uploadedByName }) => uploadedByName)).toEqual(['chair of here']);
});

test.each([
  ['a page of the web', '<html><script>alert(1)</script></html>'],
  ['a program', `MZ${'\0'.repeat(100)}`],
  ['nothing we know', 'hello'],
  ['a zip file', 'PK\u0003\u0004'.padEnd(100, '\0')],
])('%s that says it is a PDF is refused, and nothing is kept', async (_what, content) => {
  const before = (await list('chair')).length;
  await expect(attach(new Blob([content], { type: 'application/pdf' }))).rejects.toEqual(refused(422, '/file'));
  expect(await list('chair')).toHaveLength(before);
});

test('Word, as this product writes it, and a picture are taken for what they are, whatever they are called', async () => {
  const word = await as('chair').agendaPack.document({ params, query: { format: 'docx' } });
  const brought = await attach(new Blob([await word.arrayBuffer()], { type: 'application/pdf' }), { name: 'x.pdf' });
  expect(brought.fileName).toBe('x.docx');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  expect((await attach(new Blob([png], { type: 'image/png' }), { name: 'Map' })).fileName).toBe('Map.png');
});

test('a file over 20 MB is refused', async () => {
  await expect(attach(pdf(20 * 1024 * 1024))).rejects.toEqual(refused(413));
});

test('a workspace has so much room and no more', async () => {
  const [full] = await look<{ id: string }>(
    it,
    `with one as (select * from papers where workspace_id = $1 and not is_withdrawn limit 1)
     insert into papers (id, workspace_id, partnership_id, agenda_item_id, file_name, media_type, bytes, is_withdrawn, version, created_at, updated_at)
     select uuidv7(), workspace_id, partnership_id, agenda_item_id, 'Much.pdf', media_type, 20971520, false, 1, now(), now()
     from one, generate_series(1, $2) returning id`,
    [it.here.workspaceId, Math.ceil(allPapers / 20_971_520)],
  );
  expect(full).toBeDefined();
  await expect(attach()).rejects.toMatchObject({ problem: { errors: [{ code: 'no_room' }] } });
  await look(it, `delete from papers where file_name = 'Much.pdf' returning id`, []);
});

test('what is withdrawn is gone for good', async () => {
  const paper = await attach();
  const one = { params: { ...params, paperId: paper.id } };
  await expect(as('chair').papers.withdraw(one, { ifMatch: 7 })).rejects.toEqual(refused(412));
  await as('coordinator').papers.withdraw(one, { ifMatch: paper.version });
  await expect(as('chair').papers.read(one)).rejects.toEqual(refused(404));
  expect(await look(it, 'select portion from paper_portions where paper_id = $1', [paper.id])).toEqual([]);
});

test('only who prepares the meeting brings papers; a confidential item’s are not for who only follows', async () => {
  await expect(attach(pdf(), { role: 'member' })).rejects.toEqual(refused(403));
  const paper = await attach(pdf(), { to: secret, name: 'Pay' });
  const sees = async (role: Role) => (await list(role)).some(({ id }) => id === paper.id);
  expect([await sees('member'), await sees('observer'), await sees('initiator')]).toEqual([true, false, false]);
  const one = { params: { ...params, paperId: paper.id } };
  await expect(as('observer').papers.read(one)).rejects.toEqual(refused(404));
  await expect(as('outsider').papers.read(one)).rejects.toEqual(refused(403));
});

test('a meeting that is over takes no paper', async () => {
  const { meetings } = as('chair');
  const { version } = await meetings.get({ params });
  const cancelled = await meetings.cancel({ params, body: { reason: 'Snow' } }, { ifMatch: version });
  expect(cancelled.status).toBe('cancelled');
  await expect(attach()).rejects.toEqual(refused(409));
});
