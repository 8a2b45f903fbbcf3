import type { ItemStory, MeetingSeriesStory, SuggestionStory } from './meeting-story.ts';
import type { PersonKey } from './story.ts';
import type { Step } from './stage.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The coordinator begins the series and prepares what comes next; members suggest items. */
export function tellMeetings(here: PartnershipScene): Step[] {
  const series = (here.story.meetings ?? []).flatMap((story) => [
    { on: here.day(story.on), tell: () => begin(here, story) },
    { on: here.day(story.held.suggested.on), tell: () => suggestForNext(here, story.held.suggested) },
    { on: here.day(story.held.on), tell: () => hold(here, story.held) },
    { on: here.day(story.held.minutes.on), tell: () => sendMinutes(here, story.held.minutes) },
    { on: here.day(story.agenda.on), tell: () => prepare(here, story.agenda) },
    { on: here.day(story.called.on), tell: () => call(here, story.called) },
    { on: here.day(story.declared.on), tell: () => declare(here, story.declared) },
  ]);
  const suggestions = (here.story.suggestions ?? []).map((story) => ({
    on: here.day(story.on),
    tell: () => suggest(here, story),
  }));
  return [...series, ...suggestions];
}

function begin(here: PartnershipScene, { startsOn, is }: MeetingSeriesStory) {
  const params = { partnershipId: here.partnershipId };
  return here.as(here.story.coordinator).meetingSeries.begin({ params, body: { ...is, startsOn: here.day(startsOn) } });
}

/** The first of them: opened, minuted by several, and over before its last item. */
async function hold(
  here: PartnershipScene,
  { apologies, notes, interests, pulse, notReached }: MeetingSeriesStory['held'],
): Promise<void> {
  const one = { partnershipId: here.partnershipId, meetingId: (await nextMeeting(here)).id };
  const { meetings } = here.as(here.story.coordinator);
  const { version } = await meetings.addItem({ params: one, body: itemOf(here, notReached) });
  let meeting = await meetings.begin({ params: one }, { ifMatch: version });
  await callTheRoll(here, one, apologies);
  for (const item of meeting.items) if (item.fill !== 'none') here.agenda.note(item.fill, item.id);
  for (const [item, by, is] of interests)
    await here.as(by).interests.declare({ params: one, body: { itemId: here.agenda.of(item), ...is } });
  for (const [item, by, words] of notes) {
    const itemId = here.agenda.of(item);
    const { version: ifMatch } = await meetings.get({ params: one });
    meeting = await meetings.turnTo({ params: one, body: { itemId } }, { ifMatch });
    await here.as(by).meetings.takeNote({ params: one, body: { itemId, words } });
  }
  await meetings.end({ params: one }, { ifMatch: meeting.version });
  for (const [by, score, comment = ''] of pulse)
    await here.as(by).pulse.answer({ params: one, body: { score, comment } });
}

/** The coordinator puts it on the agenda of the meeting to come. */
async function suggestForNext(here: PartnershipScene, story: SuggestionStory): Promise<void> {
  const { id, version, partnershipId } = await suggest(here, story);
  const body = { meetingId: (await nextMeeting(here)).id };
  const params = { partnershipId, suggestionId: id };
  await here.as(here.story.coordinator).agendaSuggestions.takeUp({ params, body }, { ifMatch: version });
  here.agenda.note('suggested', id);
}

async function callTheRoll(
  here: PartnershipScene,
  params: { partnershipId: string; meetingId: string },
  apologies: readonly PersonKey[],
): Promise<void> {
  const { attendance } = here.as(here.story.coordinator);
  const { attendees } = await attendance.get({ params });
  const away = new Set(apologies.map((person) => here.scene.people.of(person)));
  for (const { id: attendeeId, personId, version } of attendees)
    if (personId !== null && away.has(personId))
      await attendance.record(
        { params: { ...params, attendeeId }, body: { status: 'apologies' } },
        { ifMatch: version },
      );
  await attendance.allPresent({ params });
}

/** They go out a week later, with what was agreed meanwhile; a partner asks for a correction and has its answer. */
async function sendMinutes(
  here: PartnershipScene,
  { correctedBy, words, answer }: MeetingSeriesStory['held']['minutes'],
): Promise<void> {
  const { meetings, minutes } = here.as(here.story.coordinator);
  const params = { partnershipId: here.partnershipId };
  const [held] = (await meetings.list({ params, query: { status: 'minuted', limit: '1' } })).items;
  if (!held) throw new Error('The demo’s story has no meeting that was held');
  const one = { ...params, meetingId: held.id };
  await minutes.circulate({ params: one, body: {} }, { ifMatch: held.version });
  const { corrections } = await here.as(correctedBy).minutes.correct({ params: one, body: { words } });
  const asked = { ...one, correctionId: corrections[0]?.id ?? '' };
  await minutes.answer({ params: asked, body: { answer: 'declined', words: answer } }, { ifMatch: 1 });
}

async function nextMeeting(here: PartnershipScene) {
  const { meetings } = here.as(here.story.coordinator);
  const params = { partnershipId: here.partnershipId };
  const [next] = (await meetings.list({ params, query: { status: 'draft', limit: '1' } })).items;
  if (!next) throw new Error('The demo’s story has no meeting to come yet');
  return next;
}

async function prepare(here: PartnershipScene, { purpose, items }: MeetingSeriesStory['agenda']): Promise<void> {
  const { meetings } = here.as(here.story.coordinator);
  const next = await nextMeeting(here);
  const one = { partnershipId: here.partnershipId, meetingId: next.id };
  await meetings.edit({ params: one, body: { purpose } }, { ifMatch: next.version });
  for (const item of items) {
    const { items: agenda } = await meetings.addItem({ params: one, body: itemOf(here, item) });
    const agendaItemId = agenda.find(({ title }) => title === item.title)?.id ?? '';
    if (item.file) await bring(here, { ...one, agendaItemId }, item.file);
  }
}

/** A paper as a partner’s own word processor would have made it. */
async function bring(
  here: PartnershipScene,
  params: { partnershipId: string; meetingId: string; agendaItemId: string },
  { title, parts }: NonNullable<ItemStory['file']>,
): Promise<void> {
  const { toPdf } = await import('../documents/pdf.ts');
  const author = 'Western Glens Trust';
  const pdf = toPdf({ title, author, running: author, asAt: '', parts }, new Date('2026-11-16T09:00:00Z'));
  const file = new Blob([new Uint8Array(pdf)], { type: 'application/pdf' });
  await here.as(here.story.coordinator).papers.attach({ params, query: { name: title }, file });
}

/** The next meeting is called for whom it usually is; some have answered. */
async function call(here: PartnershipScene, { answers }: MeetingSeriesStory['called']): Promise<void> {
  const { meetingInvitations } = here.as(here.story.coordinator);
  const next = await nextMeeting(here);
  const one = { partnershipId: here.partnershipId, meetingId: next.id };
  const { items } = await meetingInvitations.invitees({ params: one });
  const personIds = items.filter(({ isUsual }) => isUsual).map(({ personId }) => personId);
  await meetingInvitations.call({ params: one, body: { personIds } }, { ifMatch: next.version });
  const invited = (await meetingInvitations.list({ params: one })).items;
  for (const [by, answer] of answers) {
    const mine = invited.find(({ personId }) => personId === here.scene.people.of(by));
    if (!mine) throw new Error(`The demo’s story does not invite ${by}`);
    const params = { ...one, invitationId: mine.id };
    await here.as(by).meetingInvitations.answer({ params, body: answer }, { ifMatch: mine.version });
  }
}

async function declare(here: PartnershipScene, { by, item, nature }: MeetingSeriesStory['declared']): Promise<void> {
  const { interests, meetings } = here.as(by);
  const params = { partnershipId: here.partnershipId };
  const [next] = (await meetings.list({ params, query: { status: 'called', limit: '1' } })).items;
  const one = { ...params, meetingId: next?.id ?? '' };
  const { items } = await meetings.get({ params: one });
  const itemId = items.find(({ title }) => title === item)?.id ?? '';
  await interests.declare({ params: one, body: { itemId, nature } });
}

const itemOf = (here: PartnershipScene, { by, file: _file, ...item }: ItemStory) => ({
  ...item,
  presenterPersonId: here.scene.people.of(by),
});

function suggest(here: PartnershipScene, { by, title, background }: SuggestionStory) {
  const params = { partnershipId: here.partnershipId };
  return here.as(by).agendaSuggestions.make({ params, body: { title, background } });
}
