import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';

/** A link to a pack, without its secret. */
export type BoardPackLink = {
  id: string;
  /** The last day it works */
  until: string;
  downloads: number;
  lastDownloadedAt: string | null;
  createdAt: string;
  endedAt: string | null;
};

type OnePack = { workspaceId: string; personId: string; packId: string };

const view = `id, until, downloads, last_downloaded_at as "lastDownloadedAt", created_at as "createdAt", ended_at as "endedAt"`;

/** The links to a pack, also those that work no more, the newest first. */
export async function listPackLinks(tx: Transaction, { workspaceId, personId, packId }: OnePack) {
  const { rows } = await tx.client.query<BoardPackLink>({
    name: 'list_board_pack_links',
    text: `select ${view} from board_pack_links
           where workspace_id = $1 and person_id = $2 and pack_id = $3 order by created_at desc, id desc limit 200`,
    values: [workspaceId, personId, packId],
  });
  return rows;
}

type NewLink = OnePack & { id: string; secretHash: Buffer; until: string; at: string };

export async function addPackLink(tx: Transaction, link: NewLink): Promise<BoardPackLink> {
  const { id, workspaceId, personId, packId, secretHash, until, at } = link;
  const { rows } = await tx.client.query<BoardPackLink>({
    name: 'add_board_pack_link',
    text: `insert into board_pack_links (id, workspace_id, person_id, pack_id, secret_hash, until, created_at)
           values ($1, $2, $3, $4, $5, $6, $7) returning ${view}`,
    values: [id, workspaceId, personId, packId, secretHash, until, at],
  });
  const [added] = rows;
  if (!added) throw new Error('A link to a board pack was not kept');
  return added;
}

/** @returns whether there was such a link, and it had not ended */
export async function endPackLink(
  tx: Transaction,
  { workspaceId, personId, packId, linkId, at }: OnePack & { linkId: string; at: string },
): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'end_board_pack_link',
    text: `update board_pack_links set ended_at = $5
           where workspace_id = $1 and person_id = $2 and pack_id = $3 and id = $4 and ended_at is null`,
    values: [workspaceId, personId, packId, linkId, at],
  });
  return rowCount === 1;
}

/** What a link leads to; whoever asks enters no workspace, and each time is counted. */
export type SharedPack = { title: string; asOf: string; content: Buffer };

/** @returns undefined for a link that works no more, or never was one */
export async function openSharedPack(pool: Pool, secretHash: Buffer): Promise<SharedPack | undefined> {
  const { rows } = await pool.query<{ title: string | null; asOf: string; content: Buffer | null }>(
    'select title, as_of as "asOf", content from app.open_board_pack($1)',
    [secretHash],
  );
  const [found] = rows;
  if (!found?.title || !found.content) return undefined;
  return { title: found.title, asOf: found.asOf, content: found.content };
}
