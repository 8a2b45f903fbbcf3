import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Light } from '../lights/light.ts';
import { openFields, reportContributionGuards as guards } from './report-contribution-guards.ts';
import {
  type ContributionDueDate,
  type ContributionReturn,
  type NilReturn,
  ReportContribution,
  type ReportContributionEvent,
  type ReportContributionPatch,
} from './report-contribution.ts';

type ContributionChange = Change<ReportContribution, ReportContributionEvent>;

type Opening = {
  id: string;
  workspaceId: string;
  partnershipId: string;
  reportId: string;
  partnerId: string;
  dueOn: string;
};

/** Asks one partner for its part of a report: empty and owed. */
export function openReportContribution(opening: Opening, { at }: Decision): ContributionChange {
  const contribution: ReportContribution = {
    ...opening,
    status: 'not_started',
    dueReason: '',
    clock: 1,
    frozen: false,
    headline: '',
    light: null,
    lightReason: '',
    lightBefore: null,
    moved: [],
    nextPeriod: '',
    helpNeeded: '',
    support: null,
    supportWords: '',
    nilReason: '',
    comments: [],
    returnedAt: null,
    returnedById: null,
    sentAt: null,
    sentById: null,
    sentForId: null,
    signedOffAt: null,
    signedOffById: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { ...aboutOf(contribution), dueOn: contribution.dueOn };
  return decide(ReportContribution, null, contribution, { type: 'report_contribution.opened', payload });
}

/**
 * Writes in a contribution. After a return only the parts that came back are open. `lightBefore` is the partner's light
 * of last time.
 * @throws Refusal `rule_broken` once it is sent, `unprocessable` naming a part that did not come back
 */
export function writeReportContribution(
  contribution: ReportContribution,
  patch: ReportContributionPatch,
  lightBefore: Light | null,
): ContributionChange {
  assertAllows(guards, 'report_contribution.write', contribution);
  const open: readonly string[] = openFields(contribution);
  const shut = Object.keys(patch).find((field) => !open.includes(field));
  if (shut) throw cannotBe(`/${shut}`, 'part_closed', 'Only the parts that came back can change');
  const status = contribution.status === 'returned' ? 'returned' : 'draft';
  const after = { ...merged(contribution, patch), status, lightBefore, nilReason: '' } as const;
  const payload = { ...aboutOf(contribution), fields: Object.keys(patch) };
  return decide(ReportContribution, contribution, after, { type: 'report_contribution.written', payload });
}

/** Sends a contribution to the coordinator and the chair. `sentForId` is the partner's lead, who answers for it. */
export function sendReportContribution(
  contribution: ReportContribution,
  sentForId: string | null,
  { at, by }: Decision,
): ContributionChange {
  assertAllows(guards, 'report_contribution.send', contribution);
  const sent = { status: 'sent', nilReason: '', sentAt: at, sentById: by, sentForId } as const;
  const payload = { ...aboutOf(contribution), sentForId };
  return decide(
    ReportContribution,
    contribution,
    { ...contribution, ...sent },
    { type: 'report_contribution.sent', payload },
  );
}

/** Says, with a reason, that a partner has nothing to report. What it began to write is kept. */
export function sendNilReturn(
  contribution: ReportContribution,
  { reason }: NilReturn,
  { sentForId, at, by }: Decision & { sentForId: string | null },
): ContributionChange {
  assertAllows(guards, 'report_contribution.send_nil', contribution);
  const sent = { status: 'nil', nilReason: reason, sentAt: at, sentById: by, sentForId } as const;
  const payload = aboutOf(contribution);
  const event = { type: 'report_contribution.nil_returned' as const, payload };
  return decide(ReportContribution, contribution, { ...contribution, ...sent }, event);
}

/**
 * Gives a contribution back with a comment on each part that must change, due anew: its reminders start afresh.
 * @throws Refusal `rule_broken` before it is sent, `unprocessable` naming a due date that is past
 */
export function returnReportContribution(
  contribution: ReportContribution,
  { comments, dueOn }: ContributionReturn,
  { at, by, today }: Decision,
): ContributionChange {
  assertAllows(guards, 'report_contribution.return', contribution);
  assertNotPast(dueOn, today);
  const back = { status: 'returned', returnedAt: at, returnedById: by } as const;
  const undone = { nilReason: '', signedOffAt: null, signedOffById: null, clock: contribution.clock + 1 };
  const payload = { ...aboutOf(contribution), sections: comments.map(({ section }) => section), dueOn };
  const after: ReportContribution = { ...contribution, ...back, ...undone, comments, dueOn };
  return decide(ReportContribution, contribution, after, { type: 'report_contribution.returned', payload });
}

/** Accepts a contribution as it was sent. */
export function signOffReportContribution(contribution: ReportContribution, { at, by }: Decision): ContributionChange {
  assertAllows(guards, 'report_contribution.sign_off', contribution);
  const after: ReportContribution = { ...contribution, status: 'signed_off', signedOffAt: at, signedOffById: by };
  const event = { type: 'report_contribution.signed_off' as const, payload: aboutOf(contribution) };
  return decide(ReportContribution, contribution, after, event);
}

/** Gives one partner another day, with the reason; its reminders start afresh. */
export function moveContributionDue(
  contribution: ReportContribution,
  { dueOn, reason }: ContributionDueDate,
  { today }: Decision,
): ContributionChange {
  assertAllows(guards, 'report_contribution.move_due', contribution);
  assertNotPast(dueOn, today);
  const payload = { ...aboutOf(contribution), from: contribution.dueOn, to: dueOn };
  const after = { ...contribution, dueOn, dueReason: reason, clock: contribution.clock + 1 };
  return decide(ReportContribution, contribution, after, { type: 'report_contribution.due_moved', payload });
}

/** Moves a contribution with its report: what is written stays, its own reason for another day too; reminders start afresh. */
export function followReportDue(contribution: ReportContribution, dueOn: string): ContributionChange {
  const payload = { ...aboutOf(contribution), from: contribution.dueOn, to: dueOn };
  const after = { ...contribution, dueOn, clock: contribution.clock + 1 };
  return decide(ReportContribution, contribution, after, { type: 'report_contribution.due_moved', payload });
}

/** With its report a contribution is frozen: the chair, who signs the set, signs off what was sent and not checked yet. */
export function freezeReportContribution(contribution: ReportContribution, { at, by }: Decision): ContributionChange {
  const signed = { status: 'signed_off', signedOffAt: at, signedOffById: by } as const;
  const after: ReportContribution = { ...contribution, ...(contribution.status === 'sent' && signed), frozen: true };
  const event = { type: 'report_contribution.frozen' as const, payload: aboutOf(contribution) };
  return decide(ReportContribution, contribution, after, event);
}

/** When its report is returned, the coordinator may ask for more. */
export function unfreezeReportContribution(contribution: ReportContribution): ContributionChange {
  const event = { type: 'report_contribution.unfrozen' as const, payload: aboutOf(contribution) };
  return decide(ReportContribution, contribution, { ...contribution, frozen: false }, event);
}

function assertNotPast(dueOn: string, today: string): void {
  if (dueOn < today) throw cannotBe('/dueOn', 'past', 'Enter today or a later day');
}

const aboutOf = ({ reportId, partnerId }: ReportContribution) => ({ reportId, partnerId });
