/** What the cells of a column hold. */
export type Holds =
  | {
      kind:
        | 'id'
        | 'reference'
        | 'line'
        | 'lines'
        | 'whole'
        | 'level'
        | 'day'
        | 'partner'
        | 'person'
        | 'risk'
        | 'plan'
        | 'figure';
    }
  /** The name of what is measured; `one` says what is expected, as `a measure of this partnership` */
  | { kind: 'series'; one: string }
  /** Each value as people read it, and other words that mean it, in lower case */
  | { kind: 'choice'; words: Readonly<Record<string, string>>; means?: Readonly<Record<string, string>> };

/** One column of a register, wherever the register meets a spreadsheet: export, import, template and reference. */
export type SheetColumn = {
  /** As the API names it: its heading in a CSV */
  name: string;
  /** As people read it: its heading in a workbook */
  heading: string;
  /** Other headings that mean it, in lower case */
  alias: readonly string[];
  holds: Holds;
  /** What an import does with it: a new row cannot do without, takes it if it is there, or only reads it to find the row */
  taken: 'needed' | 'if_given' | 'to_match' | 'never';
  /** In characters; 0 hides it */
  width: number;
};

/** A choice, or a number from 1 to 5, in the words of people: trackers say 'High' where we count. */
export const levelWords: Readonly<Record<string, number>> = {
  rare: 1,
  remote: 1,
  'very low': 1,
  minimal: 1,
  negligible: 1,
  insignificant: 1,
  unlikely: 2,
  low: 2,
  minor: 2,
  possible: 3,
  medium: 3,
  med: 3,
  moderate: 3,
  likely: 4,
  probable: 4,
  high: 4,
  major: 4,
  significant: 4,
  'almost certain': 5,
  certain: 5,
  'very high': 5,
  severe: 5,
  critical: 5,
  catastrophic: 5,
};
