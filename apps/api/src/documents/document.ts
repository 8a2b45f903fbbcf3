import type { OverallLight } from '@trivet/domain';

/** What a document says, in order. Whatever it is written as, PDF or Word, comes from this one. */
export type Document = {
  title: string;
  /** Who answers for it; stands in the footer and among the file's properties */
  author: string;
  /** What stands above every page: of which partnership, and of what it tells */
  running: string;
  /** Up to which moment it is true, in words */
  asAt: string;
  /** What stands under the title on a page of their own; left out, the title stands above the first part */
  cover?: readonly Part[];
  parts: readonly Part[];
};

export type Part =
  | { kind: 'newPage' }
  /** The headings of the second level with their pages, each a link */
  | { kind: 'contents' }
  | { kind: 'heading'; level: 2 | 3; words: string }
  | { kind: 'words'; words: Words }
  | { kind: 'list'; items: readonly Words[]; numbered?: boolean }
  | { kind: 'facts'; facts: readonly (readonly [name: string, value: Words])[] }
  | { kind: 'figures'; figures: readonly Figure[] }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly Words[])[] };

/** A drawing (SVG), two beside each other where there are several, and all that it says in words. */
export type Figure = { title: string; svg: string; words: string };

/** Widths are shares of the page. A column of numbers is set to the right. */
export type Column = { title: string; width: number; number?: boolean };

/** A text, a light as shape, word and colour, or several of these one after the other. */
export type Words =
  | string
  | { light: OverallLight['light']; word: string }
  | { strong: string }
  | { emphasis: string }
  /** Both at once */
  | { stressed: string }
  | readonly Words[];
