import { z } from 'zod';
import { Decimal } from '../kernel/decimal.ts';
import { Day, Id } from '../kernel/fields.ts';
import { Light } from '../lights/light.ts';
import type { Holds } from '../spreadsheets/sheet-column.ts';

/** One column of a report over partnerships: the same in JSON, CSV, a workbook, on the page and among the definitions. */
export type ReportColumn<Schema extends z.ZodType = z.ZodType> = {
  /** As people read it */
  heading: string;
  /** What it is, and how it is reckoned, in whole sentences */
  means: string;
  schema: Schema;
  holds: Holds;
  /** In characters, in a workbook; 0 hides it */
  width: number;
  /** Whether it holds whole pence, which a spreadsheet shows as pounds */
  inPence?: true;
};

/** The columns of a report by the name that the API gives them, in their order. */
export type ReportColumns = Readonly<Record<string, ReportColumn>>;

type Made<Schema extends z.ZodType> = (heading: string, means: string, width?: number) => ReportColumn<Schema>;

const column =
  <Schema extends z.ZodType>(schema: Schema, holds: Holds, usualWidth: number): Made<Schema> =>
  (heading, means, width = usualWidth) => ({ heading, means, schema, holds, width });

export const idColumn = column(Id, { kind: 'id' }, 0);
export const wordsColumn = column(z.string(), { kind: 'line' }, 30);
export const countColumn = column(z.int(), { kind: 'whole' }, 11);
/** Whole pence in JSON, pounds in a spreadsheet. */
export const penceColumn: Made<z.ZodInt> = (heading, means, width = 14) => ({
  ...column(z.int(), { kind: 'whole' }, width)(heading, means),
  inPence: true,
});
/** A number with its decimals, as a text in JSON. */
export const figureColumn = column(Decimal, { kind: 'figure' }, 13);
export const dayColumn = column(Day, { kind: 'day' }, 13);
export const lightColumn = column(Light, { kind: 'choice', words: { red: 'Red', amber: 'Amber', green: 'Green' } }, 10);

/** One of a few values, each with the words people read. */
export const choiceColumn = <const Words extends Readonly<Record<string, string>>>(
  words: Words,
  heading: string,
  means: string,
): ReportColumn<z.ZodEnum<{ [Value in keyof Words & string]: Value }>> => ({
  heading,
  means,
  // The cast: the values of the enumeration are the names of the words.
  schema: z.enum(Object.keys(words)) as unknown as z.ZodEnum<{ [Value in keyof Words & string]: Value }>,
  holds: { kind: 'choice', words },
  width: 18,
});

/** The same column, where it may be empty. */
export const orEmpty = <Schema extends z.ZodType>(one: ReportColumn<Schema>): ReportColumn<z.ZodNullable<Schema>> => ({
  ...one,
  schema: one.schema.nullable(),
});

/** One row of a report, as the API writes it. */
export const rowOf = <Columns extends ReportColumns>(columns: Columns) =>
  z.strictObject(
    // The cast: each name keeps the schema of its own column.
    Object.fromEntries(
      Object.entries(columns).map(([name, { schema, heading, means }]) => [
        name,
        schema.meta({ title: heading, description: means }),
      ]),
    ) as { [Name in keyof Columns]: Columns[Name]['schema'] },
  );

/** Which partnership a row is about, in every report that has rows of partnerships. */
export const partnershipColumns = {
  partnershipId: idColumn('Partnership id', 'Identifies the partnership in the API.'),
  partnershipCode: wordsColumn('Code', 'The short code of the partnership, which begins its references.', 12),
  partnershipName: wordsColumn('Partnership', 'What the partnership is called today.', 34),
};
