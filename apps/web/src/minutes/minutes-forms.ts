import {
  CorrectionAnswer,
  MinutesAmendment,
  MinutesApproval,
  MinutesCirculation,
  MinutesCorrectionDraft,
} from '@trivet/domain';
import { z } from 'zod';

export { CorrectionAnswer, MinutesAmendment, MinutesApproval };

type Values = Record<string, unknown>;
const valuesOf = (values: unknown): Values => (values ?? {}) as Values;

/** A day that was left empty is not sent. */
export const CirculationForm = z.preprocess((values) => {
  const { correctionsBy } = valuesOf(values);
  return correctionsBy ? { correctionsBy } : {};
}, MinutesCirculation);

/** The minutes as a whole are chosen by an empty item. */
export const CorrectionForm = z.preprocess((values) => {
  const { itemId, words } = valuesOf(values);
  return { itemId: itemId || null, words };
}, MinutesCorrectionDraft);
