import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { registers } from './registers.ts';
import { type OneImport, representImport } from './represent-import.ts';

export const undoImport = command(contract.imports.undo, ({ params }, context) => undo(params, context));

export const undoIndicatorImport = command(
  contract.indicatorImports.undo,
  ({ params: { indicatorImportId: importId } }, context) => undo({ partnershipId: null, importId }, context),
);

async function undo(one: OneImport, context: CommandContext) {
  const { imports, actor, decision, tx } = context;
  await db.takeTime(tx);
  const imported = await imports.find(one.importId);
  const isTooOld = await db.isTooOldToUndo(tx, imported.confirmedAt);
  const change = domain.undoImport(imported, decision, isTooOld);
  const within = { workspaceId: actor.workspaceId, importId: one.importId };
  const written = await db.readWritten(tx, within);
  await assertUntouched(context, imported, written);
  const importing = registers[imported.register];
  for (const { recordId, before } of written) if (before) await importing.restore(context, recordId, before);
  await db.removeWhatHangs(tx, imported.register, within);
  await importing.remove(
    context,
    written.flatMap(({ recordId, before }) => (before ? [] : recordId)),
  );
  await imports.save(change);
  return representImport(context, one);
}

/**
 * Locks every record of the import, and looks whether each is as the import left it.
 * @throws Refusal `rule_broken` naming those that are not
 */
async function assertUntouched(
  context: CommandContext,
  { register, id }: domain.Import,
  written: readonly db.Written[],
): Promise<void> {
  const now = await registers[register].load(
    context,
    written.map(({ recordId }) => recordId),
  );
  const left = new Map(written.map(({ recordId, version }) => [recordId, version]));
  const touched = now.filter((record) => record.version !== left.get(record.id)).map((record) => record.id);
  const used = await db.readUsedSince(context.tx, register, id);
  const named = new Set([...touched, ...used]);
  if (named.size === 0) return;
  const errors = (await db.readNames(context.tx, register, [...named])).map(({ reference, title }) => ({
    pointer: '',
    code: 'changed_since',
    message: `${reference} ${title}`,
  }));
  const which = errors.length === 1 ? 'One record has' : `${errors.length} records have`;
  const words = `${which} been changed or used since this import, so nothing was undone: ${errors
    .slice(0, 10)
    .map(({ message }) => message)
    .join('; ')}.`;
  throw new domain.Refusal('rule_broken', 'changed_since', words, errors);
}
