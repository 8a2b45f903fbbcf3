import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addMinutes } from '../kernel/days.ts';
import { Day, Id, Instant, workspaceRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { ruleBroken } from '../kernel/refusal.ts';
import { type DescribedReport, describedReports } from '../sro-reports/sro-reports.ts';

/** How many files of one person are kept at a time, those that failed apart. */
export const mostReportFiles = 10;
/** How often a file is tried before it counts as failed. */
export const reportFileTries = 5;
/** For how many days a file is kept. */
export const reportFileDays = 7;

export const ReportFileStatus = z.enum(['waiting', 'making', 'ready', 'failed', 'removed']);
export type ReportFileStatus = z.output<typeof ReportFileStatus>;

/**
 * Why a file could not be made: who asked for it may not see the report any more; it has more rows than a workbook can
 * hold, or is larger than we keep; or it went wrong each time it was tried.
 */
export const ReportFileFailure = z.enum(['asker_gone', 'too_large', 'gave_up']);
export type ReportFileFailure = z.output<typeof ReportFileFailure>;

/** The cast: they are the names of the reports and nothing else. */
const ReportName = z.enum(Object.keys(describedReports) as [DescribedReport, ...DescribedReport[]]);

/** A report as a workbook with more rows than are made while somebody waits, for whoever asked for it (decisions.md 26). */
export const ReportFile = z
  .strictObject({
    ...workspaceRecord,
    /** Who asked for it, and with whose rights it is made */
    personId: Id,
    report: ReportName,
    /** What the report was asked for, as its address has it */
    asked: z.record(z.string().max(40), z.string().max(4000)),
    /** The day it tells of */
    asOf: Day,
    /** The only partnerships it may tell of: those that the API token showed it was asked for with; null for all */
    partnershipIds: z.array(Id).nullable(),
    status: ReportFileStatus,
    /** How many rows have been written so far */
    rows: z.int().min(0),
    attempts: z.int().min(0),
    failure: ReportFileFailure.nullable(),
    bytes: z.int().min(1).nullable(),
    madeAt: Instant.nullable(),
  })
  .meta({ id: 'ReportFile' });
export type ReportFile = z.output<typeof ReportFile>;

export type ReportFileEvent =
  | { type: 'report_file.asked'; payload: { report: string } }
  | { type: 'report_file.made'; payload: { rows: number; bytes: number } }
  | { type: 'report_file.failed'; payload: { failure: ReportFileFailure } }
  | { type: 'report_file.removed'; payload: Record<never, never> };

type ReportFileChange = Change<ReportFile, ReportFileEvent>;

const there = ({ status }: ReportFile) =>
  status === 'removed' ? (['file_removed', 'This file has been removed.'] as const) : null;
const ready = (file: ReportFile) =>
  there(file) ?? (file.status === 'ready' ? null : (['file_not_ready', 'This file is not ready yet.'] as const));
const underWay = (file: ReportFile) =>
  there(file) ??
  (file.status === 'waiting' || file.status === 'making'
    ? null
    : (['file_settled', 'Nothing is owed to this file.'] as const));

const reportFileGuards = {
  'report_file.see': always,
  'report_file.read': ready,
  'report_file.remove': there,
  'report_file.make': underWay,
} satisfies Guards<ReportFile>;

export const reportFileKind: Kind<ReportFile> = {
  subject: 'report_file',
  schema: ReportFile,
  guards: reportFileGuards,
  edit: { action: 'report_file.remove', fields: z.strictObject({}) },
  heldBy: ({ personId }) => ({ ownerPersonId: personId }),
  tracks: [],
};

type Asked = Pick<ReportFile, 'id' | 'workspaceId' | 'personId' | 'report' | 'asked' | 'asOf' | 'partnershipIds'>;

/**
 * @param of how many others of theirs are kept or under way
 * @throws Refusal `rule_broken` while there are too many
 */
export function askForFile(asked: Asked, { others }: { others: number }, { at }: Decision): ReportFileChange {
  if (others >= mostReportFiles)
    throw ruleBroken(
      'too_many_files',
      `We keep ${mostReportFiles} files for you at a time. Remove one under your report files.`,
    );
  const file: ReportFile = { ...asked, ...fresh, version: 1, createdAt: at, updatedAt: at };
  return decide(ReportFile, null, file, { type: 'report_file.asked', payload: { report: asked.report } });
}

const fresh = { status: 'waiting', rows: 0, attempts: 0, failure: null, bytes: null, madeAt: null } as const;

type Made = { rows: number; bytes: number };

export function finishFile(file: ReportFile, { rows, bytes }: Made, { at }: Decision): ReportFileChange {
  assertAllows(reportFileGuards, 'report_file.make', file);
  const after: ReportFile = { ...file, status: 'ready', rows, bytes, madeAt: at };
  return decide(ReportFile, file, after, { type: 'report_file.made', payload: { rows, bytes } });
}

export function failFile(file: ReportFile, failure: ReportFileFailure): ReportFileChange {
  assertAllows(reportFileGuards, 'report_file.make', file);
  const after: ReportFile = { ...file, status: 'failed', failure };
  return decide(ReportFile, file, after, { type: 'report_file.failed', payload: { failure } });
}

export function removeFile(file: ReportFile): ReportFileChange {
  assertAllows(reportFileGuards, 'report_file.remove', file);
  return decide(ReportFile, file, { ...file, status: 'removed' }, { type: 'report_file.removed', payload: {} });
}

/** Until when a file may be taken away. */
export const keptUntil = ({ createdAt }: Pick<ReportFile, 'createdAt'>): string =>
  addMinutes(createdAt, reportFileDays * 24 * 60);
