import { contract, type ImportMatching } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { guessMatching, headingsOf, rowsAsTheyStand } from './guess-matching.ts';
import { registers } from './registers.ts';
import { type OneImport, representImport } from './represent-import.ts';

export const matchImport = command(contract.imports.match, ({ params, body }, context) => match(params, body, context));

export const matchIndicatorImport = command(
  contract.indicatorImports.match,
  ({ params: { indicatorImportId: importId }, body }, context) =>
    match({ partnershipId: null, importId }, body, context),
);

async function match(one: OneImport, body: ImportMatching, context: CommandContext) {
  const { imports, tx, actor } = context;
  const imported = await imports.find(one.importId);
  assertFields(imported, body);
  const within = { workspaceId: actor.workspaceId, importId: one.importId };
  const upTo = Math.max(body.headerRow ?? 0, domain.rowsLookedAt);
  const rows = rowsAsTheyStand(await db.readImportRows(tx, within, { sheet: body.sheet, upTo }));
  const guess = guessMatching(imported.register, rows, { headerRow: body.headerRow });
  const { headerRow = guess.headerRow, columns = guess.columns } = body;
  const headings = headingsOf(columns, (rows[headerRow - 1] ?? []).map(domain.textOf));
  await imports.save(domain.matchImport(imported, { mapping: { ...body, headerRow, columns }, headings }));
  return representImport(context, one);
}

/** @throws Refusal `unprocessable` naming a field that the register does not have, or that no import fills */
function assertFields({ register }: domain.Import, { columns = {}, values, fixed }: ImportMatching): void {
  const filled = new Set(registers[register].columns.filter(({ taken }) => taken !== 'never').map(({ name }) => name));
  for (const [part, fields] of Object.entries({ columns, values, fixed })) {
    const unknown = Object.keys(fields).find((name) => !filled.has(name));
    if (unknown !== undefined)
      throw domain.cannotBe(`/${part}/${unknown}`, 'unknown', `There is no field ${unknown} that an import fills`);
  }
}
