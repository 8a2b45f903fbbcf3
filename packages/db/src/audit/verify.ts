import type { Client, Pool } from '../kernel/pool.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Anchoring } from './anchor-files.ts';
import { readAnchors } from './anchors.ts';
import { breakAfter, type StoredEntry } from './chain.ts';
import type { Head } from './statements.ts';

/** Where a chain first fails to hold. */
export type AuditBreak = {
  workspaceId: string;
  chainId: string;
  /** Null for the workspace's own chain */
  partnershipId: string | null;
  /** The first entry that is not what was written, or is missing */
  sequence: number;
  how: 'altered' | 'removed' | 'truncated' | 'dropped' | 'rewritten' | 'beyond_head';
};

export type AuditReport = {
  chains: number;
  entries: number;
  /** Entries whose words were blanked by law; they verify all the same */
  blanked: number;
  anchors: number;
  brokenAnchor: { file: string; why: string } | null;
  /** The first break of each chain; empty when all hold */
  breaks: AuditBreak[];
};

/**
 * Recomputes every chain of every workspace from its stored rows and holds it against the signed heads.
 * `pool` is the worker's: it reads workspace by workspace under row-level security, so that verifying needs no right that
 * no job has, and a superuser's connection answers the same. Each workspace is read in one snapshot.
 */
export async function verifyAudit(pool: Pool, anchoring: Anchoring | null): Promise<AuditReport> {
  const anchors = anchoring ? await readAnchors(anchoring) : { heads: [], files: 0, broken: null };
  const { rows } = await pool.query<{ id: string }>('select id from app.workspace_ids() id');
  const walked: Walked[] = [];
  for (const { id } of rows) walked.push(...(await walkWorkspace(pool, id, anchors.heads)));
  const known = new Set(walked.map(({ chainId }) => chainId));
  const dropped = firstOfEach(anchors.heads.filter(({ chainId }) => !known.has(chainId)));
  return {
    chains: walked.length,
    entries: walked.reduce((sum, { sequence }) => sum + sequence, 0),
    blanked: walked.reduce((sum, { blanked }) => sum + blanked, 0),
    anchors: anchors.files,
    brokenAnchor: anchors.broken,
    breaks: [...walked.flatMap(({ broken }) => broken ?? []), ...dropped.map(wholeChainDropped)],
  };
}

/** A chain on the way through its entries. */
type Walked = {
  workspaceId: string;
  chainId: string;
  partnershipId: string | null;
  /** Where the chain says it stands; null when it has entries but no head */
  head: { sequence: number; hash: Buffer } | null;
  anchored: Head[];
  sequence: number;
  hash: Buffer;
  /** The last anchored sequence that agreed */
  agreed: number;
  blanked: number;
  broken: AuditBreak | null;
};

function walkWorkspace(pool: Pool, workspaceId: string, anchored: readonly Head[]): Promise<Walked[]> {
  return transaction(pool, true, async (client) => {
    await client.query('set transaction isolation level repeatable read');
    await client.query('select app.enter_job($1)', [workspaceId]);
    const chains = await chainsOf(client, workspaceId, anchored);
    for await (const entry of entriesOf(client, workspaceId)) {
      const chain = chains.get(entry.chainId) ?? startOf(entry, null, anchored);
      chains.set(entry.chainId, chain);
      if (!chain.broken) step(chain, entry);
    }
    for (const chain of chains.values()) chain.broken ??= breakAtEnd(chain);
    return [...chains.values()];
  });
}

function step(chain: Walked, entry: StoredEntry): void {
  const how = breakAfter(chain, entry) ?? beyondHead(chain, entry);
  // What is missing is the one expected here; what is altered is the one that is here: both have this number.
  if (how) return breakOff(chain, how, chain.sequence + 1);
  chain.sequence = entry.sequence;
  chain.hash = entry.hash;
  chain.blanked += entry.words === null && entry.wordsDigest !== null ? 1 : 0;
  const hex = entry.hash.toString('hex');
  const signed = chain.anchored.filter(({ sequence }) => sequence === entry.sequence);
  // Rewritten anywhere after the last signed head that agrees: that is the first entry nobody can vouch for.
  if (signed.some(({ hash }) => hash !== hex)) return breakOff(chain, 'rewritten', chain.agreed + 1);
  if (signed.length > 0) chain.agreed = entry.sequence;
}

const beyondHead = ({ head }: Walked, { sequence }: StoredEntry) =>
  head && sequence > head.sequence ? ('beyond_head' as const) : null;

/** A chain that holds so far may have lost its end, or the head that says where it is. */
function breakAtEnd(chain: Walked): AuditBreak | null {
  const { head, anchored, sequence, hash } = chain;
  const furthest = Math.max(head?.sequence ?? 0, ...anchored.map((signed) => signed.sequence));
  if (furthest > sequence) return breakAt(chain, 'truncated', sequence + 1);
  if (!head) return breakAt(chain, 'beyond_head', 1);
  return head.hash.equals(hash) ? null : breakAt(chain, 'altered', Math.max(sequence, 1));
}

function breakOff(chain: Walked, how: AuditBreak['how'], sequence: number): void {
  chain.broken = breakAt(chain, how, sequence);
}

const breakAt = (
  { workspaceId, chainId, partnershipId }: Walked,
  how: AuditBreak['how'],
  sequence: number,
): AuditBreak => ({ workspaceId, chainId, partnershipId, sequence, how });

const wholeChainDropped = ({ workspaceId, chainId }: Head): AuditBreak => ({
  workspaceId,
  chainId,
  partnershipId: chainId === workspaceId ? null : chainId,
  sequence: 1,
  how: 'dropped',
});

const firstOfEach = (heads: Head[]): Head[] => [...new Map(heads.map((head) => [head.chainId, head])).values()];

type ChainRow = {
  chainId: string;
  workspaceId: string;
  partnershipId: string | null;
  sequence: number;
  head: Buffer;
};

async function chainsOf(client: Client, workspaceId: string, anchored: readonly Head[]): Promise<Map<string, Walked>> {
  const { rows } = await client.query<ChainRow>(
    `select chain_id as "chainId", workspace_id as "workspaceId", partnership_id as "partnershipId", sequence, head
     from audit_chains where workspace_id = $1 order by chain_id`,
    [workspaceId],
  );
  return new Map(rows.map((row) => [row.chainId, startOf(row, { sequence: row.sequence, hash: row.head }, anchored)]));
}

function startOf(
  { workspaceId, chainId, partnershipId }: Pick<ChainRow, 'workspaceId' | 'chainId' | 'partnershipId'>,
  head: Walked['head'],
  anchored: readonly Head[],
): Walked {
  return {
    workspaceId,
    chainId,
    partnershipId,
    head,
    anchored: anchored.filter((signed) => signed.chainId === chainId),
    sequence: 0,
    hash: Buffer.alloc(0),
    agreed: 0,
    blanked: 0,
    broken: null,
  };
}

const pageSize = 2000;

/** Entries in the order of their chains, a page at a time, so that a long trail needs little memory. */
async function* entriesOf(client: Client, workspaceId: string): AsyncGenerator<StoredEntry> {
  let after: [string, number] = ['00000000-0000-0000-0000-000000000000', 0];
  for (;;) {
    const { rows } = await client.query<StoredEntry>({
      name: 'audit_entries_to_verify',
      text: `select chain_id as "chainId", sequence, workspace_id as "workspaceId", partnership_id as "partnershipId",
               regexp_replace(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '000Z$', 'Z') as at,
               person_id as "personId", job, via, action, subject, subject_id as "subjectId",
               request_id as "requestId", facts::text as facts, words::text as words, salt,
               words_digest as "wordsDigest", previous, hash
             from audit_entries where workspace_id = $1 and (chain_id, sequence) > ($2, $3)
             order by chain_id, sequence limit ${pageSize}`,
      values: [workspaceId, ...after],
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = [last.chainId, last.sequence];
  }
}
