import { background } from './background.ts';
import { commands } from './commands.ts';
import { identity } from './identity.ts';
import { importing } from './imports.ts';
import type { Mutant } from './mutant.ts';
import { tenants } from './tenants.ts';

/** Every promise that must not be broken unnoticed. `npm run test:deep` breaks each of them. */
export const mutants: readonly Mutant[] = [...tenants, ...commands, ...identity, ...importing, ...background];
