import type { Pool } from '../kernel/pool.ts';
import { transaction } from '../kernel/transaction.ts';
import { type Anchor, anchorFiles, type Anchoring, publicKeysOf, readAnchor, writeAnchor } from './anchor-files.ts';
import { type Head, headsIn, newStatement } from './statements.ts';

/** Every head that was ever signed, oldest first, and the first thing wrong with the files. */
export type Anchors = {
  heads: Head[];
  files: number;
  /** The digest of the last file that holds */
  last: string;
  /** The last that was said of each workspace, word for word */
  said: ReadonlyMap<string, string>;
  broken: { file: string; why: string } | null;
};

/**
 * Signs where every chain stands now (Ed25519) and writes it into `dir`, outside the database, so that a chain that is
 * cut short, written anew or dropped is found even if the database's owner did it. Nothing is written when nothing moved.
 * The first of `keys` is the private one that signs; those after it are retired. `pool` is the worker's: it reads
 * workspace by workspace, as a job may.
 * @throws when the files that are there do not verify, or when another process anchors at the same moment
 */
export async function anchorHeads(pool: Pool, { dir, keys }: Anchoring): Promise<Head[]> {
  const { broken, heads, files, last, said } = await readAnchors({ dir, keys });
  if (broken) throw new Error(`${broken.file} ${broken.why}`);
  const known = new Map(heads.map(({ chainId, hash }) => [chainId, hash]));
  const moved = (await readHeads(pool)).filter(({ chainId, hash }) => known.get(chainId) !== hash);
  if (moved.length === 0) return [];
  const { rows } = await pool.query<{ at: string }>('select app.now() as at');
  const facts = { number: files + 1, at: rows[0]?.at ?? '' };
  const statements = [...Map.groupBy(moved, ({ workspaceId }) => workspaceId)].map(([workspaceId, its]) =>
    newStatement({ ...facts, workspaceId, heads: its }, said.get(workspaceId), keys),
  );
  await writeAnchor({ dir, keys }, { ...facts, previous: last, statements });
  return moved;
}

/** Reads every anchor, oldest first, and stops at the first that was altered or does not follow. */
export async function readAnchors({ dir, keys }: Anchoring): Promise<Anchors> {
  const files = await anchorFiles(dir);
  const publicKeys = publicKeysOf(keys);
  const heads: Head[] = [];
  const said = new Map<string, string>();
  let last = '';
  for (const [index, file] of files.entries()) {
    const { anchor, digest } = await readAnchor(dir, file, publicKeys);
    const why = brokenBy(anchor, { number: index + 1, previous: last });
    if (!anchor || why) return { heads, files: files.length, last, said, broken: { file, why: why ?? '' } };
    for (const { workspaceId, text } of anchor.statements) {
      heads.push(...headsIn(text));
      said.set(workspaceId, text);
    }
    last = digest;
  }
  return { heads, files: files.length, last, said, broken: null };
}

function brokenBy(anchor: Anchor | null, { number, previous }: { number: number; previous: string }): string | null {
  if (!anchor) return 'was altered, or signed with another key';
  return anchor.number === number && anchor.previous === previous ? null : 'does not follow the file before it';
}

async function readHeads(pool: Pool): Promise<Head[]> {
  const { rows } = await pool.query<{ id: string }>('select id from app.workspace_ids() id');
  const heads: Head[] = [];
  for (const { id } of rows) heads.push(...(await headsOf(pool, id)));
  return heads;
}

function headsOf(pool: Pool, workspaceId: string): Promise<Head[]> {
  return transaction(pool, true, async (client) => {
    await client.query('select app.enter_job($1)', [workspaceId]);
    const { rows } = await client.query<Head>(
      `select chain_id as "chainId", workspace_id as "workspaceId", sequence, encode(head, 'hex') as hash
       from audit_chains where workspace_id = $1 order by chain_id`,
      [workspaceId],
    );
    return rows;
  });
}
