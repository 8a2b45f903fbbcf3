import { refuseNonsense, RiskMatrixDraft } from '@trivet/domain';

/** What the server would refuse, it refuses here first, each at its cell. */
export const ScoringSchema = RiskMatrixDraft.superRefine(refuseNonsense);
