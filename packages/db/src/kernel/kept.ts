import type { Transaction } from './transaction.ts';

/**
 * A statement of drizzle's with a name, as it was put together when this connection first asked it: to put it together
 * anew each time takes longer than to ask it. It is given its values when it is executed, through placeholders.
 */
export function kept<Statement>(tx: Transaction, name: string, build: (name: string) => Statement): Statement {
  const ofConnection = statements.get(tx) ?? new Map<string, unknown>();
  statements.set(tx, ofConnection);
  const known = ofConnection.get(name) as Statement | undefined;
  if (known) return known;
  const built = build(name);
  ofConnection.set(name, built);
  return built;
}

const statements = new WeakMap<Transaction, Map<string, unknown>>();
