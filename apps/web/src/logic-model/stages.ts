import type { LogicBoxRepresentation } from '@trivet/contract';

/** The columns from left to right: the domain's order, which comes with the form alone. */
export const stages = ['input', 'activity', 'output', 'reaction', 'learning', 'practice', 'outcome'] as const;
export type Stage = (typeof stages)[number];

/** How far to the right a column stands. */
export const rankOf = (stage: Stage): number => stages.indexOf(stage);

/** Which words say what a box lacks: of what comes of something, only a count shows it. */
export const gapOf = (gap: LogicBoxRepresentation['gaps'][number], { stage, shownBy }: LogicBoxRepresentation) =>
  gap === 'not_shown' && (shownBy.length > 0 || rankOf(stage) >= rankOf('output')) ? 'not_counted' : gap;
