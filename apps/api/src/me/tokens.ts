import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import {
  type ApiToken,
  apiTokenKind,
  can,
  cannotBe,
  createApiToken,
  notFound,
  type Person,
  revokeApiToken,
} from '@trivet/domain';
import { writtenToken } from '../auth/api-token-text.ts';
import type { Auth } from '../auth/auth.ts';
import { assertFresh, sessionOf } from '../auth/fresh.ts';
import { hashOf, newSecret } from '../auth/secrets.ts';
import { type Call, list, newRecordId, own } from '../kernel/handlers.ts';

export const listTokens = (auth: Auth) =>
  own(contract.me.listTokens, async (_request, { identity }) => {
    sessionOf(identity);
    return { result: { items: await db.listOwnTokens(auth.db, identity.accountId), next: null } };
  });

/** The token is kept as the last step before the commit of its audit entry: without an entry there is no token. */
export const createToken = (auth: Auth) =>
  own(contract.me.createToken, async ({ body }, call) => {
    assertFresh(call.identity);
    const secret = newSecret();
    const token = await inWorkspace(call, body.workspaceId, async ({ tx, actor, decision }) => {
      if (!can(actor, 'token.create')) throw db.mayNot('token.create');
      if ((await db.unseenPartnerships(tx, body.partnershipIds ?? [])).length > 0)
        throw cannotBe('/partnershipIds', 'not_seen', 'Choose partnerships that you can see');
      await assertOutcomesHere(tx, body);
      const holder = { id: newRecordId(), personId: actor.personId, serviceAccountId: null };
      const change = createApiToken(body, holder, decision);
      await db.leaveTrail({ ...originOf(call), tx, actor, decision, action: 'token.create' }, apiTokenKind, change);
      await db.addApiToken(auth.db, change.after, { accountId: actor.accountId, secretHash: hashOf(secret) });
      return change.after;
    });
    return { result: { ...token, secret: writtenToken(auth.environment, token.id, secret) } };
  });

export const revokeToken = (auth: Auth) =>
  own(contract.me.revokeToken, async ({ params }, call) => {
    sessionOf(call.identity);
    const mine = await db.listOwnTokens(auth.db, call.identity.accountId);
    const token = mine.find(({ id }) => id === params.tokenId);
    if (!token) throw notFound();
    await inWorkspace(call, token.workspaceId, (entered) => revoke(auth, call, { ...entered, token }));
    return { result: undefined };
  });

export const listWorkspaceTokens = (auth: Auth) =>
  list(contract.tokens.list, async ({ params, query }, { tx, actor, page }) => {
    if (!can(actor, 'token.see', {})) throw db.mayNot('token.see');
    const { items, after } = await db.listWorkspaceTokens(auth.db, { ...params, sort: query.sort }, page);
    const holderOf = ({ personId, serviceAccountId }: ApiToken) => serviceAccountId ?? personId;
    const names = await db.namesOfHolders(tx, params.workspaceId, items.map(holderOf));
    return { items: items.map((token) => ({ ...token, ownerName: names.get(holderOf(token)) ?? '' })), after };
  });

export const revokeWorkspaceToken = (auth: Auth) =>
  own(contract.tokens.revoke, async ({ params }, call) => {
    await inWorkspace(call, params.workspaceId, async (entered) => {
      if (!can(entered.actor, 'token.revoke', {})) throw db.mayNot('token.revoke');
      const token = await db.readApiToken(auth.db, params.workspaceId, params.tokenId);
      if (!token) throw notFound();
      await revoke(auth, call, { ...entered, token });
    });
    return { result: undefined };
  });

/** @throws Refusal `invalid` for a token that is to be limited to outcomes of somewhere else */
export async function assertOutcomesHere(
  tx: db.Transaction,
  { workspaceId, outcomeIds }: Pick<ApiToken, 'workspaceId' | 'outcomeIds'>,
): Promise<void> {
  if (outcomeIds && (await db.strangersAmong(tx, outcomeIds, { kind: 'outcomes', workspaceId })).length > 0)
    throw cannotBe('/outcomeIds', 'not_of_workspace', 'Choose outcomes of this workspace');
}

type Entered = db.Entered<Person>;
type OwnCall = Call & { identity: db.Identity };

const originOf = ({ requestId, identity }: OwnCall) => ({ requestId, via: identity.via });

function inWorkspace<T>({ pool, identity }: OwnCall, workspaceId: string, work: (entered: Entered) => Promise<T>) {
  return db.asPerson(pool, { identity, place: { workspaceId }, readOnly: false }, work);
}

/** Ended just before the commit of its audit entry: should that fail, the token is dead all the same. */
async function revoke(
  auth: Auth,
  call: OwnCall,
  { tx, actor, decision, token }: Entered & { token: ApiToken },
): Promise<void> {
  const change = revokeApiToken(token, decision);
  await db.leaveTrail({ ...originOf(call), tx, actor, decision, action: 'token.revoke' }, apiTokenKind, change);
  if (!(await db.endApiToken(auth.db, change.after))) throw notFound();
}
