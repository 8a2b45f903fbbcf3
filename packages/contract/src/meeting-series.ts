import { Day, Id, MeetingSeries, MeetingSeriesDraft, MeetingSeriesEnding, MeetingSeriesPatch } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneSeries = inPartnership.extend({ seriesId: Id });

const Represented = represented(
  MeetingSeries.safeExtend({
    /** How many meetings it has, without those cancelled */
    meetings: z.int(),
    nextOn: Day.nullable(),
  }),
).meta({ id: 'MeetingSeriesRepresentation' });
export type MeetingSeriesRepresentation = z.output<typeof Represented>;

/** When a rule would meet. */
const Preview = z
  .strictObject({
    days: z.array(Day),
    /** The days that it leaves out or moves for a bank holiday */
    holidays: z.array(Day),
  })
  .meta({ id: 'MeetingDays' });
export type MeetingDays = z.output<typeof Preview>;

const one = '/partnerships/:partnershipId/meeting-series/:seriesId';

export const meetingSeries = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/meeting-series',
    summary: 'List the series of meetings, those that go on first',
    action: 'meeting_series.see',
    params: inPartnership,
    result: z.strictObject({ items: z.array(Represented) }),
  }),
  preview: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/meeting-series/preview',
    summary: 'See on which days a series would meet, before it begins',
    action: 'meeting_series.see',
    params: inPartnership,
    query: MeetingSeriesDraft.pick({ rule: true, startsOn: true, onHoliday: true }),
    result: Preview,
  }),
  begin: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/meeting-series',
    summary: 'Begin a series by a recurrence rule (RFC 5545): all its meetings are planned, the first opens its agenda',
    action: 'meeting_series.begin',
    params: inPartnership,
    body: MeetingSeriesDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read a series of meetings',
    action: 'meeting_series.see',
    params: oneSeries,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: one,
    summary: 'Change a series: the meetings to come that were not changed by themselves follow',
    action: 'meeting_series.edit',
    params: oneSeries,
    body: MeetingSeriesPatch,
    result: Represented,
  }),
  end: endpoint({
    method: 'PUT',
    path: `${one}/ending`,
    summary: 'End a series: its meetings to come are cancelled',
    action: 'meeting_series.end',
    params: oneSeries,
    body: MeetingSeriesEnding,
    result: Represented,
  }),
} as const satisfies Contract;
