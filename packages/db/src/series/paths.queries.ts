import type { Transaction } from '../kernel/transaction.ts';
import type { SeriesKind, SeriesPlace } from './series.columns.ts';

/** A target path or a forecast as it was set: what it was, and why. */
export type KeptPath = {
  kind: 'target' | 'forecast';
  number: number;
  path: Record<string, unknown>;
  because: string;
  setAt: string;
};
export type ShownPath = KeptPath & { setByName: string | null };

type ToKeep = KeptPath & { id: string; seriesId: string; setById: string | null };

/** Keeps a path as it is set, in the transaction that sets it. */
export async function keepPath(
  tx: Transaction,
  kind: SeriesKind,
  { place, path }: { place: SeriesPlace; path: ToKeep },
): Promise<void> {
  const { workspaceId, partnershipId } = place;
  const { id, seriesId, number, because, setAt, setById } = path;
  const within = partnershipId === null ? '' : 'partnership_id, ';
  await tx.client.query({
    name: `keep_${kind}_path`,
    text: `insert into ${kind}_paths (id, workspace_id, ${kind}_id, kind, number, path, because, set_at, set_by_id${within && ', partnership_id'})
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9${within && ', $10'})`,
    values: [
      id,
      workspaceId,
      seriesId,
      path.kind,
      number,
      JSON.stringify(path.path),
      because,
      setAt,
      setById,
      ...(partnershipId === null ? [] : [partnershipId]),
    ],
  });
}
