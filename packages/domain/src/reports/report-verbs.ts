import { type Change, type Decision, decide } from '../kernel/change.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged } from '../kernel/kind.ts';
import type { Period } from './period.ts';
import {
  owedReportStatuses,
  Report,
  type ReportEvent,
  ReportFields,
  type ReportFigures,
  type ReportPatch,
  ReportWords,
} from './report.ts';

type ReportChange = Change<Report, ReportEvent>;

const isOwed = ({ status }: Report): boolean => (owedReportStatuses as readonly string[]).includes(status);

const writable = (report: Report) =>
  isOwed(report) ? null : (['report_closed', 'This report is not open. What was submitted stays as it was.'] as const);

/** The parts a report cannot be submitted without, as far as they are missing. */
export function missingFrom({ headline, light }: Pick<Report, 'headline' | 'light'>): ('headline' | 'light')[] {
  return [...(headline === '' ? (['headline'] as const) : []), ...(light === null ? (['light'] as const) : [])];
}

const submittable = (report: Report) => {
  const missing = missingFrom(report).map((part) => (part === 'light' ? 'the overall light' : 'the headline'));
  if (missing.length === 0 || !isOwed(report)) return writable(report);
  return ['report_incomplete', `Fill in ${missing.join(' and ')} first.`] as const;
};

const reportGuards = {
  'report.see': always,
  'report.write': writable,
  'report.submit': submittable,
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

type Opening = {
  id: string;
  workspaceId: string;
  partnershipId: string;
  number: number;
  period: Period;
  dueOn: string;
};

/** Opens the report on a period, empty and owed. */
export function openReport({ period, ...opening }: Opening, { at }: Decision): ReportChange {
  const report: Report = {
    ...opening,
    periodStartsOn: period.startsOn,
    periodEndsOn: period.endsOn,
    clock: 1,
    status: 'open',
    headline: '',
    light: null,
    lightReason: '',
    achievements: '',
    nextPeriod: '',
    helpNeeded: '',
    submittedAt: null,
    submittedById: null,
    signedOffById: null,
    snapshot: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { periodStartsOn: report.periodStartsOn, dueOn: report.dueOn };
  return decide(Report, null, report, { type: 'report.opened', payload });
}

/** Moving the due date keeps what is written and starts a new clock of reminders. */
export function writeReport(report: Report, patch: ReportPatch): ReportChange {
  assertAllows(reportGuards, 'report.write', report);
  const after = merged(report, patch);
  const moved = after.dueOn !== report.dueOn;
  const due = moved ? { from: report.dueOn, to: after.dueOn } : null;
  const payload = { fields: Object.keys(patch), due };
  const clock = report.clock + (moved ? 1 : 0);
  return decide(Report, report, { ...after, clock }, { type: 'report.written', payload });
}

/** Freezes the whole of the report, with the figures of this moment. `signedOffById` is the chair, who answers for it. */
export function submitReport(
  report: Report,
  { figures, signedOffById }: { figures: ReportFigures; signedOffById: string | null },
  { at, by }: Decision,
): ReportChange {
  assertAllows(reportGuards, 'report.submit', report);
  const words = ReportWords.strip().parse(report);
  const after: Report = {
    ...report,
    status: 'submitted',
    submittedAt: at,
    submittedById: by,
    signedOffById,
    snapshot: { asAt: at, dueOn: report.dueOn, words, figures },
  };
  return decide(Report, report, after, { type: 'report.submitted', payload: { signedOffById } });
}
