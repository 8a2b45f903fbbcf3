import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { reportGuards as guards } from './report-guards.ts';
import { notSubmitted } from './report-verbs.ts';
import { Report, type ReportCorrection, type ReportEvent, type ReportReturn, type ReportWaiver } from './report.ts';

type ReportChange = Change<Report, ReportEvent>;

/** Tells the chair that the report is ready for them. It can still be written. */
export function askSignOff(report: Report): ReportChange {
  assertAllows(guards, 'report.ask_sign_off', report);
  const event = { type: 'report.sign_off_asked' as const, payload: { dueOn: report.dueOn } };
  return decide(Report, report, { ...report, status: 'awaiting_sign_off' }, event);
}

/** Accepts a report as it was submitted. */
export function acceptReport(report: Report, { at, by }: Decision): ReportChange {
  assertAllows(guards, 'report.accept', report);
  const after: Report = { ...report, status: 'accepted', acceptedAt: at, acceptedById: by };
  return decide(Report, report, after, { type: 'report.accepted', payload: { edition: report.editions } });
}

/**
 * Gives a report back with a comment on each part that must change. It is owed anew, on a clock of its own; what was
 * submitted stays as an edition.
 * @throws Refusal `unprocessable` naming a due date that is past
 */
export function returnReport(
  report: Report,
  { comments, dueOn }: ReportReturn,
  { at, by, today }: Decision,
): ReportChange {
  assertAllows(guards, 'report.return', report);
  const back = { status: 'returned', returnedAt: at, returnedById: by, comments } as const;
  const parts = comments.map(({ part }) => part);
  const event = { type: 'report.returned' as const, payload: { edition: report.editions, parts, dueOn } };
  return decide(Report, report, { ...owedAgain(report, dueOn, today), ...back }, event);
}

/** Opens what was submitted, with the reason, so that a correction can be submitted as its next edition. */
export function correctReport(report: Report, { because, dueOn }: ReportCorrection, { today }: Decision): ReportChange {
  assertAllows(guards, 'report.correct', report);
  const event = { type: 'report.correcting' as const, payload: { edition: report.editions, dueOn } };
  const after: Report = { ...owedAgain(report, dueOn, today), status: 'open', correctingBecause: because };
  return decide(Report, report, after, event);
}

/** Says that a report is not needed, and why. Nobody is asked for it any more. */
export function waiveReport(report: Report, { because }: ReportWaiver): ReportChange {
  assertAllows(guards, 'report.waive', report);
  const event = { type: 'report.waived' as const, payload: { periodStartsOn: report.periodStartsOn } };
  return decide(Report, report, { ...report, status: 'waived', waivedBecause: because }, event);
}

function owedAgain(report: Report, dueOn: string, today: string): Report {
  if (dueOn < today) throw cannotBe('/dueOn', 'past', 'Enter today or a later day');
  return { ...report, ...notSubmitted, dueOn, clock: report.clock + 1 };
}
