import { z } from 'zod';
import { Day, line, partnershipRecord, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import {
  agendaStart,
  agendaStartDefaults,
  endsAfterItBegins,
  meetingDefaults,
  meetingFields,
} from '../meetings/meeting.ts';

const upTo = (number: string) => `[+-]?(${number})(,[+-]?(${number}))*`;
const monthDay = upTo('[1-9]|[12]\\d|3[01]');
const weekday = '([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)';
/** The parts of a rule that a series of meetings has use for. */
const part = new RegExp(
  `^(${[
    'FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)',
    '(INTERVAL|COUNT)=[1-9]\\d{0,2}',
    'BYMONTH=([1-9]|1[0-2])(,([1-9]|1[0-2]))*',
    `(BYMONTHDAY|BYSETPOS)=${monthDay}`,
    `BYDAY=${weekday}(,${weekday})*`,
    'WKST=(MO|SU)',
    'UNTIL=\\d{8}(T\\d{6}Z)?',
  ].join('|')})$`,
);

/**
 * How a series goes on: a recurrence rule (RFC 5545, 3.3.10) without its name, such as `FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU;COUNT=8`.
 * It says when it ends: nobody plans meetings for ever.
 */
export const RecurrenceRule = z
  .string()
  .trim()
  .toUpperCase()
  .max(200, 'Use 200 characters or fewer')
  .refine((rule) => rule.startsWith('FREQ=') && rule.split(';').every((one) => part.test(one)), {
    error: 'Enter a recurrence rule, like FREQ=MONTHLY;BYDAY=2TU;COUNT=8',
    abort: true,
  })
  .refine((rule) => /;(COUNT|UNTIL)=/.test(rule), 'Say when the series ends: after how many meetings, or on which day');
export type RecurrenceRule = z.output<typeof RecurrenceRule>;

/** What becomes of a meeting that falls on a bank holiday of the workspace’s nation. */
export const OnHoliday = z.enum(['skip', 'next_working_day', 'keep']);
export type OnHoliday = z.output<typeof OnHoliday>;

export const MeetingSeriesFields = z.strictObject({
  ...meetingFields,
  ...agendaStart,
});

export const MeetingSeriesDraft = MeetingSeriesFields.extend({
  ...meetingDefaults,
  rule: RecurrenceRule,
  startsOn: Day,
  onHoliday: OnHoliday.default('skip'),
  ...agendaStartDefaults,
}).meta({ id: 'MeetingSeriesDraft' });
export type MeetingSeriesDraft = z.output<typeof MeetingSeriesDraft>;

export const MeetingSeriesPatch = patchOf(MeetingSeriesFields).meta({ id: 'MeetingSeriesPatch' });
export type MeetingSeriesPatch = z.output<typeof MeetingSeriesPatch>;

export const MeetingSeriesEnding = z
  .strictObject({ reason: line(500, 'Say why the series ends') })
  .meta({ id: 'MeetingSeriesEnding' });
export type MeetingSeriesEnding = z.output<typeof MeetingSeriesEnding>;

/** Meetings that recur by one rule. All of them are planned when it begins, so that every calendar has them. */
export const MeetingSeries = z
  .strictObject({
    ...partnershipRecord,
    ...MeetingSeriesFields.shape,
    rule: RecurrenceRule,
    startsOn: Day,
    onHoliday: OnHoliday,
    endedOn: Day.nullable(),
    endingReason: text(500),
  })
  .check(endsAfterItBegins)
  .meta({ id: 'MeetingSeries' });
export type MeetingSeries = z.output<typeof MeetingSeries>;

export type MeetingSeriesEvent =
  | { type: 'meeting_series.begun'; payload: { rule: string; meetings: number } }
  | { type: 'meeting_series.edited'; payload: { fields: string[] } }
  | { type: 'meeting_series.ended'; payload: { on: string } };
