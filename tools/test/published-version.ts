import type pg from 'pg';
import type { Insert } from './inserter.ts';

/** A version of the outcomes as they never stood: what stands now can be published after it. */
export async function publishedVersion(client: pg.Client, insert: Insert): Promise<string> {
  const id = await insert('framework_versions', {
    number: 1,
    name: 'To begin with',
    reason: 'The first',
    in_force_from: '2026-01-01',
    fingerprint: '0'.repeat(64),
    outcome_count: 1,
    indicator_count: 0,
  });
  await client.query(
    `insert into framework_texts (workspace_id, version_id, content)
     select workspace_id, id, '{"outcomes": []}' from framework_versions where id = $1`,
    [id],
  );
  return id;
}
