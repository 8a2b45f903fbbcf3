import { pgTable, uuid } from 'drizzle-orm/pg-core';

const ofAction = { workspaceId: uuid().notNull(), partnershipId: uuid().notNull(), actionId: uuid().notNull() };

/** Who lends a hand with an action. */
export const actionHelpers = pgTable('action_helpers', { ...ofAction, personId: uuid().notNull() });

/** What must be finished before an action can be. */
export const actionDependencies = pgTable('action_dependencies', { ...ofAction, waitsForId: uuid().notNull() });
