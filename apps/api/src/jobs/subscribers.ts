import {
  type Doubt,
  type Pool,
  postInvitation,
  postCalendarLetters,
  postNudges,
  type StoredEvent,
  tellAsker,
  tellCalendars,
  tellHolder,
  tellMentions,
  tellWebhookOwner,
  type Transaction,
  withdrawReminders,
  withdrawRemindersOfRisk,
} from '@trivet/db';
import { tellNews } from '../actions/tell-news.ts';
import { alertAroundRisk } from '../risks/alert-around-risk.ts';
import { tellMinutesNews } from '../minutes/tell-minutes-news.ts';
import { openDueReports } from '../reports/open-reports.ts';
import { tellPartyNews } from '../unmet-responsibilities/tell-party-news.ts';
import { tellReportNews } from '../reports/tell-report-news.ts';

/** What can follow from an event. */
export type Subscriber = keyof typeof subscribers;

/** An event being followed, in the transaction that takes it off the outbox. */
export type Following = {
  tx: Transaction;
  pool: Pool;
  workspaceId: string;
  /** The right half of every Message-ID */
  mailDomain: string;
  event: StoredEvent;
};

/** Each answers whose bell rang. Each may run twice: done again, it changes nothing. */
export const subscribers = {
  /** Nobody is chased for what is done, moved or no longer theirs. */
  withdraw_reminders: async ({ tx, workspaceId, event }) => {
    await withdrawReminders(tx, workspaceId, doubtAfter(event));
    return [];
  },
  /** Whoever is given something hears of it. */
  tell_holder: async ({ tx, workspaceId, event }) => {
    if (!changedHands(event)) return [];
    return tellHolder(tx, workspaceId, event, event.subject === 'membership' ? 'invitation' : 'assignment');
  },
  /** Whoever an action asks something of, or answers, hears of it. */
  tell_of_action: ({ tx, workspaceId, event }) => tellNews(tx, workspaceId, event),
  /** Whoever a report asks for a word, or answers, hears of it. */
  tell_of_report: ({ tx, workspaceId, event }) => tellReportNews(tx, workspaceId, event),
  /** Whoever drafts or signs an agreement, or leads a partner of which something is expected, hears of it. */
  tell_parties: ({ tx, workspaceId, event }) => tellPartyNews(tx, workspaceId, event),
  /** Everyone hears that minutes are out, and who asks or is asked for a correction hears of it. */
  tell_of_minutes: ({ tx, workspaceId, event }) => tellMinutesNews(tx, workspaceId, event),
  /** Who made a webhook hears that it is switched off. */
  tell_webhook_owner: ({ tx, workspaceId, event }) => tellWebhookOwner(tx, workspaceId, event),
  /** Who asked for a board pack or a file hears that it is ready, or could not be made. */
  tell_asker: ({ tx, workspaceId, event }) => tellAsker(tx, workspaceId, event),
  /** Whoever a note names hears of it. */
  tell_mentions: ({ tx, workspaceId, event }) => tellMentions(tx, workspaceId, event),
  /** Everyone around a risk hears that its light changed, that it would hit a partner hard, or that its lead declined. */
  alert_of_risk: alertAroundRisk,
  /** An action for a risk, or none any more, may be what a reminder of that risk asked for. */
  withdraw_reminders_of_risk: async ({ tx, workspaceId, event }) => {
    await withdrawRemindersOfRisk(tx, workspaceId, event.subjectId);
    return [];
  },
  /** The calendars of those invited show the meeting as it now is. */
  tell_calendars: async ({ tx, workspaceId, mailDomain, event }) => {
    await tellCalendars(tx, workspaceId, event);
    await postCalendarLetters(tx, { workspaceId, mailDomain });
    return [];
  },
  /** Whoever is invited has a letter that says by whom and lets them in. */
  post_invitation: async ({ tx, event }) => {
    await postInvitation(tx, event.subjectId, event.personId);
    return [];
  },
  /** Whoever is asked by name has it in the ledger, and a letter of its own. */
  post_nudges: ({ tx, workspaceId, mailDomain, event }) => postNudges(tx, { workspaceId, mailDomain }, event.subjectId),
  /** A period that has begun has its report at once, not at the next round. */
  open_reports: async ({ pool, workspaceId }) => {
    await openDueReports(pool, workspaceId);
    return [];
  },
} satisfies Record<string, (following: Following) => Promise<string[]>>;

/** Which reminders an event may have made pointless. */
function doubtAfter({ type, subject, subjectId, partnershipId, payload }: StoredEvent): Doubt {
  const { personId, formerPersonId, decisionId, meetingId } = payload;
  if (type === 'decision_position.given' && typeof decisionId === 'string') return { subjectId: decisionId };
  if (['meeting_invitation', 'minutes_correction'].includes(subject) && typeof meetingId === 'string')
    return { subjectId: meetingId };
  if (subject === 'membership' && typeof personId === 'string') return { personId };
  if (subject === 'outcome' && typeof formerPersonId === 'string') return { personId: formerPersonId };
  if (subject === 'person') return { personId: subjectId };
  if (subject === 'reminder_rule' && typeof payload['rule'] === 'string') return { rule: payload['rule'] };
  const ofPartnership = ['agreement', 'contribution', 'partner', 'partnership', 'reminder_override'].includes(subject);
  return ofPartnership && partnershipId ? { partnershipId } : { subjectId };
}

/** An edit is news to somebody only when it put the thing into other hands. */
function changedHands({ type, payload }: StoredEvent): boolean {
  if (!type.endsWith('.edited')) return true;
  const { owner, fields } = payload;
  return owner === undefined ? Array.isArray(fields) && fields.includes('ownerPersonId') : owner !== null;
}
