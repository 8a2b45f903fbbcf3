import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { reportGuards } from './report-guards.ts';
import type { Period } from './period.ts';
import { Report, type ReportEvent, type ReportFigures, type ReportPatch, ReportWords } from './report.ts';
import type { ReportSection } from './report-sections.ts';

type ReportChange = Change<Report, ReportEvent>;

type Opening = {
  id: string;
  workspaceId: string;
  partnershipId: string;
  number: number;
  period: Period;
  dueOn: string;
};

/** What a report has not while it is owed. */
export const notSubmitted = {
  submittedAt: null,
  submittedById: null,
  signedOffById: null,
  acceptedAt: null,
  acceptedById: null,
  snapshot: null,
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
    corrections: [],
    ...notSubmitted,
    editions: 0,
    returnedAt: null,
    returnedById: null,
    comments: [],
    correctingBecause: '',
    waivedBecause: '',
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

/** What is frozen with a report, and `signedOffById`, the chair, who answers for it. */
export type Freezing = { figures: ReportFigures; sections: ReportSection[]; signedOffById: string | null };

/** Freezes the whole of the report, with the figures and the sections of this moment. */
export function submitReport(
  report: Report,
  { figures, sections, signedOffById }: Freezing,
  { at, by }: Decision,
): ReportChange {
  assertAllows(reportGuards, 'report.submit', report);
  const words = ReportWords.strip().parse(report);
  const edition = report.editions + 1;
  const after: Report = {
    ...report,
    status: 'submitted',
    submittedAt: at,
    submittedById: by,
    signedOffById,
    snapshot: { asAt: at, dueOn: report.dueOn, words, figures, sections },
    editions: edition,
    returnedAt: null,
    returnedById: null,
    comments: [],
    correctingBecause: '',
  };
  return decide(Report, report, after, { type: 'report.submitted', payload: { signedOffById, edition } });
}
