import type { Import } from '@trivet/domain';
import { importingActions } from './import-actions.ts';
import { importingRisks } from './import-risks.ts';
import { importingIndicatorValues, importingValues } from './import-values.ts';
import type { Importing } from './importing.ts';

/** Each register that comes in from spreadsheets. */
export const registers: Record<Import['register'], Importing> = {
  risks: importingRisks,
  actions: importingActions,
  values: importingValues,
  indicator_values: importingIndicatorValues,
};
