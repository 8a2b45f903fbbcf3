import { z } from 'zod';
import type { AccountabilityLine } from '../accountability-lines/accountability-line.ts';
import { AccountabilityMeans } from '../accountability-lines/accountability-line.ts';
import { accountabilityLineGuards } from '../accountability-lines/accountability-line-verbs.ts';
import { dueDayCovered, dueDayCoveredByReport } from '../accountability-lines/due-days.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';

/** Discharges a line for the day it is owed for. */
export const AccountDraft = z
  .strictObject({
    /** Today, where no day is named */
    givenOn: Day.optional(),
    means: AccountabilityMeans.exclude(['progress_report']),
    words: text(1000).default(''),
    /** What shows it: a web address, a minute, a document and where it lies */
    evidence: line(500, 'Say what shows it'),
  })
  .meta({ id: 'AccountDraft' });
export type AccountDraft = z.output<typeof AccountDraft>;

export const AccountGiven = z
  .strictObject({
    ...partnershipRecord,
    lineId: Id,
    /** The day it was owed for */
    dueOn: Day,
    givenOn: Day,
    means: AccountabilityMeans,
    words: text(1000),
    evidence: text(500),
    /** The submitted progress report that gave it */
    reportId: Id.nullable(),
    givenById: Id.nullable(),
  })
  .meta({ id: 'AccountGiven' });
export type AccountGiven = z.output<typeof AccountGiven>;

export type AccountGivenEvent = {
  type: 'account_given.given';
  payload: { lineId: string; dueOn: string; reportId: string | null };
};

export const accountGivenKind: Kind<AccountGiven> = {
  subject: 'account_given',
  schema: AccountGiven,
  guards: { 'accountability_line.see': always },
  edit: { action: 'accountability_line.give_account', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

type AccountChange = Change<AccountGiven, AccountGivenEvent>;

/**
 * Gives the account that a line owes.
 * @throws Refusal `rule_broken` where it owes none, or none before its next time begins; `unprocessable` for a day to come
 */
export function giveAccount(
  line: AccountabilityLine,
  draft: AccountDraft,
  { id, ...decision }: Decision & { id: string },
): AccountChange {
  assertAllows(accountabilityLineGuards, 'accountability_line.give_account', line);
  const givenOn = draft.givenOn ?? decision.today;
  if (givenOn > decision.today) throw cannotBe('/givenOn', 'in_the_future', 'Enter today or an earlier day');
  if (givenOn < line.startsOn)
    throw cannotBe('/givenOn', 'before_start', 'Enter the day the line starts or a later one');
  const dueOn = dueDayCovered(line, givenOn);
  if (dueOn === null)
    throw ruleBroken('given_already', 'This line has its account. The next can be given once its time begins.');
  const { means, words, evidence } = draft;
  return given(line, { id, dueOn, givenOn, means, words, evidence, reportId: null }, decision);
}

type SubmittedReport = { id: string; periodStartsOn: string; periodEndsOn: string };

/** The account that a submitted progress report gives on a line that names it; null where it is not there for any day of it. */
export function accountByReport(
  line: AccountabilityLine,
  report: SubmittedReport,
  { id, ...decision }: Decision & { id: string },
): AccountChange | null {
  if (line.means !== 'progress_report' || accountabilityLineGuards['accountability_line.give_account'](line))
    return null;
  const period = { startsOn: report.periodStartsOn, endsOn: report.periodEndsOn };
  const dueOn = dueDayCoveredByReport(line, period, decision.today);
  if (dueOn === null) return null;
  const by = { givenOn: decision.today, means: line.means, words: '', evidence: '', reportId: report.id };
  return given(line, { id, dueOn, ...by }, decision);
}

/**
 * The account that a meeting gave on a line that names meetings, once its minutes are approved (domain.md 7); null where it
 * covers no day that is owed.
 */
export function accountByMinutes(
  line: AccountabilityLine,
  { reference, heldOn }: { reference: string; heldOn: string },
  { id, ...decision }: Decision & { id: string },
): AccountChange | null {
  if (line.means !== 'meeting' || heldOn < line.startsOn) return null;
  if (accountabilityLineGuards['accountability_line.give_account'](line)) return null;
  const dueOn = dueDayCovered(line, heldOn);
  if (dueOn === null) return null;
  const by = { givenOn: heldOn, means: line.means, words: '', evidence: reference, reportId: null };
  return given(line, { id, dueOn, ...by }, decision);
}

type Giving = Pick<AccountGiven, 'id' | 'dueOn' | 'givenOn' | 'means' | 'words' | 'evidence' | 'reportId'>;

function given(
  { id: lineId, workspaceId, partnershipId }: AccountabilityLine,
  giving: Giving,
  { at, by }: Decision,
): AccountChange {
  const account = {
    ...giving,
    workspaceId,
    partnershipId,
    lineId,
    givenById: by,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { lineId, dueOn: giving.dueOn, reportId: giving.reportId };
  return decide(AccountGiven, null, account, { type: 'account_given.given', payload });
}
