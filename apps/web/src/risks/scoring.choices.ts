import { standardRiskMatrix } from '@trivet/domain';

/** How a workspace begins to score: shown until it is known how this one does. */
export const standard = standardRiskMatrix;
