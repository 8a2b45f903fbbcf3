import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, Instant, partnershipRecord } from '../kernel/fields.ts';
import type { Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import type { CopyManifest } from '../partnership-copies/copy-manifest.ts';

/** Where a partnership came from that was brought in as an archive. Its trail here begins with this. */
export const BroughtPartnership = z
  .strictObject({
    ...partnershipRecord,
    /** Of the archive as it was brought */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    fromWorkspaceId: Id,
    fromWorkspaceName: z.string().min(1).max(200),
    fromPartnershipId: Id,
    /** What it was called by where it came from */
    fromCode: z.string().min(1).max(20),
    /** The moment that all in the archive is of */
    copiedAt: Instant,
    /** How many rows came in */
    rows: z.int().min(0),
    broughtById: Id,
  })
  .meta({ id: 'BroughtPartnership' });
export type BroughtPartnership = z.output<typeof BroughtPartnership>;

export type BroughtPartnershipEvent = { type: 'brought_partnership.brought_in'; payload: { sha256: string } };

export const broughtPartnershipKind: Kind<BroughtPartnership> = {
  subject: 'brought_partnership',
  schema: BroughtPartnership,
  guards: {} satisfies Guards<BroughtPartnership>,
  edit: { action: 'brought_partnership.bring_in', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

type Brought = {
  place: { id: string; workspaceId: string; partnershipId: string };
  broughtById: string;
  manifest: Pick<CopyManifest, 'workspace' | 'partnership' | 'madeAt'>;
  sha256: string;
  rows: number;
};

export function bringIn(
  { place, manifest, ...brought }: Brought,
  { at }: Decision,
): Change<BroughtPartnership, BroughtPartnershipEvent> {
  const { workspace, partnership, madeAt } = manifest;
  const after: BroughtPartnership = {
    ...place,
    ...brought,
    fromWorkspaceId: workspace.id,
    fromWorkspaceName: workspace.name,
    fromPartnershipId: partnership.id,
    fromCode: partnership.code,
    copiedAt: madeAt,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { sha256: brought.sha256 };
  return decide(BroughtPartnership, null, after, { type: 'brought_partnership.brought_in', payload });
}
