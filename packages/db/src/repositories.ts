import { type CommandScope, repository } from './kernel/repository.ts';
import { organisationRecords } from './organisations/organisations.table.ts';

/** Every kind of record and the table it is kept in. */
export const records = { organisations: organisationRecords };

/** The repositories a command may use, all inside its one transaction. */
export function repositories(scope: CommandScope) {
  return { organisations: repository(organisationRecords.table, organisationRecords.kind, scope) };
}

export type Repositories = ReturnType<typeof repositories>;
