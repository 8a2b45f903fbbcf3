import { strings } from '../lib/strings.ts';

export const t = strings({
  'lists.any': 'Any',
  'lists.spreadsheet': 'Spreadsheet',
  'lists.take.xlsx': 'Export to Excel (.xlsx)',
  'lists.take.csv': 'Export as CSV',
  'lists.import': 'Import from Excel or CSV',
  'lists.notTaken': 'The file could not be made. Try again.',
  'lists.words': '“{words}”',
});
