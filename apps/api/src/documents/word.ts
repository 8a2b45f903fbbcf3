import {
  AlignmentType,
  BorderStyle,
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableOfContents,
  TableLayoutType,
  TableRow,
  TabStopPosition,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Document, Part, Words } from './document.ts';

/** A document as a Word file that people can go on writing in: real headings, lists and header rows, its language set. */
export function toWord(document: Document): Promise<Buffer> {
  const { cover = [] } = document;
  const parts = [...cover, ...(cover.length > 0 ? [newPage] : []), ...document.parts];
  return Packer.toBuffer(
    new WordDocument({
      title: document.title,
      creator: document.author,
      styles,
      numbering,
      sections: [
        {
          properties: { page: { size: a4, margin } },
          headers: { default: new Header({ children: [small(document.running, document.asAt)] }) },
          footers: { default: new Footer({ children: [small(document.author, pageOfPages)] }) },
          children: [
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: document.title }),
            ...parts.flatMap((part) => written(part)),
          ],
        },
      ],
    }),
  );
}

const newPage: Part = { kind: 'newPage' };

type Block = ISectionOptions['children'][number];

function written(part: Part): Block[] {
  switch (part.kind) {
    case 'newPage':
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } })];
    case 'contents':
      return [new TableOfContents('', { hyperlink: true, headingStyleRange: '2-2' })];
    case 'heading':
      return [
        new Paragraph({
          heading: part.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          text: part.words,
        }),
      ];
    case 'words':
      return [new Paragraph({ children: runs(part.words) })];
    case 'list':
      return listed(part);
    case 'facts':
      return [
        table(
          [3, 7],
          part.facts.map(([name, value]) => row([name, value])),
        ),
        after,
      ];
    case 'figures':
      // In words: Word shows no drawing that it could not also keep as pixels.
      return part.figures.map(
        ({ title, words }) => new Paragraph({ children: runs([{ strong: `${title}. ` }, words]) }),
      );
    case 'table':
      return [
        table(
          part.columns.map(({ width }) => width),
          [
            row(
              part.columns.map(({ title }) => ({ strong: title })),
              { header: true },
            ),
            ...part.rows.map((cells) => row(cells, { toTheRight: part.columns.map(({ number }) => number === true) })),
          ],
        ),
        after,
      ];
  }
}

/** Numbered lists each count from one: Word starts again for every instance. */
function listed({ items, numbered = false }: Extract<Part, { kind: 'list' }>): Paragraph[] {
  const instance = numbered ? nextInstance++ : 0;
  return items.map(
    (item) =>
      new Paragraph({
        ...(numbered ? { numbering: { reference: 'numbers', level: 0, instance } } : { bullet: { level: 0 } }),
        children: runs(item),
      }),
  );
}

let nextInstance = 1;

function table(shares: readonly number[], rows: TableRow[]): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round((share / whole) * textWidth)),
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: thin, insideHorizontal: thin },
    rows,
  });
}

function row(cells: readonly Words[], { header = false, toTheRight = [] as readonly boolean[] } = {}): TableRow {
  return new TableRow({
    tableHeader: header,
    cantSplit: true,
    children: cells.map(
      (cell, at) =>
        new TableCell({
          margins: { top: 60, bottom: 60, left: 60, right: 60 },
          children: [
            new Paragraph({
              alignment: toTheRight[at] ? AlignmentType.RIGHT : AlignmentType.LEFT,
              spacing: { after: 0 },
              children: runs(cell),
            }),
          ],
        }),
    ),
  });
}

function runs(words: Words): ParagraphChild[] {
  if (typeof words === 'string') {
    return words.split('\n').map((text, at) => new TextRun({ text, ...(at > 0 && { break: 1 }) }));
  }
  if ('strong' in words) return [new TextRun({ text: words.strong, bold: true })];
  if ('emphasis' in words) return [new TextRun({ text: words.emphasis, italics: true })];
  if ('stressed' in words) return [new TextRun({ text: words.stressed, bold: true, italics: true })];
  if ('light' in words) {
    const { shape, color } = lights[words.light];
    return [new TextRun({ text: `${shape} `, color }), new TextRun({ text: words.word, bold: true, color })];
  }
  return words.flatMap(runs);
}

/** Told apart by shape as well as by colour. */
const lights = {
  green: { shape: '●', color: '1B6E3C' },
  amber: { shape: '▲', color: '7A5000' },
  red: { shape: '■', color: 'A8201A' },
  grey: { shape: '○', color: '51606D' },
} as const;

const pageOfPages = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];

/** @param right texts, and the signs that Word puts numbers of pages for */
const small = (left: string, right: string | string[]) =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
    children: [new TextRun({ children: [left, '\t', ...[right].flat()], size: 17, color: '51606D' })],
  });

const after = new Paragraph({ spacing: { after: 60 }, children: [] });
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C9D2DA' };

// Twentieths of a point.
const a4 = { width: 11_906, height: 16_838 };
const margin = { top: 1247, bottom: 1020, left: 1134, right: 1134 };
const textWidth = a4.width - margin.left - margin.right;

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '14202B' },
  paragraph: { spacing: { before, after: 120 } },
});
const numbering = {
  config: [
    {
      reference: 'numbers',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 720, hanging: 360 } } },
        },
      ],
    },
  ],
};
const styles = {
  default: {
    document: {
      run: { font: 'Calibri', size: 20, color: '14202B', language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: heading(40, 0),
    heading2: heading(26, 280),
    heading3: heading(21, 200),
  },
};
