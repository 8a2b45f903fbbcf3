/** A file of risks that was brought, imported and undone, as columns. */
export const undoneImport = {
  register: 'risks',
  file_name: 'register.csv',
  status: 'undone',
  sheets: '[{"name": "CSV", "rows": 2, "columns": 1}]',
  mapping: '{"sheet": 0, "headerRow": 1, "columns": {}, "values": {}, "fixed": {}, "leaveOut": [], "overwrite": false}',
  headings: '{}',
  created: 1,
  updated: 0,
  unchanged: 0,
  left_out: 0,
  confirmed_at: '2026-02-01',
  undone_at: '2026-02-01',
};

/** The same of values of indicators. */
export const undoneIndicators = { ...undoneImport, register: 'indicator_values' };
