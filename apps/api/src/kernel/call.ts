import type { Endpoint, RequestOf } from '@trivet/contract';
import { type Identity, mayNot, type Place, type Pool, type Transaction } from '@trivet/db';
import {
  can,
  type Decision,
  lackedScope,
  type Person,
  Refusal,
  ruleBroken,
  type Scope,
  stoppedByArchive,
} from '@trivet/domain';
import type { LiveMessage } from '../live/signal.ts';
import type { Answer, Download } from './answer.ts';
import { notSignedIn } from './problems.ts';

/** What the kernel hands every handler beside the parsed request. */
export type Call = {
  pool: Pool;
  /** Null when nobody is signed in: only an open endpoint is served then */
  identity: Identity | null;
  /** Null when the address names neither a workspace nor a partnership */
  place: Place | null;
  requestId: string;
  address: string;
  userAgent: string;
  expectedVersion: number | null;
  keyed: { key: string; route: string; body: string } | null;
  accept: string;
  cursorSecret: string;
  /** What looks through files; undefined where nothing does */
  virusScanner: string | undefined;
  url: string;
  /** Tells every process of the product; best effort, for after the commit */
  publish: (topic: string, message: LiveMessage) => Promise<void>;
};

/** A served endpoint. Only `command` and `query` make one, so that none can be served without its policy action. */
export type Handler<E extends Endpoint> = {
  endpoint: E;
  serve: (call: Call, request: RequestOf<E>) => Promise<Answer | Download>;
};

/** What a question may use. */
export type QueryContext = { tx: Transaction; actor: Person; decision: Decision };

export function signedIn({ identity }: Call): Identity {
  if (!identity) throw notSignedIn();
  return identity;
}

export function whoAndWhere(call: Call): { identity: Identity; place: Place } {
  const identity = signedIn(call);
  if (!call.place) throw new Error('A guarded endpoint needs a workspace or a partnership in its address');
  return { identity, place: call.place };
}

export function assertMay({ action }: Pick<Endpoint, 'action'>, actor: Person): void {
  if (action === 'signed_in' || action === 'public' || can(actor, action)) return;
  const scope = lackedScope(actor, action);
  throw scope ? outOfScope(scope) : mayNot(action);
}

/** Whoever made the token can mend this, nobody else: a coordinator who is asked would find nothing to give. */
const outOfScope = (scope: Scope) =>
  new Refusal('forbidden', 'forbidden', `This token lacks the scope “${scope}”. Make a token that has it.`);

/** The one place where an archived partnership refuses every change inside it, whichever concept it is of. */
export function assertOpen({ action }: Endpoint, actor: Person): void {
  if (action === 'signed_in' || action === 'public' || !stoppedByArchive(actor, action)) return;
  throw ruleBroken('partnership_archived', 'This partnership is archived. Restore it to change it.');
}
