import type { AuthDb } from './queryable.ts';

/** What a link in a letter lets its reader do, once. */
export type LinkPurpose =
  | { purpose: 'password_reset'; accountId: string }
  | { purpose: 'invitation'; personId: string; invitedByPersonId: string | null };

/** Keeps a new link, in place of those before it for the same purpose. */
export async function addLink(db: AuthDb, hash: Buffer, link: LinkPurpose, hours: number): Promise<void> {
  const accountId = link.purpose === 'password_reset' ? link.accountId : null;
  const [personId, inviter] = link.purpose === 'invitation' ? [link.personId, link.invitedByPersonId] : [null, null];
  await db.query({
    name: 'add_link',
    text: `with before as (delete from auth.one_time_links
                           where used_at is null and (account_id = $3 or person_id = $4))
           insert into auth.one_time_links (hash, purpose, account_id, person_id, invited_by_person_id, expires_at)
           values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))`,
    values: [hash, link.purpose, accountId, personId, inviter, hours],
  });
}

export type OpenLink = { accountId: string | null; personId: string | null; invitedByPersonId: string | null };

/** A link that can still be used. Reading does not use it, so that a mail program may prefetch it. */
export async function readLink(
  db: AuthDb,
  hash: Buffer,
  purpose: LinkPurpose['purpose'],
): Promise<OpenLink | undefined> {
  const { rows } = await db.query<OpenLink>({
    name: 'read_link',
    text: `select account_id as "accountId", person_id as "personId", invited_by_person_id as "invitedByPersonId"
           from auth.one_time_links where hash = $1 and purpose = $2 and used_at is null and expires_at > now()`,
    values: [hash, purpose],
  });
  return rows[0];
}

/** Uses a link up: of ten at once, one is answered true. */
export async function spendLink(db: AuthDb, hash: Buffer): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'spend_link',
    text: `update auth.one_time_links set used_at = now() where hash = $1 and used_at is null and expires_at > now()`,
    values: [hash],
  });
  return rowCount === 1;
}

export type InvitationFacts = {
  workspaceId: string;
  workspaceName: string;
  name: string;
  email: string;
  invitedBy: string | null;
};

/** @returns null when the place is taken or withdrawn */
export async function invitationOf(
  db: AuthDb,
  personId: string,
  invitedByPersonId: string | null,
): Promise<InvitationFacts | null> {
  const { rows } = await db.query<{ invitation: InvitationFacts | null }>({
    name: 'invitation_of',
    text: 'select app.invitation_of($1, $2) as invitation',
    values: [personId, invitedByPersonId],
  });
  return rows[0]?.invitation ?? null;
}

/** Gives the invited person their account. False when the place is taken, or was meant for another email address. */
export async function linkPerson(
  db: AuthDb,
  personId: string,
  { id, email }: { id: string; email: string },
): Promise<boolean> {
  const { rows } = await db.query<{ linked: boolean }>({
    name: 'link_person',
    text: 'select app.link_person($1, $2, $3) as linked',
    values: [personId, id, email],
  });
  return rows[0]?.linked ?? false;
}
