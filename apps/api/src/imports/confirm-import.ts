import { contract, type ImportCheck } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { newTally, plannedParts } from './check-import.ts';
import type { Deed, Stored } from './importing.ts';
import type { PlannedRow } from './plan-import.ts';
import { registers } from './registers.ts';
import { type OneImport, representImport } from './represent-import.ts';

export const confirmImport = command(contract.imports.confirm, ({ params }, context) => confirm(params, context));

export const confirmIndicatorImport = command(
  contract.indicatorImports.confirm,
  ({ params: { indicatorImportId: importId } }, context) => confirm({ partnershipId: null, importId }, context),
);

async function confirm(one: OneImport, context: CommandContext) {
  const { imports, decision, tx } = context;
  await db.takeTime(tx);
  const imported = await imports.find(one.importId);
  domain.assertAllows(domain.importKind.guards, 'import.confirm', imported);
  const counts = await (registers[imported.register].inParts ? writeInParts : writeAtOnce)(context, imported);
  await imports.save(domain.confirmImport(imported, counts, decision));
  return representImport(context, one);
}

/** Every row is planned, and only then is any written. */
async function writeAtOnce(context: CommandContext, imported: domain.Import): Promise<domain.ImportCounts> {
  const tally = newTally(imported);
  const due: Due[] = [];
  for await (const rows of plannedParts(context, imported)) {
    tally.add(rows);
    due.push(...dueOf(rows));
  }
  const counts = countsOf(tally);
  await noteWritten(context, imported, await writeAll(context, imported, due));
  return counts;
}

/** Twice through the file: first all is looked at, then, with what it touches held, each part is looked at again and written. */
async function writeInParts(context: CommandContext, imported: domain.Import): Promise<domain.ImportCounts> {
  const { inParts } = registers[imported.register];
  if (!inParts) throw new Error('This register is not written in parts');
  const looked = newTally(imported);
  const touched = new Set<string>();
  for await (const rows of plannedParts(context, imported)) {
    looked.add(rows);
    for (const { deed } of dueOf(rows)) touched.add(inParts.touches(deed));
  }
  countsOf(looked);
  const writing = await inParts.begin(context, imported.partnershipId, [...touched]);
  const tally = newTally(imported);
  for await (const rows of plannedParts(context, imported)) {
    tally.add(rows);
    const due = dueOf(rows);
    const stored = await writing.keep(due.map(({ deed }) => deed));
    await noteWritten(context, imported, madeOf(due, stored));
  }
  const counts = countsOf(tally);
  await writing.done();
  return counts;
}

type Due = { row: number; deed: Deed };

const dueOf = (rows: readonly PlannedRow[]): Due[] => rows.flatMap(({ row, deed }) => (deed ? [{ row, deed }] : []));

/** @throws Refusal `rule_broken` when a row is not ready to come in, or none changes anything */
function countsOf(tally: ReturnType<typeof newTally>): domain.ImportCounts {
  const check = tally.check();
  if (!check.ready) throw notReady(check);
  const { create, update, unchanged, leftOut } = check;
  return { created: create, updated: update, unchanged, leftOut };
}

const noteWritten = ({ tx, actor }: CommandContext, imported: domain.Import, written: readonly db.Written[]) => {
  const { id: importId, mapping } = imported;
  const within = { workspaceId: actor.workspaceId, importId };
  return db.noteWritten(tx, within, { sheet: mapping.sheet, written });
};

function notReady({ problemRows, missing }: Pick<ImportCheck, 'problemRows' | 'missing'>) {
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
async function writeAll(context: CommandContext, imported: domain.Import, due: readonly Due[]) {
  const importing = registers[imported.register];
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
  return [...written, ...madeOf(making, made)];
}

const madeOf = (due: readonly Due[], stored: readonly Stored[]): db.Written[] =>
  stored.map(({ id, version }, n) => ({ number: due[n]?.row ?? 0, recordId: id, version, before: null }));

const inRow = (row: number, { reason, code, errors, message }: domain.Refusal) =>
  new domain.Refusal(
    reason === 'forbidden' || reason === 'not_found' ? 'rule_broken' : reason,
    code,
    `Row ${row}: ${errors[0]?.message ?? message} Nothing was imported.`,
    errors.map((error) => ({ ...error, pointer: '' })),
  );
