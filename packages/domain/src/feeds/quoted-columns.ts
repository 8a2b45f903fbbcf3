import { idColumn, partnershipColumns, wordsColumn } from '../sro-reports/report-column.ts';

/** What every quoted thing of a partnership has in its feed. */
export const quotedColumns = {
  ...partnershipColumns,
  id: idColumn('Id', 'Identifies it in the API.'),
  reference: wordsColumn('Ref', 'As people quote it, with the code of its partnership.', 16),
};
