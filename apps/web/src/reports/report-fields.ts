import type { ReportWords } from './report-words.ts';
import { t } from './reports.strings.ts';

/** Where a part of the report is written: what leads back from the check page focuses it. */
export const fieldId = (name: string) => `report-${name}`;

export const lightWords = (light: ReportWords['light']) =>
  light === null ? t('report.lightNone') : t(`report.light.${light}`);
