import { RiskAssessment, RiskDraft, RiskPatch } from '@trivet/domain';
import { z } from 'zod';

/** What a form leaves empty is left out: the domain then says what follows from it. */
const withoutEmpty = (names: readonly string[]) => (values: unknown) =>
  Object.fromEntries(
    Object.entries(values ?? {}).filter(([name, value]) => !(names.includes(name) && (value === null || value === ''))),
  );

export const RaiseSchema = z.preprocess(
  withoutEmpty(['nextReviewOn', 'inherentLikelihood', 'inherentImpact']),
  RiskDraft,
);

export const ReviewSchema = z.preprocess(withoutEmpty(['nextReviewOn']), RiskAssessment);

const notEdited = ['likelihood', 'impact', 'typicalRisk'];

/** The current score stands in the form's values and is not changed by it. */
export const EditSchema = z.preprocess(
  (values) => Object.fromEntries(Object.entries(values ?? {}).filter(([name]) => !notEdited.includes(name))),
  RiskPatch,
);

/** The words an ending asks for. */
export const EndSchema = z.object({ words: z.string().trim().min(1).max(2000) });
