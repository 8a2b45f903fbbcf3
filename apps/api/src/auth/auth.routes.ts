import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { acceptInvitation, readInvitation } from './invitations.ts';
import { askForReset, resetPassword } from './password-resets.ts';
import { signIn, signOut } from './sign-in.ts';
import { exchange } from './token-exchange.ts';
import { refresh, revoke, token } from './token-pairs.ts';

export async function authRoutes(app: FastifyInstance): Promise<void> {
  const { auth } = app;
  mount(app, 'auth', contract.auth, {
    signIn: signIn(auth),
    signOut: signOut(auth),
    token: token(auth),
    refresh: refresh(auth),
    exchange: exchange(auth),
    revoke: revoke(auth),
    askForReset: askForReset(auth),
    resetPassword: resetPassword(auth),
    readInvitation: readInvitation(auth),
    acceptInvitation: acceptInvitation(auth),
  });
}
