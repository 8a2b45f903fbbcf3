import type { AgreementSection, RichText } from '@trivet/domain';
import { fullDay } from '../lib/dates.ts';
import { t } from './agreements.strings.ts';

/** What two texts are compared by: a version, or the draft. */
export type Compared = {
  title: string;
  isBinding: boolean;
  startsOn: string | null;
  endsOn: string | null;
  noticeDays: number | null;
  sections: readonly AgreementSection[];
};

type Line = readonly [was: string, is: string];
export type SectionDifference = { key: string; title: string; kind: 'changed' | 'added' | 'removed'; lines: Line[] };

/** Where two versions say something else: their terms, and the sections by their keys, in the order of the later one. */
export const differencesBetween = (before: Compared, after: Compared) => ({
  terms: terms.flatMap(([label, textOf]) => {
    const [was, is] = [textOf(before), textOf(after)];
    return was === is ? [] : [{ label: label(), was, is }];
  }),
  sections: [
    ...after.sections.flatMap((section) => changeOf(find(before, section.key), section)),
    ...before.sections.filter(({ key }) => !find(after, key)).map((section) => gone(section)),
  ],
});

const find = ({ sections }: Compared, key: string) => sections.find((section) => section.key === key);

const dayIn = (day: string | null) => (day === null ? '' : fullDay(day));
const terms: readonly (readonly [label: () => string, textOf: (compared: Compared) => string])[] = [
  [() => t('draft.title'), ({ title }) => title],
  [() => t('terms.law'), ({ isBinding }) => t(isBinding ? 'law.binds' : 'law.not')],
  [() => t('terms.from'), ({ startsOn }) => dayIn(startsOn)],
  [() => t('terms.until'), ({ endsOn }) => dayIn(endsOn)],
  [() => t('terms.notice'), ({ noticeDays }) => (noticeDays === null ? '' : t('terms.days', { days: noticeDays }))],
];

function changeOf(was: AgreementSection | undefined, is: AgreementSection): SectionDifference[] {
  const { key, title } = is;
  if (!was) return [{ key, title, kind: 'added', lines: linesOf(is.body).map((line) => ['', line] as const) }];
  const lines = paired(linesOf(was.body), linesOf(is.body));
  if (was.title === title && lines.every(([one, other]) => one === other)) return [];
  const heading: Line[] = was.title === title ? [] : [[was.title, title]];
  return [{ key, title, kind: 'changed', lines: [...heading, ...lines] }];
}

const gone = ({ key, title, body }: AgreementSection): SectionDifference => ({
  key,
  title,
  kind: 'removed',
  lines: linesOf(body).map((line) => [line, ''] as const),
});

/** Lines that stayed keep their partner; what lies between them is compared in order. */
function paired(was: readonly string[], is: readonly string[]): Line[] {
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    const [one, other] = [was[i], is[j]];
    const stays = one === undefined ? -1 : is.indexOf(one, j);
    const stayed = other === undefined ? -1 : was.indexOf(other, i);
    if (stays > j) lines.push(['', is[j++] ?? '']);
    else if (stays === -1 && stayed > i) lines.push([was[i++] ?? '', '']);
    else lines.push([was[i++] ?? '', is[j++] ?? '']);
  }
  return lines;
}

/** The words of a text, a line for each paragraph and item. */
export function linesOf(text: RichText): string[] {
  return text.flatMap((block) =>
    'items' in block
      ? block.items.map((item, at) => `${block.kind === 'numbers' ? `${at + 1}.` : '•'} ${wordsIn(item)}`)
      : [wordsIn(block.spans)],
  );
}

const wordsIn = (spans: readonly { text: string }[]) => spans.map(({ text }) => text).join('');
