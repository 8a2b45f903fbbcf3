import type { AuthDb } from './queryable.ts';

/** An account as signing in needs it. `knownHere`: it was signed in to from this address in the last 30 days. */
export type Account = { id: string; email: string; passwordHash: string | null; knownHere: boolean };

/** @returns undefined when there is none with this email address */
export async function findAccount(db: AuthDb, email: string, address: string): Promise<Account | undefined> {
  const { rows } = await db.query<Account>({
    name: 'find_account',
    text: `select a.id, a.email, a.password_hash as "passwordHash", exists (
             select from auth.sessions s where s.account_id = a.id and s.address = $2
               and s.created_at > now() - interval '30 days') as "knownHere"
           from auth.accounts a where a.email = $1`,
    values: [email, address],
  });
  return rows[0];
}

/** @throws when there is no such account: ids come from its own session */
export async function readAccount(db: AuthDb, id: string): Promise<Omit<Account, 'knownHere'>> {
  const { rows } = await db.query<Account>({
    name: 'read_account',
    text: 'select id, email, password_hash as "passwordHash" from auth.accounts where id = $1',
    values: [id],
  });
  if (!rows[0]) throw new Error('The session names an account that is not there');
  return rows[0];
}

/** @returns undefined when the email address has one already */
export async function addAccount(db: AuthDb, email: string, passwordHash: string): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>({
    name: 'add_account',
    text: `insert into auth.accounts (email, password_hash, password_changed_at) values ($1, $2, now())
           on conflict (email) do nothing returning id`,
    values: [email, passwordHash],
  });
  return rows[0]?.id;
}

/** Sets a new password and withdraws every link that could set another. */
export async function setPassword(db: AuthDb, accountId: string, passwordHash: string): Promise<void> {
  await db.query({
    name: 'set_password',
    text: `with withdrawn as (delete from auth.one_time_links where account_id = $1 and used_at is null)
           update auth.accounts set password_hash = $2, password_changed_at = now() where id = $1`,
    values: [accountId, passwordHash],
  });
}

/** The same password, hashed by today's parameters; nothing when it was changed meanwhile. */
export async function rehash(db: AuthDb, { id, passwordHash }: Pick<Account, 'id' | 'passwordHash'>, next: string) {
  await db.query({
    name: 'rehash',
    text: 'update auth.accounts set password_hash = $3 where id = $1 and password_hash = $2',
    values: [id, passwordHash, next],
  });
}

/** Names that a password must not lean on: around an account, or around a person who is invited. */
export async function namesAround(
  db: AuthDb,
  { accountId = null, personId = null }: { accountId?: string | null; personId?: string | null },
): Promise<string[]> {
  const { rows } = await db.query<{ names: (string | null)[] }>({
    name: 'names_around',
    text: 'select app.names_around($1, $2) as names',
    values: [accountId, personId],
  });
  return (rows[0]?.names ?? []).filter((name) => name !== null);
}
