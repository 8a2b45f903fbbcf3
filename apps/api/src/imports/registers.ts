import type { Import } from '@trivet/domain';
import { importingActions } from './import-actions.ts';
import { importingRisks } from './import-risks.ts';
import type { Importing } from './importing.ts';

/** Each register that comes in from spreadsheets. */
export const registers: Record<Import['register'], Importing> = { risks: importingRisks, actions: importingActions };
