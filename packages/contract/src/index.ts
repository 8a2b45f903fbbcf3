import { actions } from './actions.ts';
import { auth } from './auth.ts';
import { me } from './me.ts';
import { organisations } from './organisations.ts';
import { tokens } from './tokens.ts';

export * from './kernel/index.ts';
export * from './actions.ts';
export * from './auth.ts';
export * from './me.ts';
export * from './organisations.ts';
export * from './tokens.ts';

/** Every operation of the API, by concept. */
export const contract = { actions, auth, me, organisations, tokens };
