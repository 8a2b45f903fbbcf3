import type { ReportEdition } from '@trivet/contract';
import { idOf, lateIn } from './deviations.ts';
import { lightWords } from './report-fields.ts';
import { sectionIn } from './sections.ts';
import { t } from './reports.strings.ts';

type Snapshot = ReportEdition['snapshot'];

/** The parts of a report that say something else in the one than in the other, as text. */
export const differencesBetween = (before: Snapshot, after: Snapshot) =>
  parts.flatMap(([label, textOf]) => {
    const [was, is] = [textOf(before), textOf(after)];
    return was === is ? [] : [{ label: label(), was, is }];
  });

type Part = readonly [label: () => string, textOf: (snapshot: Snapshot) => string];

const worded = ['headline', 'lightReason', 'achievements', 'nextPeriod', 'helpNeeded'] as const;

const parts: readonly Part[] = [
  ...worded.slice(0, 1).map(wordsOf),
  [() => t('report.light'), ({ words }) => lightWords(words.light)],
  ...worded.slice(1).map(wordsOf),
  [() => t('section.deviations'), deviations],
  [() => t('section.partners'), partners],
  [() => t('editions.figures'), figures],
];

function wordsOf(name: (typeof worded)[number]): Part {
  return [() => t(`report.${name}`), ({ words }) => words[name]];
}

function deviations({ words: { corrections }, sections }: Snapshot): string {
  const said = (id: string) => corrections.find((one) => idOf(one) === id)?.words ?? '';
  const late = lateIn(sectionIn(sections, 'deviations'));
  return late.map(({ id, reference, title }) => `${reference} ${title}: ${said(id)}`).join(' ');
}

function partners({ sections }: Snapshot): string {
  const items = sectionIn(sections, 'partners')?.items ?? [];
  return items.map(({ partnerName, headline, nilReason }) => `${partnerName}: ${headline || nilReason}`).join(' ');
}

function figures({ figures: counted }: Snapshot): string {
  const { risksRed: red, risksAmber: amber, risksGreen: green } = counted;
  const { actionsOpen: open, actionsOverdue: overdue, actionsBlocked: blocked } = counted;
  return t('editions.figuresOf', { red, amber, green, open, overdue, blocked });
}
