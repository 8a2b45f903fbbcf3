import type pg from 'pg';
import type { Insert } from './inserter.ts';

type Owner = { accountId: string; personId: string };

/** A person's API token, whose secret nobody has. */
export async function addToken(
  client: pg.Client,
  workspaceId: string,
  { accountId, personId }: Owner,
): Promise<string> {
  const { rows } = await client.query(
    `insert into auth.api_tokens (id, account_id, person_id, workspace_id, secret_hash, name, scopes, expires_at,
                                  version, created_at, updated_at)
     values (uuidv7(), $1, $2, $3, sha256('nobody knows'), 'Feed', '{reports:read}', now() + interval '90 days', 1, now(), now())
     returning id`,
    [accountId, personId, workspaceId],
  );
  return rows[0].id;
}

/** A service account that reads no longer. */
export function endedServiceAccount(insert: Insert, { personId }: Owner): Promise<string> {
  return insert('service_accounts', {
    name: 'Warehouse',
    purpose: '',
    owner_person_id: personId,
    last_day: '2099-01-01',
    ended_at: '2026-11-02T09:00:00Z',
  });
}
