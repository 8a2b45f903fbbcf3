import type { Mutant } from './mutant.ts';

const imports = 'apps/api/src/imports/imports.test.ts';
const refusals = 'apps/api/src/imports/import-refusals.test.ts';

/** What comes in from a spreadsheet: all or nothing, by the rules that hold by hand, and back out whole. */
export const importing: readonly Mutant[] = [
  {
    promise: 'a file with a row that cannot be brings in none',
    file: 'apps/api/src/imports/confirm-import.ts',
    find: '  if (!check.ready) throw notReady(check);',
    replace: '',
    test: imports,
    named: 'is read past its title, its headings are guessed, and what it cannot mean has an address',
  },
  {
    promise: 'an undo takes nothing back that somebody has worked on since',
    file: 'apps/api/src/imports/undo-import.ts',
    find: '  await assertUntouched(context, imported, written);',
    replace: '',
    test: imports,
    named: 'undo is refused, by name, for a record that has been changed or used since',
  },
  {
    promise: 'a row that is older than its record does not overwrite it unasked',
    file: 'apps/api/src/imports/plan-import.ts',
    find: 'const stale = known && isStale(values, known) && !mapping.overwrite;',
    replace: 'const stale = false;',
    test: imports,
    named: 'a row that changed here since the export is a conflict, until the file is to win',
  },
  {
    promise: 'a file that somebody brought is shown to nobody else but those who steward the partnership',
    file: 'apps/api/src/imports/represent-import.ts',
    find: '  if (!can(actor, seeIn(partnershipId), importKind.heldBy(imported))) throw db.mayNot(seeIn(partnershipId));',
    replace: '',
    test: refusals,
    named: 'of somebody who may not change them are refused by the right that is missing',
  },
  {
    promise: 'a file brings values of those indicators alone that are the caller’s to enter',
    file: 'apps/api/src/imports/import-values.ts',
    find: "    return all.filter((one) => domain.can(actor, 'indicator.give_points', domain.indicatorKind.heldBy(one)));",
    replace: '    return all;',
    test: 'apps/api/src/imports/import-indicator-values.test.ts',
    named: 'who collects an indicator enters its values and no other’s, and reads no file of somebody else',
  },
  {
    promise: 'a workbook that unpacks to more than is read is refused',
    file: 'apps/api/src/spreadsheets/read-sheets.ts',
    find: '  if (trouble) return { trouble };',
    replace: '',
    test: refusals,
    named: 'is refused in words',
  },
];
