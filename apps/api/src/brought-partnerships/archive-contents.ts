import * as db from '@trivet/db';
import {
  cannotBe,
  CopiedIndicator,
  CopiedOrganisation,
  CopiedOutcome,
  CopiedPerson,
  type CopyManifest,
} from '@trivet/domain';
import { z } from 'zod';
import { type Archive, newer } from './open-archive.ts';

/** What an archive holds, read: rows as they were written, what they name, and papers by their ids. */
export type ArchiveContents = {
  sha256: string;
  manifest: CopyManifest;
  /** Lines of JSON, by table */
  rows: ReadonlyMap<string, readonly string[]>;
  people: z.output<typeof CopiedPerson>[];
  organisations: z.output<typeof CopiedOrganisation>[];
  outcomes: z.output<typeof CopiedOutcome>[];
  indicators: z.output<typeof CopiedIndicator>[];
  papers: ReadonlyMap<string, Buffer>;
};

/** @throws Refusal `unprocessable` for rows of a table that is not known here, and what is named in another way */
export function contentsOf({ sha256, manifest, files }: Archive): ArchiveContents {
  const rows = new Map<string, string[]>();
  const papers = new Map<string, Buffer>();
  for (const [path, content] of files) {
    const [, table] = /^rows\/(\w+)\.jsonl$/.exec(path) ?? [];
    const [, paper] = /^documents\/papers\/([0-9a-f-]{36})\//.exec(path) ?? [];
    if (table && !db.copiedTables[table]) throw newer();
    if (table) rows.set(table, linesOf(content));
    if (paper) papers.set(paper, content);
  }
  const named = <T>(table: db.NamedTable, shape: z.ZodType<T>) =>
    parsed(files.get(`named/${table}.jsonl`), table, shape);
  if (rows.get('partnerships')?.length !== 1)
    throw cannotBe('/file', 'not_a_partnership', 'This archive does not hold exactly one partnership.');
  return {
    sha256,
    manifest,
    rows,
    people: named('people', CopiedPerson),
    organisations: named('organisations', CopiedOrganisation),
    outcomes: named('outcomes', CopiedOutcome),
    indicators: named('indicators', CopiedIndicator),
    papers,
  };
}

const linesOf = (content: Buffer | undefined) => (content?.toString() ?? '').split('\n').filter((line) => line !== '');

function parsed<T>(content: Buffer | undefined, table: string, shape: z.ZodType<T>): T[] {
  return linesOf(content).map((line) => {
    const read = shape.safeParse(asJson(line));
    if (read.success) return read.data;
    throw rowCannotBe(table, read.error.issues[0]?.message ?? '');
  });
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export const rowCannotBe = (table: string, why: string) =>
  cannotBe('/file', 'row_cannot_be', `A row of “${table}” cannot come in, so nothing did. ${why}`.trim());

/** A row, and its own id where its table gives it one. */
export function ownId(table: string, line: string): { row: Record<string, unknown>; id: string | null } {
  const row = z.record(z.string(), z.unknown()).safeParse(asJson(line));
  if (!row.success) throw rowCannotBe(table, 'It is no row.');
  const { id } = row.data;
  return { row: row.data, id: typeof id === 'string' ? id : null };
}
