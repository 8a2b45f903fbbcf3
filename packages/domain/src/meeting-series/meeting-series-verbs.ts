import { type Change, type Decision, decide } from '../kernel/change.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Meeting, MeetingDraft, MeetingPatch } from '../meetings/meeting.ts';
import {
  MeetingSeries,
  type MeetingSeriesDraft,
  type MeetingSeriesEnding,
  type MeetingSeriesEvent,
  MeetingSeriesFields,
  type MeetingSeriesPatch,
} from './meeting-series.ts';

type SeriesChange = Change<MeetingSeries, MeetingSeriesEvent>;

const going = ({ endedOn }: MeetingSeries) =>
  endedOn ? (['series_ended', 'This series has ended. Begin another.'] as const) : null;

export const meetingSeriesGuards = {
  'meeting_series.see': always,
  'meeting_series.edit': going,
  'meeting_series.end': going,
} satisfies Guards<MeetingSeries>;

export const meetingSeriesKind: Kind<MeetingSeries> = {
  subject: 'meeting_series',
  schema: MeetingSeries,
  guards: meetingSeriesGuards,
  edit: { action: 'meeting_series.edit', fields: MeetingSeriesFields },
  heldBy: () => ({}),
  tracks: ['endedOn'],
};

/** As many as a weekly series of a year, or a quarterly one of fifteen, holds. */
export const mostOccurrences = 60;

type Place = Pick<MeetingSeries, 'id' | 'workspaceId' | 'partnershipId'>;

/**
 * @param days the days on which it meets, from the rule and the holidays
 * @throws Refusal `unprocessable` where the rule never meets, or more than 60 times
 */
export function beginSeries(
  draft: MeetingSeriesDraft,
  { days, ...place }: Place & { days: readonly string[] },
  { at }: Decision,
): SeriesChange {
  if (days.length === 0)
    throw cannotBe('/rule', 'never_meets', 'By this rule it never meets. Choose another rhythm or another end');
  if (days.length > mostOccurrences)
    throw cannotBe('/rule', 'too_many', `Plan ${mostOccurrences} meetings at most. End the series earlier`);
  const series = { ...draft, ...place, endedOn: null, endingReason: '', version: 1, createdAt: at, updatedAt: at };
  const payload = { rule: draft.rule, meetings: days.length };
  return decide(MeetingSeries, null, series, { type: 'meeting_series.begun', payload });
}

/** The meetings to come that nobody has changed by themselves follow; the caller sees to that. */
export function editSeries(series: MeetingSeries, patch: MeetingSeriesPatch): SeriesChange {
  assertAllows(meetingSeriesGuards, 'meeting_series.edit', series);
  const event = { type: 'meeting_series.edited' as const, payload: { fields: Object.keys(patch) } };
  return decide(MeetingSeries, series, merged(series, { ...builtInAlone(patch), ...patch }), event);
}

/** Whoever names a built-in agenda and no own one means that alone. */
const builtInAlone = ({ template }: MeetingSeriesPatch): MeetingSeriesPatch =>
  template === undefined ? {} : { agendaTemplateId: null };

/** No meeting comes after today; those held stay. */
export function endSeries(series: MeetingSeries, { reason }: MeetingSeriesEnding, { today }: Decision): SeriesChange {
  assertAllows(meetingSeriesGuards, 'meeting_series.end', series);
  const after = { ...series, endedOn: today, endingReason: reason };
  return decide(MeetingSeries, series, after, { type: 'meeting_series.ended', payload: { on: today } });
}

/** What one meeting of the series is made from. */
export function meetingOf(series: MeetingSeriesDraft | MeetingSeries, heldOn: string): MeetingDraft {
  const { title, kind, fromTime, toTime, place, link, chairPersonId, minuteTakerPersonId } = series;
  const { template, agendaTemplateId } = series;
  const taken = { title, kind, fromTime, toTime, place, link, chairPersonId, minuteTakerPersonId };
  return { ...taken, template, agendaTemplateId, heldOn, purpose: '' };
}

/**
 * What a change of the series means for one meeting: only the fields in which it still is as the series was, so that
 * what somebody changed for one day stays. Null: nothing.
 */
export function whatFollows(meeting: Meeting, before: MeetingSeries, patch: MeetingSeriesPatch): MeetingPatch | null {
  const { template: _template, agendaTemplateId: _templateId, ...ofMeetings } = patch;
  const names = Object.keys(ofMeetings) as (keyof typeof ofMeetings)[];
  const following = names.filter((name) => ofMeetings[name] !== undefined && meeting[name] === before[name]);
  if (following.length === 0) return null;
  return Object.fromEntries(following.map((name) => [name, ofMeetings[name]]));
}
