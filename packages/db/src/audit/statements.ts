import type { Page, PageRequest } from '../kernel/page.ts';
import {
  anchorFiles,
  type Anchoring,
  digestOf,
  publicKeysOf,
  readAnchor,
  signed,
  type Statement,
} from './anchor-files.ts';

/** Where a chain stood when it was anchored. */
export type Head = { chainId: string; workspaceId: string; sequence: number; hash: string };

type Facts = { workspaceId: string; number: number; at: string; heads: readonly Head[] };

const title = 'trivet audit heads v1';
const mostFiles = 500;

/** Where the chains of one workspace stand, and the digest of what was said of it before: its auditors need no other's. */
export function newStatement({ heads, ...facts }: Facts, before: string | undefined, keys: string): Statement {
  const previous = before === undefined ? null : digestOf(before);
  const bare = heads.map(({ chainId, sequence, hash }) => ({ chainId, sequence, hash }));
  const text = `${title}\n${JSON.stringify({ ...facts, previous, heads: bare })}\n`;
  return { workspaceId: facts.workspaceId, text, signature: signed(text, keys) };
}

export function headsIn(text: string): Head[] {
  const { workspaceId, heads } = JSON.parse(text.slice(title.length)) as Facts;
  return heads.map((head) => ({ ...head, workspaceId }));
}

/** What was said of a workspace at one time. */
export type AnchoredStatement = Omit<Statement, 'workspaceId'> & { number: number; at: string };

/**
 * What was ever said of one workspace, newest first. A file that nobody signed is left out: its number is missing then,
 * and the digest in the statement after it fits none. Looks at 500 files at most, so a page may be short of its limit.
 */
export async function listStatements(
  { dir, keys }: Anchoring,
  workspaceId: string,
  { limit, after }: PageRequest,
): Promise<Page<AnchoredStatement>> {
  const files = (await anchorFiles(dir)).slice(0, after ? Number(after[0]) : undefined);
  const publicKeys = publicKeysOf(keys);
  const items: AnchoredStatement[] = [];
  for (let place = files.length; place > 0; place -= 1) {
    if (items.length === limit || files.length - place === mostFiles) return { items, after: [place] };
    const { anchor } = await readAnchor(dir, files[place - 1] ?? '', publicKeys);
    const said = anchor?.statements.find((statement) => statement.workspaceId === workspaceId);
    if (anchor && said)
      items.push({ number: anchor.number, at: anchor.at, text: said.text, signature: said.signature });
  }
  return { items, after: null };
}
