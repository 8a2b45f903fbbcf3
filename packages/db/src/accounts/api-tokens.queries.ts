import type { ApiToken, Scope } from '@trivet/domain';
import type { Page, PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { AuthDb } from './queryable.ts';

/** An API token in use. */
export type LiveToken = {
  id: string;
  /** The account of a person, or a service account */
  accountId: string;
  workspaceId: string;
  scopes: Scope[];
  /** Those it opens; of one that is limited to outcomes, those that contribute to them now */
  partnershipIds: string[] | null;
  /** Last used over a minute ago, or never */
  stale: boolean;
};

const liveToken = `select id, coalesce(account_id, service_account_id) as "accountId", workspace_id as "workspaceId", scopes,
    case when outcome_ids is null then partnership_ids else app.partnerships_of_outcomes(workspace_id, outcome_ids) end
      as "partnershipIds",
    last_used_at is null or last_used_at < now() - interval '1 minute' as stale
  from auth.api_tokens
  where id = $1 and revoked_at is null and expires_at > now()
    and (account_id is not null or exists (select from app.working_service_account(service_account_id)))`;

export async function findLiveToken(db: AuthDb, id: string, secretHash: Buffer): Promise<LiveToken | undefined> {
  const { rows } = await db.query<LiveToken>({
    name: 'live_token',
    text: `${liveToken} and secret_hash = $2`,
    values: [id, secretHash],
  });
  return rows[0];
}

/** The one an access token was exchanged for, whose secret was shown then. */
export async function findExchangedToken(db: AuthDb, id: string, accountId: string): Promise<LiveToken | undefined> {
  const { rows } = await db.query<LiveToken>({
    name: 'exchanged_token',
    text: `${liveToken} and coalesce(account_id, service_account_id) = $2`,
    values: [id, accountId],
  });
  return rows[0];
}

export async function touchToken(db: AuthDb, id: string): Promise<void> {
  await db.query({
    name: 'touch_token',
    text: `update auth.api_tokens set last_used_at = now()
           where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
    values: [id],
  });
}

/** `accountId`: whose it is; null for one of a service account. */
export async function addApiToken(
  db: AuthDb,
  token: ApiToken,
  owner: { accountId: string | null; secretHash: Buffer },
): Promise<void> {
  await db.query({
    name: 'add_api_token',
    text: `insert into auth.api_tokens (id, account_id, person_id, workspace_id, secret_hash, name, scopes,
             partnership_ids, expires_at, version, created_at, updated_at, service_account_id, outcome_ids)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      token.id,
      owner.accountId,
      token.personId,
      token.workspaceId,
      owner.secretHash,
      token.name,
      token.scopes,
      token.partnershipIds,
      token.expiresAt,
      token.version,
      token.createdAt,
      token.updatedAt,
      token.serviceAccountId,
      token.outcomeIds,
    ],
  });
}

const columns = `id, workspace_id as "workspaceId", person_id as "personId",
  service_account_id as "serviceAccountId", name, scopes, partnership_ids as "partnershipIds", outcome_ids as "outcomeIds", expires_at as "expiresAt", last_used_at as "lastUsedAt",
  revoked_at as "revokedAt", version, created_at as "createdAt", updated_at as "updatedAt"`;

/** @returns undefined when there is none such in the workspace */
export async function readApiToken(db: AuthDb, workspaceId: string, id: string): Promise<ApiToken | undefined> {
  const { rows } = await db.query<ApiToken>({
    name: 'read_api_token',
    text: `select ${columns} from auth.api_tokens where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  return rows[0];
}

/** One's own, in every workspace, the latest first, 200 at most; revoked ones are left out. */
export async function listOwnTokens(db: AuthDb, accountId: string): Promise<ApiToken[]> {
  const { rows } = await db.query<ApiToken>({
    name: 'list_own_tokens',
    text: `select ${columns} from auth.api_tokens where account_id = $1 and revoked_at is null
           order by created_at desc, id limit 200`,
    values: [accountId],
  });
  return rows;
}

/** Those of a service account, the latest first, 200 at most; revoked ones are left out. */
export async function listServiceTokens(
  db: AuthDb,
  workspaceId: string,
  serviceAccountId: string,
): Promise<ApiToken[]> {
  const { rows } = await db.query<ApiToken>({
    name: 'list_service_tokens',
    text: `select ${columns} from auth.api_tokens
           where workspace_id = $1 and service_account_id = $2 and revoked_at is null
           order by created_at desc, id limit 200`,
    values: [workspaceId, serviceAccountId],
  });
  return rows;
}

/** Everyone's in a workspace, by the time they were made; revoked ones too. */
export async function listWorkspaceTokens(
  db: AuthDb,
  { workspaceId, sort }: { workspaceId: string; sort: 'createdAt' | '-createdAt' },
  { limit, after }: PageRequest,
): Promise<Page<ApiToken>> {
  const [further, direction] = sort === 'createdAt' ? ['>', 'asc'] : ['<', 'desc'];
  const { rows } = await db.query<ApiToken>({
    name: `list_workspace_tokens_${direction}`,
    text: `select ${columns} from auth.api_tokens
           where workspace_id = $1
             and ($2::timestamptz is null or (date_trunc('milliseconds', created_at), id) ${further} ($2, $3::uuid))
           order by date_trunc('milliseconds', created_at) ${direction}, id ${direction} limit $4`,
    values: [workspaceId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, after: rows.length > limit && last ? [last.createdAt, last.id] : null };
}

/** @returns whether it was in use until now */
export async function endApiToken(db: AuthDb, { id, workspaceId, revokedAt, version }: ApiToken): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'end_api_token',
    text: `update auth.api_tokens set revoked_at = $3, updated_at = $3, version = $4
           where workspace_id = $1 and id = $2 and revoked_at is null`,
    values: [workspaceId, id, revokedAt, version],
  });
  return rowCount === 1;
}

/** Ends all tokens of a service account. */
export async function endServiceTokens(db: AuthDb, workspaceId: string, serviceAccountId: string): Promise<void> {
  await db.query({
    name: 'end_service_tokens',
    text: `update auth.api_tokens set revoked_at = now(), updated_at = now(), version = version + 1
           where workspace_id = $1 and service_account_id = $2 and revoked_at is null`,
    values: [workspaceId, serviceAccountId],
  });
}

/** Those of these partnerships that this transaction may not see. */
export async function unseenPartnerships(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'unseen_partnerships',
    text: 'select id from unnest($1::uuid[]) id where id <> all (app.visible_partnerships())',
    values: [ids],
  });
  return rows.map(({ id }) => id);
}

/** By their ids, the names of people and service accounts. */
export async function namesOfHolders(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await tx.client.query<{ id: string; name: string }>({
    name: 'names_of_holders',
    text: `select id, name from people where workspace_id = $1 and id = any ($2)
           union all select id, name from service_accounts where workspace_id = $1 and id = any ($2)`,
    values: [workspaceId, ids],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
