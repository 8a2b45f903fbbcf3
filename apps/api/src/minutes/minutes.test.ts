import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { look } from '../testing/look.ts';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const at = (meetingId: string) => ({ ...params(), meetingId });
const times = { fromTime: '10:00', toTime: '12:00' } as const;

async function begun(heldOn: string) {
  const body = { title: 'Board', heldOn, ...times };
  const { id, version } = await as('chair').meetings.arrange({ params: params(), body });
  return as('chair').meetings.begin({ params: at(id) }, { ifMatch: version });
}

/** A meeting that is over, with a note, an action and a decision under its first item. */
async function over(heldOn = '2027-03-30') {
  const meeting = await begun(heldOn);
  const itemId = meeting.items[0]?.id ?? '';
  const noted = await as('chair').meetings.takeNote({
    params: at(meeting.id),
    body: { itemId, words: 'Everyone was welcomed.' },
  });
  const action = await as('chair').actions.raise({
    params: params(),
    body: { title: 'Agree the venue rota', dueOn: '2027-04-30', agendaItemId: itemId },
  });
  const ended = await as('chair').meetings.end({ params: at(meeting.id) }, { ifMatch: noted.version });
  return { ...ended, itemId, noteId: noted.notes[0]?.id ?? '', action };
}

const circulate = ({ id, version }: { id: string; version: number }, body: object = {}) =>
  as('chair').minutes.circulate({ params: at(id), body }, { ifMatch: version });

const read = (meetingId: string, role: Role = 'member') => as(role).minutes.get({ params: at(meetingId) });

test('what was written down becomes minutes; when they go out, what was agreed is agreed', async () => {
  const meeting = await over();
  const draft = await read(meeting.id);
  expect(draft.content.items[0]).toMatchObject({
    notes: ['Everyone was welcomed.'],
    actions: [{ reference: meeting.action.reference, dueOn: '2027-04-30' }],
  });
  expect(draft.editions).toEqual([]);
  const out = await circulate(meeting);
  expect(out.editions).toMatchObject([{ number: 1, step: 'circulated', fingerprint: fingerprintOf(out.content) }]);
  const action = await as('member').actions.get({ params: { ...params(), actionId: meeting.action.id } });
  expect(action.status).toBe('agreed');
  await expect(circulate({ ...meeting, version: out.version })).rejects.toEqual(refused(409, 'minutes_circulated'));
  const late = { title: 'Too late', agendaItemId: meeting.itemId };
  await expect(as('chair').actions.raise({ params: params(), body: late })).rejects.toEqual(
    refused(409, 'minutes_circulated'),
  );
});

test('partners ask for corrections, each has its answer, and a later meeting approves what then stands', async () => {
  const meeting = await over();
  const { version } = await circulate(meeting);
  const words = 'Alpha was there too';
  const asked = await as('partner_lead').minutes.correct({
    params: at(meeting.id),
    body: { words, itemId: meeting.itemId },
  });
  const [correction] = asked.corrections;
  expect(correction).toMatchObject({ words, answer: null, partnerName: expect.any(String) });
  const next = await begun('2027-06-30');
  const approve = (meetingId: string) =>
    as('chair').minutes.approve({ params: at(meeting.id), body: { meetingId } }, { ifMatch: version });
  await expect(approve(next.id)).rejects.toEqual(refused(409, 'corrections_open'));
  const one = { ...at(meeting.id), correctionId: correction?.id ?? '' };
  const answer = (body: { answer: 'taken' | 'declined'; words?: string }) =>
    as('chair').minutes.answer({ params: one, body }, { ifMatch: 1 });
  await expect(answer({ answer: 'declined' })).rejects.toEqual(names('/words'));
  const note = { ...at(meeting.id), noteId: meeting.noteId };
  await as('chair').meetings.editNote({ params: note, body: { words: 'All were welcomed.' } }, { ifMatch: 1 });
  await answer({ answer: 'taken' });
  await expect(approve(meeting.id)).rejects.toEqual(names('/meetingId'));
  const approved = await approve(next.id);
  expect(approved).toMatchObject({ approvedIn: next.reference, corrections: [{ answer: 'taken' }] });
  expect(approved.editions.map(({ step }) => step)).toEqual(['approved', 'circulated']);
  expect(approved.content.items[0]?.notes).toEqual(['All were welcomed.']);
  expect(approved.editions[0]?.fingerprint).toBe(fingerprintOf(approved.content));
});

test('approved minutes stay: no note, no correction, no edit in the database; a later meeting adds what was wrong', async () => {
  const meeting = await over();
  const { version } = await circulate(meeting);
  const next = await begun('2027-06-30');
  const where = { meetingId: next.id };
  const done = await as('chair').minutes.approve({ params: at(meeting.id), body: where }, { ifMatch: version });
  const note = as('chair').meetings.takeNote({
    params: at(meeting.id),
    body: { itemId: meeting.itemId, words: 'One more thing' },
  });
  await expect(note).rejects.toEqual(refused(409, 'minutes_closed'));
  const correct = as('member').minutes.correct({ params: at(meeting.id), body: { words: 'Not so' } });
  await expect(correct).rejects.toEqual(refused(409, 'minutes_closed'));
  const denied = look(it, `set role trivet_request; update minutes_editions set content = '{}'`);
  await expect(denied).rejects.toThrow(/permission denied/);
  const words = 'The rota starts in May, not April.';
  const amended = await as('chair').minutes.amend(
    { params: at(meeting.id), body: { ...where, words } },
    { ifMatch: done.version },
  );
  expect(amended.content).toEqual({
    ...done.content,
    amendments: [{ meeting: next.reference, heldOn: '2027-06-30', words }],
  });
  expect(amended.editions.map(({ step }) => step)).toEqual(['amended', 'approved', 'circulated']);
});

test('who may not, and what comes too early or too late, is told so', async () => {
  const running = await begun('2027-05-30');
  const early = as('chair').minutes.circulate({ params: at(running.id), body: {} }, { ifMatch: running.version });
  await expect(early).rejects.toEqual(refused(409, 'minutes_closed'));
  const meeting = await over();
  const asks = (role: Role) => as(role).minutes.correct({ params: at(meeting.id), body: { words: 'Not so' } });
  await expect(asks('member')).rejects.toEqual(refused(409, 'minutes_not_circulated'));
  await expect(asks('observer')).rejects.toEqual(refused(403));
  await expect(circulate(meeting, { correctionsBy: '2020-01-01' })).rejects.toEqual(names('/correctionsBy'));
  const { id, version } = meeting;
  const member = as('member').minutes.circulate({ params: at(id), body: {} }, { ifMatch: version });
  await expect(member).rejects.toEqual(refused(403));
  await expect(circulate({ id, version: version - 1 })).rejects.toEqual(refused(412));
});

test('as Word they say what was agreed first, then item by item', async () => {
  const meeting = await over();
  await circulate(meeting);
  const file = await as('member').minutes.document({ params: at(meeting.id), query: { format: 'docx' } });
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await file.arrayBuffer()) });
  expect(value).toContain('What we agreed to do');
  expect(value).toContain(`<strong>${meeting.action.reference}</strong> Agree the venue rota`);
  expect(value).toContain('Everyone was welcomed.');
  expect(value.indexOf('What we agreed to do')).toBeLessThan(value.indexOf('Everyone was welcomed.'));
  const none = as('member').minutes.document({ params: at(meeting.id), query: { format: 'pdf', edition: '9' } });
  await expect(none).rejects.toEqual(refused(404));
});
