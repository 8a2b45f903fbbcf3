import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { apiTokenKind, assertTakesTokens, can, cannotBe, createApiToken } from '@trivet/domain';
import { writtenToken } from '../auth/api-token-text.ts';
import type { Auth } from '../auth/auth.ts';
import { assertFresh } from '../auth/fresh.ts';
import { hashOf, newSecret } from '../auth/secrets.ts';
import { newRecordId, own } from '../kernel/handlers.ts';
import { assertOutcomesHere } from '../me/tokens.ts';
import { representServiceAccount } from './read-service-accounts.ts';

/** As one's own is made: kept as the last step before the commit of its audit entry. */
export const makeServiceToken = (auth: Auth) =>
  own(contract.serviceAccounts.makeToken, async ({ params, body }, { pool, identity, requestId }) => {
    const { workspaceId, serviceAccountId } = params;
    const action = 'service_account.make_token';
    const secret = newSecret();
    const token = await db.asPerson(
      pool,
      { identity, place: { workspaceId }, readOnly: false },
      async ({ tx, actor, decision }) => {
        if (!can(actor, action)) throw db.mayNot(action);
        assertFresh(identity);
        const account = await representServiceAccount({ tx, actor }, serviceAccountId);
        assertTakesTokens(account);
        if (body.lastDay > account.lastDay)
          throw cannotBe('/lastDay', 'too_far', 'Choose a day no later than the last day of the service account');
        const named = body.partnershipIds ?? [];
        if ((await db.strangersAmong(tx, named, { kind: 'partnerships', workspaceId })).length > 0)
          throw cannotBe('/partnershipIds', 'not_of_workspace', 'Choose partnerships of this workspace');
        await assertOutcomesHere(tx, { workspaceId, outcomeIds: body.outcomeIds });
        const holder = { id: newRecordId(), personId: actor.personId, serviceAccountId };
        const change = createApiToken({ ...body, workspaceId }, holder, decision);
        await db.leaveTrail({ tx, actor, decision, requestId, via: identity.via, action }, apiTokenKind, change);
        await db.addApiToken(auth.db, change.after, { accountId: null, secretHash: hashOf(secret) });
        return change.after;
      },
    );
    return { result: { ...token, secret: writtenToken(auth.environment, token.id, secret) } };
  });
