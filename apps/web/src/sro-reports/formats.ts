import { t } from './sro-reports.strings.ts';

/** The files that a report is taken away as. */
export const reportFormats = [
  { format: 'xlsx', words: t('sroReports.xlsx') },
  { format: 'csv', words: t('sroReports.csv') },
] as const;
