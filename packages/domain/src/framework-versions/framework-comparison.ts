import { canonicalWords } from '../kernel/canonical.ts';
import type { DatedValue } from '../series/series-fields.ts';
import type { FrameworkContent, FrameworkIndicator, FrameworkOutcome } from './framework-content.ts';

/** What may read otherwise in another text. `outcome`: the outcome that an indicator is of. */
export const frameworkFields = [
  'code',
  'statement',
  'narrative',
  'activeFrom',
  'activeTo',
  'outcome',
  'title',
  'definition',
  'unit',
  'unitWords',
  'direction',
  'bandFrom',
  'bandTo',
  'collectedBy',
  'source',
  'frequency',
  'isInDevelopment',
  'comparability',
  'baselineOn',
  'baselineValue',
  'targets',
  'tolerance',
] as const;
export type FrameworkField = (typeof frameworkFields)[number];

type FrameworkValue = string | boolean | null | DatedValue[];

/** An outcome or an indicator that is in one text only, or reads otherwise in the other. */
export type FrameworkChange = {
  of: 'outcome' | 'indicator';
  id: string;
  /** As people quote it: `O4`, `I-012` */
  reference: string;
  /** The statement or the title, as the later text has it where it is there */
  title: string;
  change: 'added' | 'changed' | 'ended';
  /** Empty unless it changed */
  fields: { field: FrameworkField; was: FrameworkValue; is: FrameworkValue }[];
};

/**
 * Where two texts of a framework say something else: each outcome followed by its indicators in the order of the later one,
 * then what ended. What is the same thing is told by its id; the order of outcomes is no difference.
 */
export function compareFrameworks(before: FrameworkContent, after: FrameworkContent): FrameworkChange[] {
  const [were, are] = [partsOf(before), partsOf(after)];
  return [
    ...[...are.values()].flatMap((part) => changeOf(were.get(part.id), part)),
    ...[...were.values()].filter(({ id }) => !are.has(id)).map((part) => named(part, 'ended')),
  ];
}

type Part = Pick<FrameworkChange, 'of' | 'id' | 'reference' | 'title'> & {
  says: Partial<Record<FrameworkField, FrameworkValue>>;
  /** What decides whether it is another, where that is not what it reads */
  outcomeId: string | null;
};

const partsOf = ({ outcomes }: FrameworkContent): Map<string, Part> =>
  new Map(
    outcomes
      .flatMap((outcome) => [outcomePart(outcome), ...outcome.indicators.map((one) => indicatorPart(one, outcome))])
      .map((part) => [part.id, part]),
  );

function outcomePart({ id, code, statement, narrative, activeFrom, activeTo }: FrameworkOutcome): Part {
  const says = { code, statement, narrative, activeFrom, activeTo };
  return { of: 'outcome', id, reference: code, title: statement, says, outcomeId: null };
}

function indicatorPart(
  { id, reference, ...says }: FrameworkIndicator,
  { id: outcomeId, code }: FrameworkOutcome,
): Part {
  return { of: 'indicator', id, reference, title: says.title, says: { outcome: code, ...says }, outcomeId };
}

function changeOf(was: Part | undefined, is: Part): FrameworkChange[] {
  if (!was) return [named(is, 'added')];
  const fields = frameworkFields.flatMap((field) => {
    const [before, now] = [was.says[field] ?? null, is.says[field] ?? null];
    // An outcome that goes by another code does not move its indicators.
    const isSame =
      field === 'outcome'
        ? was.outcomeId === is.outcomeId
        : canonicalWords({ it: before }) === canonicalWords({ it: now });
    return isSame ? [] : [{ field, was: before, is: now }];
  });
  return fields.length === 0 ? [] : [{ ...named(is, 'changed'), fields }];
}

const named = ({ of, id, reference, title }: Part, change: FrameworkChange['change']): FrameworkChange => ({
  of,
  id,
  reference,
  title,
  change,
  fields: [],
});
