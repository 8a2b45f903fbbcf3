import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { checkOf, planOf } from './check-import.ts';
import type { PlannedRow } from './plan-import.ts';
import { registers } from './registers.ts';
import { representImport } from './represent-import.ts';

export const confirmImport = command(contract.imports.confirm, async ({ params }, context) => {
  const { imports, actor, decision, tx } = context;
  await db.takeTime(tx);
  const imported = await imports.find(params.importId);
  domain.assertAllows(domain.importKind.guards, 'import.confirm', imported);
  const planned = await planOf(context, imported);
  const { create, update, unchanged, leftOut, ...check } = checkOf(imported, planned);
  if (!check.ready) throw notReady(check);
  const written = await writeAll(context, imported, planned);
  const within = { workspaceId: actor.workspaceId, ...params };
  await db.noteWritten(tx, within, { sheet: imported.mapping.sheet, written });
  const counts = { created: create, updated: update, unchanged, leftOut };
  await imports.save(domain.confirmImport(imported, counts, decision));
  return representImport(context, params);
});

function notReady({ problemRows, missing }: Pick<ReturnType<typeof checkOf>, 'problemRows' | 'missing'>) {
  if (missing.length > 0)
    return domain.ruleBroken(
      'fields_missing',
      `Say what new rows have as ${missing.map(({ heading }) => heading).join(', ')}: match a column, or give one value for all.`,
    );
  return problemRows > 0
    ? domain.ruleBroken('rows_with_problems', `${problemRows} rows have problems. Mend them or leave them out first.`)
    : domain.ruleBroken('nothing_to_import', 'This file changes nothing that is here.');
}

/** In the order of the file, so that new references follow it. What refuses names its row, and nothing is written. */
async function writeAll(context: CommandContext, imported: domain.Import, planned: readonly PlannedRow[]) {
  const importing = registers[imported.register];
  const due = planned.flatMap(({ row, deed }) => (deed ? [{ row, deed }] : []));
  const changing = due.filter(({ deed }) => deed.id !== null);
  const before = await importing.load(
    context,
    changing.flatMap(({ deed }) => deed.id ?? []),
  );
  const was = new Map(before.map((record) => [record.id, record]));
  const written: db.Written[] = [];
  for (const { row, deed } of changing) {
    const after = await importing.update(context, deed).catch((error: unknown) => {
      throw error instanceof domain.Refusal ? inRow(row, error) : error;
    });
    written.push({ number: row, recordId: after.id, version: after.version, before: was.get(after.id) ?? null });
  }
  const making = due.filter(({ deed }) => deed.id === null);
  if (making.length === 0) return written;
  const made = await importing.create(
    context,
    imported.partnershipId,
    making.map(({ deed }) => deed),
  );
  const rows = made.map(({ id, version }, n) => ({ number: making[n]?.row ?? 0, recordId: id, version, before: null }));
  return [...written, ...rows];
}

const inRow = (row: number, { reason, code, errors, message }: domain.Refusal) =>
  new domain.Refusal(
    reason === 'forbidden' || reason === 'not_found' ? 'rule_broken' : reason,
    code,
    `Row ${row}: ${errors[0]?.message ?? message} Nothing was imported.`,
    errors.map((error) => ({ ...error, pointer: '' })),
  );
