import { contract, type ImportMatching } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { guessMatching, headingsOf, rowsAsTheyStand } from './guess-matching.ts';
import { registers } from './registers.ts';
import { representImport } from './represent-import.ts';

export const matchImport = command(contract.imports.match, async ({ params, body }, context) => {
  const { imports, tx, actor } = context;
  const imported = await imports.find(params.importId);
  assertFields(imported, body);
  const within = { workspaceId: actor.workspaceId, ...params };
  const upTo = Math.max(body.headerRow ?? 0, domain.rowsLookedAt);
  const rows = rowsAsTheyStand(await db.readImportRows(tx, within, { sheet: body.sheet, upTo }));
  const guess = guessMatching(imported.register, rows, { headerRow: body.headerRow });
  const { headerRow = guess.headerRow, columns = guess.columns } = body;
  const headings = headingsOf(columns, (rows[headerRow - 1] ?? []).map(domain.textOf));
  await imports.save(domain.matchImport(imported, { mapping: { ...body, headerRow, columns }, headings }));
  return representImport(context, params);
});

/** @throws Refusal `unprocessable` naming a field that the register does not have, or that no import fills */
function assertFields({ register }: domain.Import, { columns = {}, values, fixed }: ImportMatching): void {
  const filled = new Set(registers[register].columns.filter(({ taken }) => taken !== 'never').map(({ name }) => name));
  for (const [part, fields] of Object.entries({ columns, values, fixed })) {
    const unknown = Object.keys(fields).find((name) => !filled.has(name));
    if (unknown !== undefined)
      throw domain.cannotBe(`/${part}/${unknown}`, 'unknown', `There is no field ${unknown} that an import fills`);
  }
}
