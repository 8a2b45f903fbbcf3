import { contract } from '@trivet/contract';
import { findLiveToken, noteTokenEvent, touchToken } from '@trivet/db';
import { open } from '../kernel/handlers.ts';
import { HttpRefusal } from '../kernel/problems.ts';
import { accessTokenSeconds } from './access-tokens.ts';
import { readToken } from './api-token-text.ts';
import type { Auth } from './auth.ts';
import { hashOf } from './secrets.ts';

/**
 * What a dashboard keeps is an access token that dies by itself, never the secret. It names the API token and carries
 * none of its rights: those are read at each request, so a revoked token ends what was made from it at once. It is a way in like signing in, so it is written down, also where it
 * was refused.
 */
export const exchange = ({ db, environment, accessTokens }: Auth) =>
  open(contract.auth.exchange, async ({ body }, { address, requestId }) => {
    const said = readToken(environment, body.token);
    const token = said && (await findLiveToken(db, said.id, hashOf(said.secret)));
    if (said) {
      const kind = token ? ('token_exchanged' as const) : ('token_refused' as const);
      await noteTokenEvent(db, { kind, apiTokenId: said.id, address, requestId });
    }
    if (!token) throw tokenRefused();
    if (token.stale) await touchToken(db, token.id);
    const accessToken = accessTokens.sign({ accountId: token.accountId, apiTokenId: token.id });
    return { result: { tokenType: 'Bearer' as const, accessToken, expiresIn: accessTokenSeconds } };
  });

const tokenRefused = () =>
  new HttpRefusal(401, 'token_refused', 'This API token is not good, or no longer. Make another under your account.', {
    'www-authenticate': 'Bearer realm="trivet", error="invalid_token"',
  });
