import { type AuditBreak, openPool, verifyAudit } from '@trivet/db';

const usage = `Verifies every audit chain, and holds it against the signed heads.
WORKER_DATABASE_URL says which database. AUDIT_ANCHOR_DIR says where the signed heads are; AUDIT_KEYS (or JWT_PRIVATE_KEY)
holds the keys that may have signed them, as PEM: public halves are enough. Without a folder only the chains are verified.`;

const whatHappened: Record<AuditBreak['how'], string> = {
  altered: 'it is not what was written',
  removed: 'it is missing',
  truncated: 'it and all after it are missing',
  dropped: 'the whole chain is missing',
  rewritten: 'from here on the chain was written anew; a signed head says otherwise',
  beyond_head: 'it is beyond where the chain ends',
};

const { WORKER_DATABASE_URL: url, AUDIT_ANCHOR_DIR: dir, AUDIT_KEYS, JWT_PRIVATE_KEY } = process.env;
const keys = AUDIT_KEYS ?? JWT_PRIVATE_KEY;

if (!url || (dir && !keys)) {
  console.error(usage);
  process.exitCode = 2;
} else await verify(url, dir && keys ? { dir, keys } : null);

async function verify(database: string, anchoring: { dir: string; keys: string } | null): Promise<void> {
  const pool = openPool(database, { max: 1 });
  const { chains, entries, blanked, anchors, brokenAnchor, breaks } = await verifyAudit(pool, anchoring);
  await pool.end();
  for (const found of breaks) console.error(inWords(found));
  if (brokenAnchor) console.error(`Anchor ${brokenAnchor.file} ${brokenAnchor.why}.`);
  console.log(`${chains} chains, ${entries} entries (${blanked} blanked), ${anchors} anchors.`);
  const holds = breaks.length === 0 && !brokenAnchor;
  console.log(holds ? 'Everything holds.' : 'The trail does not hold.');
  process.exitCode = holds ? 0 : 1;
}

function inWords({ workspaceId, partnershipId, sequence, how }: AuditBreak): string {
  const whose = partnershipId ? `Partnership ${partnershipId}` : `Workspace ${workspaceId}`;
  return `${whose}, entry ${sequence}: ${whatHappened[how]}.`;
}
