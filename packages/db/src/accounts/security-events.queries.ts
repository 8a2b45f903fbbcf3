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
