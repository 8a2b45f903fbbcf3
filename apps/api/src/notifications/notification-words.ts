import type { ActionNews, MinutesNews, NotificationView, PartyNews, ReportNews } from '@trivet/db';
import { periodLabel } from '@trivet/domain';
import { accountReminderWords, isAccountRule } from '../accounts-given/account-reminder-words.ts';
import { agreementReminderWords, isAgreementRule } from '../agreements/agreement-reminder-words.ts';
import { decisionReminderWords, isDecisionRule } from '../decisions/decision-reminder-words.ts';
import { isValueRule, valueReminderWords } from '../measures/value-reminder-words.ts';
import { pledgeReminderWords } from '../pledges/pledge-reminder-words.ts';
import { isRiskRule, riskReminderWords } from '../risks/risk-reminder-words.ts';
import { newsOfMinutes } from '../minutes/minutes-words.ts';
import { isMeetingRule, meetingReminderWords } from '../meetings/meeting-reminder-words.ts';
import { dayWords } from '../reminders/day-words.ts';
import { madeWords } from './made-words.ts';
import { newsOfParties, unmetReminderWords } from '../unmet-responsibilities/unmet-words.ts';

/** What the bell says of a notification, in one sentence, and where it can be dealt with (below `/w/{workspace}`). */
export function wordsOf(view: NotificationView, today: string): { words: string; path: string } {
  return { words: sentence(view, today), path: pathOf(view) };
}

function sentence(view: NotificationView, today: string): string {
  const { kind, subject, title, reference, partnershipName, dueOn, role, rule } = view;
  const when = dueOn === null ? '' : ` ${dueOn < today ? 'was due' : 'is due'} ${dayWords(dueOn)}`;
  if (kind === 'invitation') return `You are ${roleWords(role)} in ${partnershipName}`;
  if (kind === 'mention' && subject === 'report_contribution')
    return `A partner’s part of the ${periodOf(view)} report of ${partnershipName} names you`;
  if (kind === 'mention') return `${capital(thingOf(view))} names you: ${title}`;
  if (kind === 'address_bounced') return `Emails to ${title ?? 'somebody of yours'} come back. Ask for another address`;
  if (kind === 'webhook_switched_off') return `A webhook is switched off, because nothing arrives there: ${title}`;
  if (kind === 'made_ready' || kind === 'made_failed') return madeWords(view, kind);
  if (kind in newsOfAction) return newsOfAction[kind as ActionNews](`Action ${reference}`, view);
  if (kind in newsOfReport)
    return newsOfReport[kind as ReportNews](`${periodOf(view)} report of ${partnershipName}`, dayWords(dueOn ?? today));
  if (kind in newsOfMinutes) return newsOfMinutes[kind as MinutesNews](view);
  if (kind in newsOfParties)
    return newsOfParties[kind as PartyNews]({ reference: reference ?? '', title: title ?? '' });
  if (rule === 'unmet_step_due' && view.audience)
    return `${unmetReminderWords.bell({ audience: view.audience, reference: reference ?? '', when: when.trim() })}: ${title}`;
  if (isValueRule(rule) && view.audience)
    return `${valueReminderWords.bell({ rule, audience: view.audience, reference: reference ?? '', when: when.trim() })}: ${title}`;
  if (isDecisionRule(rule) && view.audience)
    return `${decisionReminderWords[rule].subject({ audience: view.audience, reference: reference ?? '', when: when.trim() })}: ${title}`;
  if (isMeetingRule(rule) && view.audience)
    return `${meetingReminderWords[rule].subject({ audience: view.audience, reference: reference ?? '', when: when.trim() })}: ${title}`;
  if (rule === 'pledge_due' && view.audience)
    return `${pledgeReminderWords.subject({ audience: view.audience, reference: reference ?? '', when: when.trim() })}: ${title}`;
  if (isAccountRule(rule) && view.audience) {
    const about = { rule, audience: view.audience, reference: reference ?? '', when: when.trim() };
    return `${accountReminderWords[rule].bell(about)}: ${title}`;
  }
  if (isAgreementRule(view.rule)) return agreementWords(view, when.trim(), today);
  if (subject === 'risk' && kind !== 'assignment') return riskWords(view, when.trim(), today);
  if (kind === 'assignment') {
    return `${capital(thingOf(view))} is yours: ${title}`;
  }
  if (subject === 'report_contribution') return ofPart(view, when);
  if (rule === 'report_acceptance_due') return acceptanceWords(view);
  if (subject === 'report') return `The ${periodOf(view)} report of ${partnershipName}${when}`;
  return `${capital(thingOf(view))}${when}: ${title}`;
}

function acceptanceWords({ audience, partnershipName, ...view }: NotificationView): string {
  const report = `The ${periodOf(view)} report of ${partnershipName}`;
  return audience === 'level'
    ? `${report} waits for you to accept it, or give it back`
    : `${report} is not accepted yet`;
}

function ofPart(view: NotificationView, when: string): string {
  const part = `part of the ${periodOf(view)} report of ${view.partnershipName}`;
  return view.nudgedBy === null ? `Your ${part}${when}` : `${view.nudgedBy} asks for your ${part}, which${when}`;
}

const thingOf = ({ subject, reference }: NotificationView): string => `${subject} ${reference}`;
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function agreementWords({ rule, audience, reference, title, dueOn }: NotificationView, when: string, today: string) {
  if (!isAgreementRule(rule) || !audience || !reference) return title ?? '';
  const isLate = dueOn !== null && dueOn < today;
  return `${agreementReminderWords[rule].bell({ audience, reference, when, isLate })}: ${title}`;
}

function riskWords(view: NotificationView, when: string, today: string): string {
  const { kind, title, reference, rule, audience, facts, partnerName } = view;
  if (isRiskRule(rule) && audience && reference) {
    const isLate = view.dueOn !== null && view.dueOn < today;
    return `${riskReminderWords[rule].bell({ rule, audience, reference, when, isLate })}: ${title}`;
  }
  if (kind === 'allocation_declined') return `Risk ${reference} needs another lead, the one named declined: ${title}`;
  if (kind === 'hard_hit')
    return `${partnerName ?? 'A partner'} says that risk ${reference} would hit it hard: ${title}`;
  if (!facts || !('cause' in facts)) return `Risk ${reference} has changed: ${title}`;
  const { cause, from, to } = facts;
  const { bandLabels: bands } = view;
  if (cause === 'reopened') return `Risk ${reference} is open again, at ${bands[to.light]}: ${title}`;
  return `Risk ${reference} has changed from ${bands[from.light]} to ${bands[to.light]}: ${title}`;
}

type Sentence = (action: string, view: Pick<NotificationView, 'title' | 'dueOn'>) => string;

const newsOfAction: Record<ActionNews, Sentence> = {
  verification: (action, { title }) => `${action} is done and waits for you to verify it: ${title}`,
  verified: (action, { title }) => `${action} is verified: ${title}`,
  returned: (action, { title }) => `${action} came back, something is missing: ${title}`,
  date_asked: (action, { title }) => `${action} asks you for another date: ${title}`,
  date_granted: (action, { dueOn }) => `${action} has the date you asked for${dueOn ? `: ${dayWords(dueOn)}` : ''}`,
  date_refused: (action, { dueOn }) => `${action} keeps its date${dueOn ? `: ${dayWords(dueOn)}` : ''}`,
  escalation: (action, { title }) => `${action} is blocked and asks for your help: ${title}`,
  escalation_answered: (action, { title }) =>
    `What blocks ${action.replace('Action', 'action')} has an answer: ${title}`,
  help: (action, { title }) => `${action} counts on your help: ${title}`,
  noted: (action, { title }) => `${action} has an update: ${title}`,
  ready: (action, { title }) => `${action} can go on, what it waited for is finished: ${title}`,
};

const newsOfReport: Record<ReportNews, (report: string, due: string) => string> = {
  sign_off_asked: (report) => `The ${report} waits for you to sign it off`,
  report_submitted: (report) => `The ${report} is submitted. Accept it, or give it back`,
  report_received: (report) => `You receive the ${report}`,
  report_corrected: (report) => `You receive the ${report} again: it is corrected`,
  report_accepted: (report) => `The ${report} is accepted`,
  report_returned: (report) => `The ${report} came back, something must change`,
  part_returned: (report) => `Your part of the ${report} came back, something must change`,
  report_due_moved: (report, due) => `The ${report} has another date: it is due ${due}`,
  part_due_moved: (report, due) => `Your part of the ${report} has another date: it is due ${due}`,
};

function pathOf({
  rule,
  subject,
  subjectId,
  reference,
  partnershipCode,
  periodStartsOn,
  ofPartnerId,
}: NotificationView): string {
  if (subject === 'indicator' && reference) return `/outcomes/${reference}`;
  if (subject === 'board_pack') return '/packs';
  if (subject === 'report_file') return '/reports/files';
  if (subject === 'webhook') return `/admin/webhooks/${subjectId}`;
  if (!partnershipCode) return '';
  const below = `/p/${encodeURIComponent(partnershipCode)}`;
  if (ofPartnerId && periodStartsOn) return `${below}/reports/${periodStartsOn}/from/${ofPartnerId}`;
  if (subject === 'partnership_copy') return `${below}/copies`;
  if (subject === 'report' && periodStartsOn) return `${below}/reports/${periodStartsOn}`;
  if (subject === 'accountability_line' && reference) return `${below}/accountability/${reference}`;
  if (subject === 'action' && reference) return `${below}/actions/${reference}`;
  if (subject === 'risk' && reference) return `${below}/risks/${reference}`;
  if (subject === 'milestone' && reference) return `${below}/plan/${reference}`;
  if (subject === 'measure' && reference) return `${below}/outcomes/${reference}`;
  if (subject.startsWith('decision') && reference) return `${below}/decisions/${reference}`;
  if (subject === 'pledge' && reference) return `${below}/money/pledges/${reference}`;
  if (subject === 'unmet_responsibility' && reference) return `${below}/unmet/${reference}`;
  if (rule === 'invitation_answer_due' && reference) return `${below}/meetings/${reference}`;
  if (subject === 'meeting' && reference) return `${below}/meetings/${reference}/minutes`;
  if (subject === 'partner') return `${below}/partners/${subjectId}`;
  if (subject.startsWith('agreement') && reference) return `${below}/agreements/${reference}`;
  return below;
}

function periodOf({ periodStartsOn, periodEndsOn }: Pick<NotificationView, 'periodStartsOn' | 'periodEndsOn'>): string {
  return periodStartsOn && periodEndsOn ? periodLabel({ startsOn: periodStartsOn, endsOn: periodEndsOn }) : '';
}

const roleWords = (role: string | null): string =>
  role === null ? 'no longer a member' : /^[aeio]/.test(role) ? `an ${spoken(role)}` : `a ${spoken(role)}`;
const spoken = (role: string): string => role.replaceAll('_', ' ');
