import { z } from 'zod';
import { RiskCategory, RiskScope, TypicalRiskKey } from './risk.ts';
import { typicalRiskWords } from './typical-risk-words.ts';

/** A risk that partnerships meet again and again, to start from. */
export const TypicalRisk = z
  .strictObject({
    key: TypicalRiskKey,
    title: z.string(),
    cause: z.string(),
    consequence: z.string(),
    category: RiskCategory,
    scope: RiskScope,
    /** Offered to a partnership whose register is empty */
    starter: z.boolean(),
  })
  .meta({ id: 'TypicalRisk' });
export type TypicalRisk = z.output<typeof TypicalRisk>;

const starters: readonly string[] = ['no_clear_purpose', 'lack_of_ownership', 'key_person_leaves'];

/** The catalogue, in the order in which people should read it. */
export const typicalRisks: readonly TypicalRisk[] = typicalRiskWords.map(
  ([key, category, scope, title, cause, consequence]) => ({
    key,
    title,
    cause,
    consequence,
    category,
    scope,
    starter: starters.includes(key),
  }),
);
