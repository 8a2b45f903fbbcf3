import type { Transaction } from '@trivet/db';
import type { Decision, Person, Reading, SheetColumn, Value } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/** The fields of a row as they were read, by the names of the register's columns; a field that no column holds is left out. */
export type Values = Readonly<Record<string, Value>>;

/** A record that a row may be about. */
export type Known = { id: string; reference: string; title: string; version: number; values: Values };

/** `partnershipId`: null in the workspace itself. */
export type Reader = { tx: Transaction; actor: Person; decision: Decision; partnershipId: string | null };

/** Where a refusal points, by the pointer's first word: the column that holds what it is about. */
export type Pointers = Readonly<Record<string, string>>;

/**
 * One register as an import needs it. `prepare`, and for each part of the rows `ahead`, ask the database for all that
 * planning needs; planning itself asks nothing, and writes nothing.
 */
export type Importing = {
  columns: readonly SheetColumn[];
  /** What its references bear */
  letter: 'R' | 'A' | 'F' | 'I';
  pointers: Pointers;
  prepare: (reader: Reader) => Promise<Prepared>;
  /** Writes the rows that make something new, in their order, by the verbs that a person uses */
  create: (context: CommandContext, partnershipId: string | null, deeds: readonly Deed[]) => Promise<Stored[]>;
  /** Writes a row that changes a record; answers the record as it is then */
  update: (context: CommandContext, deed: Deed) => Promise<Stored>;
  /** Locks records and answers them whole, as an undo puts them back */
  load: (context: CommandContext, ids: readonly string[]) => Promise<Stored[]>;
  /** Puts a record back to what it was */
  restore: (context: CommandContext, id: string, before: object) => Promise<void>;
  /** Takes away what the import made */
  remove: (context: CommandContext, ids: readonly string[]) => Promise<void>;
  /** Where files may be so long that their rows are written as they are read, instead of by `create` */
  inParts?: InParts;
};

/** Writes a file of new rows part by part, in one transaction. */
export type InParts = {
  /** What a row touches, by its id: held before anything is written */
  touches: (deed: Deed) => string;
  begin: (
    context: CommandContext,
    partnershipId: string | null,
    touched: readonly string[],
  ) => Promise<{
    keep: (deeds: readonly Deed[]) => Promise<Stored[]>;
    /** Derives anew what rests on all that was kept */
    done: () => Promise<void>;
  }>;
};

/** Where the records of a register are: it is a partnership's alone. */
export function partnershipOf(partnershipId: string | null): string {
  if (partnershipId === null) throw new Error('This register is a partnership’s');
  return partnershipId;
}

export type Stored = { id: string; version: number };

export type Prepared = {
  columns: readonly SheetColumn[];
  reading: Reading;
  /** The records of the partnership that are in sight, open or not */
  known: readonly Known[];
  /** Asks the database for what planning these rows needs beside, before they are planned. */
  ahead?: (rows: readonly Values[]) => Promise<void>;
  /**
   * What a row comes to: a new record, or changes of one; null where it says what is there already.
   * @throws Refusal what the rules of the register refuse, as by hand
   */
  plan: (values: Values, known: Known | null, fileName: string) => Deed | null;
};

/** What one row does. `body` is the register's own: only its `write` looks inside. */
export type Deed = { id: string | null; version: number | null; body: unknown };
