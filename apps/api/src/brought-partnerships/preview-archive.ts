import { type BroughtPartnershipPreview, contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { commandAfter } from '../kernel/handlers.ts';
import { assertClean } from '../papers/virus-scan.ts';
import type { Call } from '../kernel/call.ts';
import { type ArchiveContents, contentsOf } from './archive-contents.ts';
import { type AllFound, findAgain } from './find-again.ts';
import { openArchive } from './open-archive.ts';

/** Neither what it says of itself nor who sends it is believed. */
export const readArchive = async ({ file }: { file: Uint8Array }, { virusScanner }: Pick<Call, 'virusScanner'>) => {
  await assertClean(virusScanner, file);
  return contentsOf(await openArchive(file));
};

export const previewArchive = commandAfter(
  contract.broughtPartnerships.preview,
  readArchive,
  async ({ query }, { tx, actor }, contents) => {
    const code = query.code ?? contents.manifest.partnership.code;
    const isCodeTaken = await db.isCodeTaken(tx, actor.workspaceId, code);
    return previewOf(contents, await findAgain(tx, actor.workspaceId, contents), { code, isCodeTaken });
  },
);

type Called = { code: string; isCodeTaken: boolean };

function previewOf(
  { sha256, manifest, rows, papers }: ArchiveContents,
  found: AllFound,
  called: Called,
): BroughtPartnershipPreview {
  const { workspace, partnership, day, askedBy, leftOut } = manifest;
  const shown = (items: readonly { name: string; here: { name: string } | null }[]) =>
    items.map(({ name, here }) => ({ name, here: here?.name ?? null }));
  const missing = [...found.outcomes, ...found.indicators].some(({ here }) => here === null);
  return {
    sha256,
    name: partnership.name,
    ...called,
    from: { workspace: workspace.name, day, askedBy: askedBy.name },
    rows: [...rows].map(([table, lines]) => ({ table, rows: lines.length })).filter((each) => each.rows > 0),
    papers: papers.size,
    people: found.people.map(({ name, email, here }) => ({ name, email, here: here?.name ?? null })),
    organisations: shown(found.organisations),
    outcomes: shown(found.outcomes),
    indicators: shown(found.indicators),
    leftOut,
    canComeIn: !called.isCodeTaken && !missing,
  };
}
