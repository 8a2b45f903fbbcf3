import { z } from 'zod';
import { addDays } from '../kernel/days.ts';
import { line, text, workspaceRecord } from '../kernel/fields.ts';
import { Light, severityOf } from '../lights/light.ts';

/** How likely it is, or how much it would matter: 1 (least) to 5. */
export const RiskLevel = z.int().min(1, 'Choose 1 to 5').max(5, 'Choose 1 to 5');

const five = <Item extends z.ZodType>(item: Item) => z.tuple([item, item, item, item, item]);
const forEachLight = <Item extends z.ZodType>(item: Item) => z.strictObject({ green: item, amber: item, red: item });

const Labels = five(line(40, 'Enter a word for this level')).refine(areDifferent, 'Give each level a word of its own');

/** How a workspace scores its risks: the light of each cell, the words for levels and lights, how soon to look again. */
export const RiskMatrixFields = z.strictObject({
  /** The light of each cell: five rows by likelihood, 1 first, each of five lights by impact, 1 first */
  cells: five(five(Light)),
  likelihoodLabels: Labels,
  impactLabels: Labels,
  /** What each light is called */
  bandLabels: forEachLight(line(20, 'Enter a word for this light')).refine(
    (labels) => areDifferent(Object.values(labels)),
    'Give each light a word of its own',
  ),
  /** In how many days a risk of each light is looked at again */
  reviewDays: forEachLight(z.int().min(1, 'Enter 1 to 730 days').max(730, 'Enter 1 to 730 days')),
});

/** A matrix as it is asked for, whole, and why it changes. */
export const RiskMatrixDraft = z
  .strictObject({ ...RiskMatrixFields.shape, reason: text(500).min(1, 'Say why the scoring changes') })
  .meta({ id: 'RiskMatrixDraft' });
export type RiskMatrixDraft = z.output<typeof RiskMatrixDraft>;

/** One version of a workspace's matrix: never changed afterwards, so that an old score can say what it was made with. */
export const RiskMatrix = z
  .strictObject({ ...workspaceRecord, ...RiskMatrixFields.shape, reason: text(500) })
  .superRefine(refuseNonsense)
  .meta({ id: 'RiskMatrix' });
export type RiskMatrix = z.output<typeof RiskMatrix>;

/** What a workspace calls each light of a risk. */
export type BandLabels = RiskMatrix['bandLabels'];

export type RiskScore = { score: number; light: Light };

/** As much of a matrix as a score needs. */
export type Scoring = Pick<RiskMatrix, 'cells' | 'reviewDays' | 'version'>;

/** Likelihood times impact, and the light of that cell. */
export function riskScore({ cells }: Pick<Scoring, 'cells'>, likelihood: number, impact: number): RiskScore {
  const light = cells[likelihood - 1]?.[impact - 1];
  if (!light) throw new RangeError(`There is no cell ${likelihood} by ${impact}`);
  return { score: likelihood * impact, light };
}

/** The day a risk with this light is to be looked at again. */
export const reviewBy = ({ reviewDays }: Pick<Scoring, 'reviewDays'>, light: Light, today: string): string =>
  addDays(today, reviewDays[light]);

const green = 'green';
const amber = 'amber';
const red = 'red';

/** What a workspace begins with: from a product of 5 amber, from 15 red (decisions.md 5). */
export const standardRiskMatrix: z.output<typeof RiskMatrixFields> = {
  cells: [
    [green, green, green, green, amber],
    [green, green, amber, amber, amber],
    [green, amber, amber, amber, red],
    [green, amber, amber, red, red],
    [amber, amber, red, red, red],
  ],
  likelihoodLabels: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  impactLabels: ['Minimal', 'Minor', 'Moderate', 'Major', 'Severe'],
  bandLabels: { green: 'Low', amber: 'Medium', red: 'High' },
  reviewDays: { green: 180, amber: 90, red: 30 },
};

type Sense = Pick<z.output<typeof RiskMatrixFields>, 'cells' | 'bandLabels' | 'reviewDays'>;

/**
 * A matrix that would mislead: one in which more likely or more harmful is better, in which all cells are alike, or by
 * which the worse is looked at later. Each issue names its cell.
 */
export function refuseNonsense(matrix: Sense, context: z.core.$RefinementCtx): void {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
  for (const [path, message] of [...betterThanLess(matrix), ...lookedAtLater(matrix)]) refuse(path, message);
  if (new Set(matrix.cells.flat()).size < 2) refuse(['cells'], 'Use at least two lights, or no score says anything');
}

type Issue = [path: PropertyKey[], message: string];

function betterThanLess({ cells, bandLabels }: Sense): Issue[] {
  return cells.flatMap((row, likelihood) =>
    row.flatMap((light, impact): Issue[] => {
      const less = [
        [likelihood - 1, impact],
        [likelihood, impact - 1],
      ] as const;
      const worse = less.find(([l, i]) => severityOf(cells[l]?.[i] ?? null) > severityOf(light));
      const named = worse && cells[worse[0]]?.[worse[1]];
      if (!named) return [];
      const message = `${cellName(likelihood, impact)} cannot be ${bandLabels[light]}: ${cellName(...worse).toLowerCase()} is ${bandLabels[named]} already`;
      return [[['cells', likelihood, impact], message]];
    }),
  );
}

const cellName = (likelihood: number, impact: number) => `Likelihood ${likelihood + 1}, impact ${impact + 1}`;

const lookedAtLater = ({ reviewDays, bandLabels }: Sense): Issue[] =>
  (
    [
      ['amber', 'green'],
      ['red', 'amber'],
    ] as const
  )
    .filter(([worse, better]) => reviewDays[worse] > reviewDays[better])
    .map(([worse, better]) => [
      ['reviewDays', worse],
      `A risk that is ${bandLabels[worse]} cannot wait longer than one that is ${bandLabels[better]}`,
    ]);

function areDifferent(labels: readonly string[]): boolean {
  return new Set(labels.map((label) => label.toLowerCase())).size === labels.length;
}
