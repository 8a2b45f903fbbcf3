import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where anchors are kept, and the keys that may have signed them: PEM blocks; of a private key the public half is taken. */
export type Anchoring = { dir: string; keys: string };

/** What is said of one workspace, word for word, and the signature (Ed25519, base64) under it. */
export type Statement = { workspaceId: string; text: string; signature: string };

/** One file: what is said of every workspace whose chains moved since the file before, which it names by its digest. */
export type Anchor = { number: number; at: string; previous: string; statements: Statement[] };

// Signed together with the text, so that a signature means nothing anywhere else the key might be used.
const purpose = 'trivet audit anchor v1\n';

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Signs with the first of the keys, which must be private; those after it are retired. */
export function signed(text: string, keys: string): string {
  return sign(null, Buffer.from(text), createPrivateKey(pemBlocks(keys)[0] ?? '')).toString('base64');
}

/** The public halves, the one that signs now first. */
export const publicKeysOf = (keys: string): KeyObject[] => pemBlocks(keys).map((pem) => createPublicKey(pem));

const pemBlocks = (pem: string): string[] => pem.match(/-----BEGIN [^-]+-----[\s\S]+?-----END [^-]+-----/g) ?? [];

/** The names of the files, oldest first; none where nothing was ever anchored. */
export async function anchorFiles(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => /^heads-\d{8}\.txt$/.test(name)).toSorted();
}

/** A file and its digest; `anchor` is null when none of the keys signed it. */
export async function readAnchor(dir: string, file: string, keys: readonly KeyObject[]) {
  const text = await readFile(join(dir, file), 'utf8');
  const [signature = '', body = ''] = text.split('\n', 2);
  const holds = keys.some((key) => verify(null, Buffer.from(purpose + body), key, Buffer.from(signature, 'base64')));
  return { digest: digestOf(text), anchor: holds ? (JSON.parse(body) as Anchor) : null };
}

/** Whole or not at all, and never over another's. */
export async function writeAnchor({ dir, keys }: Anchoring, anchor: Anchor): Promise<void> {
  await mkdir(dir, { recursive: true });
  const body = JSON.stringify(anchor);
  const unfinished = join(dir, `.${process.pid}-${anchor.number}.part`);
  await writeFile(unfinished, `${signed(purpose + body, keys)}\n${body}\n`, { flush: true });
  try {
    await link(unfinished, join(dir, `heads-${String(anchor.number).padStart(8, '0')}.txt`));
  } finally {
    await rm(unfinished);
  }
}
