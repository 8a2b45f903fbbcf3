import type { Agreement, AgreementSection } from './agreement.ts';
import { plainWords } from './rich-text.ts';

/** What two texts are compared by: a version, or the draft. */
export type ComparedAgreement = Pick<
  Agreement,
  'title' | 'isBinding' | 'startsOn' | 'endsOn' | 'noticeDays' | 'sections'
>;

/** A paragraph or an item of a list as it was and as it is; empty where there was none. */
export type ChangedLine = { was: string; is: string };
export type ChangedSection = {
  key: string;
  title: string;
  kind: 'changed' | 'added' | 'removed';
  /** Those that stayed among them, so that it reads as a text */
  lines: ChangedLine[];
};

const terms = ['title', 'isBinding', 'startsOn', 'endsOn', 'noticeDays'] as const;

/** Where two texts say something else: the names of their terms, and sections by their keys, in the order of the later one. */
export const compareAgreements = (before: ComparedAgreement, after: ComparedAgreement) => ({
  terms: terms.filter((term) => before[term] !== after[term]),
  sections: [
    ...after.sections.flatMap((section) => changeOf(find(before, section.key), section)),
    ...before.sections.filter(({ key }) => !find(after, key)).map((section) => gone(section)),
  ],
});

const find = ({ sections }: ComparedAgreement, key: string) => sections.find((section) => section.key === key);

function changeOf(was: AgreementSection | undefined, is: AgreementSection): ChangedSection[] {
  const { key, title } = is;
  if (!was) return [{ key, title, kind: 'added', lines: linesOf(is).map((line) => ({ was: '', is: line })) }];
  const lines = paired(linesOf(was), linesOf(is));
  if (was.title === title && lines.every((line) => line.was === line.is)) return [];
  const heading = was.title === title ? [] : [{ was: was.title, is: title }];
  return [{ key, title, kind: 'changed', lines: [...heading, ...lines] }];
}

const gone = (section: AgreementSection): ChangedSection => ({
  key: section.key,
  title: section.title,
  kind: 'removed',
  lines: linesOf(section).map((line) => ({ was: line, is: '' })),
});

const linesOf = ({ body }: AgreementSection): string[] => (body.length === 0 ? [] : plainWords(body).split('\n'));

/** Lines that stayed keep their partner; what lies between them is compared in order. */
function paired(was: readonly string[], is: readonly string[]): ChangedLine[] {
  const lines: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    const [one, other] = [was[i], is[j]];
    const stays = one === undefined ? -1 : is.indexOf(one, j);
    const stayed = other === undefined ? -1 : was.indexOf(other, i);
    if (stays > j) lines.push({ was: '', is: is[j++] ?? '' });
    else if (stays === -1 && stayed > i) lines.push({ was: was[i++] ?? '', is: '' });
    else lines.push({ was: was[i++] ?? '', is: is[j++] ?? '' });
  }
  return lines;
}
