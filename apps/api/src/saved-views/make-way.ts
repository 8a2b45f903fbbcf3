import { findDefaultView } from '@trivet/db';
import { editView, type SavedView } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/** A register opens with one view: the one before steps back. */
export async function makeWayFor({ tx, savedViews }: CommandContext, view: SavedView): Promise<void> {
  if (!view.isDefault) return;
  const before = await findDefaultView(tx, view);
  if (before === undefined || before === view.id) return;
  await savedViews.save(editView(await savedViews.load(before), { isDefault: false }));
}
