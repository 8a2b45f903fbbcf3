import { actions } from './actions.ts';
import { auth } from './auth.ts';
import { me } from './me.ts';
import { organisations } from './organisations.ts';
import { outcomes } from './outcomes.ts';
import { people } from './people.ts';
import { reports } from './reports.ts';
import { tokens } from './tokens.ts';
import { workspaces } from './workspaces.ts';

export * from './kernel/index.ts';
export * from './actions.ts';
export * from './auth.ts';
export * from './me.ts';
export * from './organisations.ts';
export * from './outcomes.ts';
export * from './people.ts';
export * from './reports.ts';
export * from './tokens.ts';
export * from './workspaces.ts';

/** Every operation of the API, by concept. */
export const contract = { actions, auth, me, organisations, outcomes, people, reports, tokens, workspaces };
