import type { ItemStory, MeetingSeriesStory, SuggestionStory } from './meeting-story.ts';
import type { Step } from './stage.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The coordinator begins the series and prepares what comes next; members suggest items. */
export function tellMeetings(here: PartnershipScene): Step[] {
  const series = (here.story.meetings ?? []).flatMap((story) => [
    { on: here.day(story.on), tell: () => begin(here, story) },
    { on: here.day(story.agenda.on), tell: () => prepare(here, story.agenda) },
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

async function prepare(here: PartnershipScene, { purpose, items }: MeetingSeriesStory['agenda']): Promise<void> {
  const { meetings } = here.as(here.story.coordinator);
  const params = { partnershipId: here.partnershipId };
  const [next] = (await meetings.list({ params, query: { status: 'draft', limit: '1' } })).items;
  if (!next) throw new Error('The demo’s story has no meeting to prepare yet');
  const one = { ...params, meetingId: next.id };
  await meetings.edit({ params: one, body: { purpose } }, { ifMatch: next.version });
  for (const item of items) await meetings.addItem({ params: one, body: itemOf(here, item) });
}

const itemOf = (here: PartnershipScene, { by, ...item }: ItemStory) => ({
  ...item,
  presenterPersonId: here.scene.people.of(by),
});

function suggest(here: PartnershipScene, { by, title, background }: SuggestionStory) {
  const params = { partnershipId: here.partnershipId };
  return here.as(by).agendaSuggestions.make({ params, body: { title, background } });
}
