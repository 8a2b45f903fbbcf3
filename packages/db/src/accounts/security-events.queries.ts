import type { AuthDb } from './queryable.ts';

export type SecurityEvent = {
  kind:
    | 'signed_in'
    | 'sign_in_refused'
    | 'signed_out'
    | 'sessions_ended'
    | 'password_changed'
    | 'password_reset'
    | 'invitation_accepted'
    | 'refresh_reused'
    | 'password_sprayed';
  /** Null when nobody with that email address is known */
  accountId: string | null;
  address: string;
  requestId: string;
};

/** Written down for good: nobody may change or remove it through the product. */
export async function noteSecurityEvent(db: AuthDb, { kind, accountId, address, requestId }: SecurityEvent) {
  await db.query({
    name: 'note_security_event',
    text: 'insert into auth.security_events (kind, account_id, address, request_id) values ($1, $2, $3, $4)',
    values: [kind, accountId, address, requestId],
  });
}

export type TokenEvent = {
  kind: 'token_exchanged' | 'token_refused';
  apiTokenId: string;
  address: string;
  requestId: string;
};

/**
 * Written down for good, with whose account it is unless a service account uses it: the first time within an hour that a
 * token comes from an address. A program comes every ten minutes, and its coming back says nothing new. Of what is no token
 * of ours nothing is kept.
 */
export async function noteTokenEvent(db: AuthDb, { kind, apiTokenId, address, requestId }: TokenEvent): Promise<void> {
  await db.query({
    name: 'note_token_event',
    text: `with token as materialized (select id, account_id from auth.api_tokens where id = $2)
           insert into auth.security_events (kind, account_id, api_token_id, address, request_id)
           select $1, account_id, id, $3, $4 from token
           where auth.admit(concat_ws(':', $1::text, id, $3::text), 1, interval '1 hour')`,
    values: [kind, apiTokenId, address, requestId],
  });
}
