import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from '../kernel/pool.ts';
import { transaction } from '../kernel/transaction.ts';

/** Where a chain stood when it was anchored. */
export type Head = { chainId: string; workspaceId: string; sequence: number; hash: string };

/** One signed file: the heads that moved since the file before, which it names by its digest. */
type AnchorBody = { number: number; at: string; previous: string; heads: Head[] };

/** Every head that was ever signed, oldest first, and the first thing wrong with the files. */
export type Anchors = {
  heads: Head[];
  files: number;
  /** The digest of the last file that holds */
  last: string;
  broken: { file: string; why: string } | null;
};

// Signed together with the file, so that this signature means nothing anywhere else the key might be used.
const purpose = 'trivet audit heads v1\n';
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Where anchors are kept, and the keys that may have signed them: PEM blocks; of a private key the public half is taken. */
export type Anchoring = { dir: string; keys: string };

/**
 * Signs where every chain stands now (Ed25519) and writes it into `dir`, outside the database, so that a chain that is
 * cut short, written anew or dropped is found even if the database's owner did it. Nothing is written when nothing moved.
 * The first of `keys` is the private one that signs; those after it are retired. `pool` is the worker's: it reads
 * workspace by workspace, as a job may.
 * @throws when the files that are there do not verify, or when another process anchors at the same moment
 */
export async function anchorHeads(pool: Pool, { dir, keys }: Anchoring): Promise<Head[]> {
  const anchors = await readAnchors({ dir, keys });
  if (anchors.broken) throw new Error(`${anchors.broken.file} ${anchors.broken.why}`);
  const signed = new Map(anchors.heads.map(({ chainId, hash }) => [chainId, hash]));
  const moved = (await readHeads(pool)).filter(({ chainId, hash }) => signed.get(chainId) !== hash);
  if (moved.length === 0) return [];
  const { rows } = await pool.query<{ at: string }>('select app.now() as at');
  const anchor = { number: anchors.files + 1, at: rows[0]?.at ?? '', previous: anchors.last, heads: moved };
  await writeAnchor(dir, anchor, keys);
  return moved;
}

/** Reads every anchor, oldest first, and stops at the first that was altered or does not follow. */
export async function readAnchors({ dir, keys }: Anchoring): Promise<Anchors> {
  const files = await anchorFiles(dir);
  const publicKeys = pemBlocks(keys).map((pem) => createPublicKey(pem));
  const heads: Head[] = [];
  let last = '';
  for (const [index, file] of files.entries()) {
    const text = await readFile(join(dir, file), 'utf8');
    const anchor = opened(text, publicKeys);
    const broken = brokenBy(anchor, { number: index + 1, previous: last });
    if (!anchor || broken) return { heads, files: files.length, last, broken: { file, why: broken ?? '' } };
    heads.push(...anchor.heads);
    last = digestOf(text);
  }
  return { heads, files: files.length, last, broken: null };
}

/** Null when none of the keys signed it. */
function opened(text: string, publicKeys: KeyObject[]): AnchorBody | null {
  const [signature = '', body = ''] = text.split('\n', 2);
  const signed = (key: KeyObject) => verify(null, Buffer.from(purpose + body), key, Buffer.from(signature, 'base64'));
  return publicKeys.some(signed) ? (JSON.parse(body) as AnchorBody) : null;
}

function brokenBy(anchor: AnchorBody | null, { number, previous }: { number: number; previous: string }) {
  if (!anchor) return 'was altered, or signed with another key';
  return anchor.number === number && anchor.previous === previous ? null : 'does not follow the file before it';
}

const pemBlocks = (pem: string): string[] => pem.match(/-----BEGIN [^-]+-----[\s\S]+?-----END [^-]+-----/g) ?? [];

async function anchorFiles(dir: string): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  return (await readdir(dir)).filter((name) => /^heads-\d{8}\.txt$/.test(name)).toSorted();
}

/** Whole or not at all, and never over another's. */
async function writeAnchor(dir: string, anchor: AnchorBody, keys: string): Promise<void> {
  const body = JSON.stringify(anchor);
  const signature = sign(null, Buffer.from(purpose + body), createPrivateKey(pemBlocks(keys)[0] ?? '')).toString(
    'base64',
  );
  const unfinished = join(dir, `.${process.pid}-${anchor.number}.part`);
  await writeFile(unfinished, `${signature}\n${body}\n`, { flush: true });
  try {
    await link(unfinished, join(dir, `heads-${String(anchor.number).padStart(8, '0')}.txt`));
  } finally {
    await rm(unfinished);
  }
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
