import type { Addressee, CalendarFacts } from '@trivet/db';
import { calendarFile } from '../calendar/ical.ts';
import { spanWords, whenWords } from '../calendar/time-words.ts';
import type { LetterContent } from '../mail/letter.ts';
import type { CalendarPart } from '../mail/mailer.ts';

export type InvitationFacts = { addressee: Addressee; calendar: CalendarFacts; publicOrigin: string };

/** The letter that invites one person to a meeting, tells what has changed of it, or that it does not take place. */
export function invitationLetter({ addressee, calendar: meeting, publicOrigin }: InvitationFacts): LetterContent {
  const url = meetingUrl(meeting, `${publicOrigin}/w/${addressee.slug}`);
  const isAsked = meeting.method === 'REQUEST' && !meeting.hasAnswered;
  return {
    greeting: `Hello ${addressee.name}.`,
    ...said(meeting),
    paragraphs: paragraphsOf(meeting),
    rows: [
      { label: 'Meeting', value: meeting.title },
      { label: 'When', value: spanWords(meeting, meeting.timeZone) },
      ...(meeting.place === '' ? [] : [{ label: 'Where', value: meeting.place }]),
      ...(meeting.link === null ? [] : [{ label: 'Join from afar', value: meeting.link }]),
      { label: 'Partnership', value: meeting.partnershipName },
    ],
    ...(isAsked ? { choices: answersAt(url) } : { button: { label: 'Open the meeting', url } }),
    footer: {
      why: `You get this because you are invited to meetings of ${meeting.partnershipName}.`,
      changeUrl: `${publicOrigin}/account/notifications`,
    },
  };
}

/** Each opens the meeting with that answer chosen; it is given by a press there (decisions.md 17). */
const answersAt = (url: string) => [
  { label: 'I will be there', url: `${url}?answer=yes` },
  { label: 'Perhaps', url: `${url}?answer=perhaps` },
  { label: 'I cannot come', url: `${url}?answer=no` },
];

const meetingUrl = ({ partnershipCode, reference }: CalendarFacts, home: string): string =>
  `${home}/p/${encodeURIComponent(partnershipCode)}/meetings/${reference.slice(partnershipCode.length + 1)}`;

function said(meeting: CalendarFacts): Pick<LetterContent, 'subject' | 'lead'> {
  const when = whenWords(meeting.startsAt, meeting.timeZone);
  if (meeting.method === 'CANCEL' && meeting.isWithdrawn)
    return { subject: `No longer for you: ${when}`, lead: 'Your invitation to this meeting is withdrawn.' };
  if (meeting.method === 'CANCEL') return { subject: `Cancelled: ${when}`, lead: 'This meeting does not take place.' };
  if (meeting.isChange) return { subject: `Changed: ${when}`, lead: changed(meeting) };
  return { subject: `Invitation: ${when}`, lead: `${meeting.organiserName ?? 'Your partnership'} invites you.` };
}

const changed = ({ hasAnswered }: CalendarFacts): string =>
  hasAnswered
    ? 'Something about this meeting has changed. Your answer stands.'
    : 'Something about this meeting has changed. Can you come?';

function paragraphsOf(meeting: CalendarFacts): string[] {
  if (meeting.method === 'CANCEL') return meeting.isWithdrawn ? [] : [meeting.cancelledBecause];
  return [agendaWords(meeting), ...(meeting.purpose === '' ? [] : [meeting.purpose])];
}

/** `9 items, 2 for decision. You lead item 5.` */
export function agendaWords({ items, decisions, leads }: Pick<CalendarFacts, 'items' | 'decisions' | 'leads'>): string {
  const all = `${items} ${items === 1 ? 'item' : 'items'} on the agenda${decisions === 0 ? '' : `, ${decisions} for decision`}.`;
  if (leads.length === 0) return all;
  return `${all} You lead ${leads.length === 1 ? 'item' : 'items'} ${inWords(leads)}.`;
}

const inWords = (numbers: readonly number[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(numbers.map(String));

/** The part of that letter that a calendar program reads (RFC 5546). It names nobody but its reader and who asks. */
export function calendarPart({ addressee, calendar, publicOrigin }: InvitationFacts): CalendarPart {
  const { method, timeZone, organiserName, organiserEmail } = calendar;
  const url = meetingUrl(calendar, `${publicOrigin}/w/${addressee.slug}`);
  const entry = {
    uid: uidOf(calendar),
    sequence: calendar.sequence,
    summary: calendar.title,
    description: [agendaWords(calendar), calendar.link ?? '', url].filter((line) => line !== '').join('\n'),
    when: { startsAt: calendar.startsAt, endsAt: calendar.endsAt },
    timeZone,
    occursAt: calendar.occursAt,
    isCancelled: method === 'CANCEL',
    location: calendar.place === '' ? (calendar.link ?? '') : calendar.place,
    url,
    changedAt: calendar.changedAt,
    stampedAt: calendar.changedAt,
    organiser: { name: organiserName ?? calendar.partnershipName, email: organiserEmail ?? addressee.email },
    attendee: {
      name: addressee.name,
      email: addressee.email,
      answer: calendar.hasAnswered ? calendar.answer : null,
    },
  };
  return { method, content: calendarFile({ entries: [entry], method, timeZone }) };
}

/** A meeting of a series has the series’ name and says which of it it is (RFC 5545, 3.8.4.4); both stay. */
const uidOf = ({ meetingId, seriesId, occursAt }: CalendarFacts): string =>
  `${occursAt === null ? meetingId : (seriesId ?? meetingId)}@meetings.trivet`;
