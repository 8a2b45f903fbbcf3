import { always, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import {
  type ContributionSection,
  owedContributionStatuses,
  ReportContribution,
  type ReportContributionStatus,
  ReportContributionWords,
} from './report-contribution.ts';

type Word = keyof ReportContributionWords;

/** The fields each part is made of. */
const fieldsOf: Record<ContributionSection, readonly Word[]> = {
  headline: ['headline'],
  light: ['light', 'lightReason'],
  moved: ['moved'],
  next_period: ['nextPeriod'],
  help_needed: ['helpNeeded'],
  support: ['support', 'supportWords'],
};

/** The fields that may be written now: all of them, or after a return those of the parts that came back. */
export function openFields({ status, comments }: Pick<ReportContribution, 'status' | 'comments'>): Word[] {
  const returned = comments.flatMap(({ section }) => fieldsOf[section]);
  return status === 'returned' ? returned : (Object.keys(ReportContributionWords.shape) as Word[]);
}

type Needed = 'headline' | 'light' | 'lightReason';

/** What a contribution cannot be sent without, as far as it is missing. */
export function missingFromContribution({
  headline,
  light,
  lightReason,
  lightBefore,
}: Pick<ReportContribution, Needed | 'lightBefore'>): Needed[] {
  const moved = light !== null && lightBefore !== null && light !== lightBefore;
  return [
    ...(headline === '' ? (['headline'] as const) : []),
    ...(light === null ? (['light'] as const) : []),
    ...(moved && lightReason === '' ? (['lightReason'] as const) : []),
  ];
}

/** Whether others than its partner and the coordinator may read what it says. */
export const isReadByAll = ({ status }: { status: ReportContributionStatus }): boolean => !isOwedContribution(status);

const isOwedContribution = (status: ReportContributionStatus): boolean =>
  (owedContributionStatuses as readonly string[]).includes(status);

type Standing = Pick<ReportContribution, 'status' | 'frozen'>;

const closed = ({ frozen }: Standing) =>
  frozen ? (['report_closed', 'Its report is not open. What was sent stays as it was.'] as const) : null;

const gone = ['contribution_sent', 'It is sent. Ask the coordinator to return it if something must change.'] as const;

const writable = (contribution: Standing) =>
  closed(contribution) ?? (contribution.status === 'sent' || contribution.status === 'signed_off' ? gone : null);

const neededWords: Record<Needed, string> = {
  headline: 'the headline',
  light: 'the light',
  lightReason: 'why the light changed',
};

const sendable = (contribution: ReportContribution) => {
  const refusal = writable(contribution);
  if (refusal) return refusal;
  const missing = missingFromContribution(contribution).map((part) => neededWords[part]);
  return missing.length > 0 ? (['contribution_incomplete', `Fill in ${missing.join(' and ')} first.`] as const) : null;
};

const owed = (contribution: Standing) =>
  closed(contribution) ?? (isOwedContribution(contribution.status) ? null : gone);

const returnable = (contribution: Standing) =>
  closed(contribution) ??
  (isOwedContribution(contribution.status)
    ? (['contribution_not_sent', 'Its partner is still writing it.'] as const)
    : null);

const signable = (contribution: Standing) =>
  closed(contribution) ??
  (contribution.status === 'sent'
    ? null
    : (['contribution_not_sent', 'Only what was sent, and is not signed off yet, is signed off.'] as const));

export const reportContributionGuards = {
  'report_contribution.see': always,
  'report_contribution.read_draft': always,
  'report_contribution.write': writable,
  'report_contribution.send': sendable,
  'report_contribution.send_nil': owed,
  'report_contribution.return': returnable,
  'report_contribution.sign_off': signable,
  'report_contribution.move_due': owed,
} satisfies Guards<ReportContribution>;

export const reportContributionKind: Kind<ReportContribution> = {
  subject: 'report_contribution',
  schema: ReportContribution,
  guards: reportContributionGuards,
  edit: { action: 'report_contribution.write', fields: ReportContributionWords },
  heldBy: ({ partnerId }) => ({ partnerId }),
  tracks: ['status', 'light', 'dueOn'],
};
