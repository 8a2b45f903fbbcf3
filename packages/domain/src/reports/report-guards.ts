import { always, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { owedReportStatuses, Report, ReportFields, type ReportStatus } from './report.ts';

type Standing = Pick<Report, 'status' | 'headline' | 'light'>;

const isOwed = ({ status }: Pick<Report, 'status'>): boolean =>
  (owedReportStatuses as readonly string[]).includes(status);

const writable = (report: Standing) =>
  isOwed(report) ? null : (['report_closed', 'This report is not open. What was submitted stays as it was.'] as const);

/** The parts a report cannot be submitted without, as far as they are missing. */
export function missingFrom({ headline, light }: Pick<Report, 'headline' | 'light'>): ('headline' | 'light')[] {
  return [...(headline === '' ? (['headline'] as const) : []), ...(light === null ? (['light'] as const) : [])];
}

const submittable = (report: Standing) => {
  const missing = missingFrom(report).map((part) => (part === 'light' ? 'the overall light' : 'the headline'));
  if (missing.length === 0 || !isOwed(report)) return writable(report);
  return ['report_incomplete', `Fill in ${missing.join(' and ')} first.`] as const;
};

const askable = (report: Standing) =>
  report.status === 'awaiting_sign_off'
    ? (['sign_off_asked', 'The chair has been asked to sign it off.'] as const)
    : submittable(report);

const standsAs =
  (statuses: readonly ReportStatus[], code: string, words: string) =>
  ({ status }: Standing) =>
    statuses.includes(status) ? null : ([code, words] as const);

const judgeable = standsAs(
  ['submitted'],
  'report_not_submitted',
  'Only a report that was submitted, and is not accepted yet, can be accepted or given back.',
);

export const reportGuards = {
  'report.see': always,
  'report.write': writable,
  'report.ask_sign_off': askable,
  'report.submit': submittable,
  'report.accept': judgeable,
  'report.return': judgeable,
  'report.correct': standsAs(
    ['submitted', 'accepted'],
    'report_not_submitted',
    'Only what was submitted can be corrected.',
  ),
  'report.waive': writable,
} satisfies Guards<Report>;

export const reportKind: Kind<Report> = {
  subject: 'report',
  schema: Report,
  guards: reportGuards,
  edit: { action: 'report.write', fields: ReportFields },
  heldBy: () => ({}),
  tracks: ['status', 'light', 'dueOn'],
  tally: ({ status }) => (status === 'submitted' || status === 'accepted' ? { reports_submitted: 1 } : {}),
};
