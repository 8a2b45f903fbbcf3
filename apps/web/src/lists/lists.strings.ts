import { strings } from '../lib/strings.ts';

export const t = strings({
  'lists.any': 'Any',
  'lists.spreadsheet': 'Spreadsheet',
  'lists.take.xlsx': 'Export to Excel (.xlsx)',
  'lists.take.csv': 'Export as CSV',
  'lists.import': 'Import from Excel or CSV',
  'lists.words': '“{words}”',
});
