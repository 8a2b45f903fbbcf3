import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePdf } from '../testing/furnish-meetings.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const board = { title: 'Board', heldOn: '2027-03-30', fromTime: '10:00', toTime: '12:00', place: 'Town hall' } as const;

async function textOf(response: Response): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()));
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => (await document.getPage(at + 1)).getTextContent()),
  );
  return pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
}

test('the pack has the agenda with its times, what is to be known, what fills itself, and the papers', async () => {
  const { meetings } = as('chair');
  const { id } = await meetings.arrange({ params: place(), body: board });
  const params = { ...place(), meetingId: id };
  const item = {
    title: 'Evening venues',
    minutes: 20,
    purpose: 'decision',
    background: 'Two halls have answered.',
    paper: 'https://papers.example.org/venues',
    presenterPersonId: it.here.people.member.personId,
  } as const;
  await meetings.addItem({ params, body: item });
  const response = await as('observer').agendaPack.document({ params, query: { format: 'pdf' } });
  expect(response.headers.get('content-disposition')).toContain('FIRST-MT-');
  const text = (await textOf(response)).replaceAll(/\s+/g, ' ');
  for (const words of [
    'Tuesday 30 March 2027, 10am to 12 noon',
    'Town hall',
    'Evening venues',
    'For decision, 20 minutes · led by member of here',
    'Two halls have answered.',
    'https://papers.example.org/venues',
    'Each partner’s news',
    'Draft, as at',
  ])
    expect(text).toContain(words);
  const word = await as('observer').agendaPack.document({ params, query: { format: 'docx' } });
  expect(word.headers.get('content-type')).toContain('wordprocessingml');
});

test('it begins with a cover that says what is in it, lists the files, and ends with the minutes of the meeting before', async () => {
  const { meetings, minutes, papers } = as('chair');
  const held = await meetings.arrange({ params: place(), body: { ...board, heldOn: '2027-01-26' } });
  const past = { ...place(), meetingId: held.id };
  const begun = await meetings.begin({ params: past }, { ifMatch: held.version });
  const itemId = begun.items[0]?.id ?? '';
  const words = 'The hall was measured twice.';
  const noted = await meetings.takeNote({ params: past, body: { itemId, words } });
  const ended = await meetings.end({ params: past }, { ifMatch: noted.version });
  const { id } = await meetings.arrange({ params: place(), body: board });
  const params = { ...place(), meetingId: id };
  const pack = async (role: Role) =>
    (await textOf(await as(role).agendaPack.document({ params, query: { format: 'pdf' } }))).replaceAll(/\s+/g, ' ');
  expect(await pack('member')).not.toContain(words);
  await minutes.circulate({ params: past, body: {} }, { ifMatch: ended.version });
  const { items } = await meetings.addItem({ params, body: { title: 'Pay', isConfidential: true } });
  const attach = (agendaItemId: string | undefined, name: string) =>
    papers.attach({ params: { ...params, agendaItemId: agendaItemId ?? '' }, query: { name }, file: samplePdf() });
  await attach(items[0]?.id, 'Venue costs');
  await attach(items.find(({ title }) => title === 'Pay')?.id, 'Pay scales');
  const text = await pack('member');
  const [cover, minutesAgain] = ['In this pack', words].map((one) => text.indexOf(one));
  expect(cover).toBeGreaterThan(0);
  expect(minutesAgain).toBeGreaterThan(text.lastIndexOf('Papers'));
  for (const said of ['Papers: 2', `Minutes of Tuesday 26 January 2027 (${held.reference}), to be approved`])
    expect(text.slice(cover)).toContain(said);
  expect(text).toContain('Item 1, Welcome and who is here: Venue costs.pdf (1 kB)');
  expect(text).toContain('Pay scales.pdf');
  expect(await pack('observer')).not.toContain('Pay scales.pdf');
  const word = await as('member').agendaPack.document({ params, query: { format: 'docx' } });
  expect(word.status).toBe(200);
});

test('nobody outside the partnership has its pack', async () => {
  const { id } = await as('chair').meetings.arrange({ params: place(), body: board });
  const asked = { params: { ...place(), meetingId: id } };
  await expect(as('outsider').agendaPack.document(asked)).rejects.toEqual(refused(403));
  const never = { params: { ...place(), meetingId: crypto.randomUUID() } };
  await expect(as('chair').agendaPack.document(never)).rejects.toEqual(refused(404));
});
