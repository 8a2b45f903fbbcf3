import { z } from 'zod';
import { Decimal } from '../kernel/decimal.ts';
import { Day, Id, Instant, line, text } from '../kernel/fields.ts';
import { type FieldError, Refusal } from '../kernel/refusal.ts';
import { type Series, wrongWith } from './series-fields.ts';

/** What was said for a date: a value; that there is none this time; or that what was given does not stand any more. */
export const PointAnswer = z.enum(['value', 'no_new_data', 'withdrawn']);
export type PointAnswer = z.output<typeof PointAnswer>;

const pointFields = {
  /** The last day of the period it is of */
  on: Day,
  /** Which of several of this date it is, like the name of a site; empty where a date has one */
  part: z.union([z.literal(''), line(80)]),
  answer: PointAnswer,
  value: Decimal.nullable(),
  provisional: z.boolean(),
  /** Too small a number to show: only the people of the organisation that collects it see it, and no sum counts it */
  suppressed: z.boolean(),
  /** From this date on it was counted in another way: nothing is compared across it */
  breaksSeries: z.boolean(),
  note: text(500),
  source: text(300),
  /** Why a final value changes; empty where none does */
  correction: text(300),
};

/** What a person gives for a date. */
export const PointDraft = z
  .strictObject({
    ...pointFields,
    part: pointFields.part.default(''),
    answer: PointAnswer.default('value'),
    value: Decimal.nullable().default(null),
    provisional: z.boolean().default(false),
    suppressed: z.boolean().default(false),
    breaksSeries: z.boolean().default(false),
    note: pointFields.note.default(''),
    source: pointFields.source.default(''),
    correction: pointFields.correction.default(''),
  })
  .meta({ id: 'PointDraft' });
export type PointDraft = z.output<typeof PointDraft>;

/** As it is kept: never changed, only replaced by a later one for the same date. */
export const DataPoint = z
  .strictObject({
    id: Id,
    ...pointFields,
    enteredAt: Instant,
    enteredById: Id.nullable(),
    /** When a later one took its place; null while it stands */
    replacedAt: Instant.nullable(),
  })
  .meta({ id: 'DataPoint' });
export type DataPoint = z.output<typeof DataPoint>;

/** What one call may carry (decisions.md 25). */
export const mostPoints = 5000;

/** A draft, where it stands in the request, and the points that its series has now. */
export type GivenPoint = {
  pointer: string;
  draft: PointDraft;
  series: Series;
  standing: ReadonlyMap<string, DataPoint>;
};

/** Which point of its series it is. */
export const keyOf = ({ on, part }: { on: string; part: string }): string => `${on} ${part}`;

/** The points of a series that stand, by date and part. */
export const standingByKey = (points: readonly DataPoint[]): Map<string, DataPoint> =>
  new Map(points.map((point) => [keyOf(point), point]));

/**
 * Which of these are new, all checked before any is kept. What says the same as what stands is left out, so that a
 * spreadsheet can be sent again.
 * @throws Refusal `unprocessable`, naming every value that cannot be, not only the first
 */
export function acceptPoints<Given extends GivenPoint>(given: readonly Given[], today: string): Given[] {
  const errors = [...given.flatMap((one) => wrongInPoint(one, today)), ...twice(given)];
  if (errors.length > 0) throw new Refusal('unprocessable', 'points_refused', summary(errors), errors);
  return given.filter(({ draft, standing }) => !saysTheSame(draft, standing.get(keyOf(draft))));
}

const summary = ({ length }: readonly FieldError[]) =>
  length === 1 ? 'One value cannot be kept. Nothing was.' : `${length} values cannot be kept. Nothing was.`;

type Finding = [field: keyof PointDraft, code: string, message: string, holds: boolean];

function wrongInPoint({ pointer, draft, series, standing }: GivenPoint, today: string): FieldError[] {
  const findings = [...wrongInItself(draft, series, today), ...wrongBeside(draft, standing.get(keyOf(draft)))];
  return findings
    .filter(([, , , holds]) => holds)
    .map(([field, code, message]) => ({ pointer: `${pointer}/${field}`, code, message }));
}

function wrongInItself({ on, part, answer, value }: PointDraft, series: Series, today: string): Finding[] {
  const outside = value === null ? null : wrongWith(series, value);
  return [
    ['on', 'in_the_future', 'Enter today or an earlier day', on > today],
    ['part', 'one_per_date', 'This takes one value for a date', part !== '' && series.formula === null],
    ['value', 'no_value', 'Enter a value', answer === 'value' && value === null],
    ['value', 'not_a_value', 'Leave the value out', answer !== 'value' && value !== null],
    ['value', 'out_of_range', outside ?? '', outside !== null],
  ];
}

function wrongBeside(draft: PointDraft, stands: DataPoint | undefined): Finding[] {
  const nothing = stands === undefined || stands.answer === 'withdrawn';
  if (nothing)
    return [['answer', 'nothing_to_withdraw', 'There is no value to take back', draft.answer === 'withdrawn']];
  if (saysTheSame(draft, stands)) return [];
  const isFinal = stands.answer === 'value' && !stands.provisional;
  const back = draft.provisional && draft.answer === 'value';
  return [
    ['on', 'has_final', finalThere(stands), isFinal && !back && draft.correction === ''],
    ['provisional', 'final_already', 'The value there is final', isFinal && back],
  ];
}

/** Says nothing of a value that may not be shown. */
const finalThere = ({ value, suppressed }: DataPoint) =>
  `This date has a final value${suppressed ? '' : `, ${value}`}. Say why it changes to correct it`;

const said = ['answer', 'value', 'provisional', 'suppressed', 'breaksSeries', 'note', 'source'] as const;

const saysTheSame = (draft: PointDraft, stands: DataPoint | undefined): boolean =>
  stands !== undefined && said.every((field) => draft[field] === stands[field]);

function twice(given: readonly GivenPoint[]): FieldError[] {
  const groups = Map.groupBy(given, ({ draft, series }) => `${series.id} ${keyOf(draft)}`);
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .flat()
    .map(({ pointer }) => ({ pointer: `${pointer}/on`, code: 'twice', message: 'This date is here twice' }));
}

/** What undoes a point: what it replaced stands again, else nothing does. */
export function takenBack({ on, part }: DataPoint, before: DataPoint | undefined): PointDraft {
  const correction = 'An import was undone';
  if (before) {
    const { answer, value, provisional, suppressed, breaksSeries, note, source } = before;
    return { on, part, answer, value, provisional, suppressed, breaksSeries, note, source, correction };
  }
  const nothing = { value: null, provisional: false, suppressed: false, breaksSeries: false, note: '', source: '' };
  return { on, part, answer: 'withdrawn', ...nothing, correction };
}

/** What a draft becomes. */
export const pointOf = (draft: PointDraft, made: Pick<DataPoint, 'id' | 'enteredAt' | 'enteredById'>): DataPoint => ({
  ...draft,
  ...made,
  replacedAt: null,
});
