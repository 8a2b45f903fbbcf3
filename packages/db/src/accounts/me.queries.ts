import type { PartnershipRole, WorkspaceRole } from '@trivet/domain';
import type { Identity } from '../kernel/transaction.ts';
import type { AuthDb } from './queryable.ts';

/** A workspace this account is someone in, and what it is there. */
export type WorkspaceOfMine = {
  id: string;
  name: string;
  slug: string;
  person: { id: string; name: string; organisationId: string | null };
  roles: WorkspaceRole[];
  appointments: {
    outcomes: { id: string; code: string; statement: string }[];
    organisations: { id: string; name: string }[];
  };
  partnerships: {
    id: string;
    name: string;
    code: string;
    status: string;
    roles: PartnershipRole[];
    sro: boolean;
    organisationLead: boolean;
  }[];
};

/** One statement for the page everyone opens first. An API token sees only what it is limited to. */
export async function workspacesOfMine(
  db: AuthDb,
  { accountId, workspaceId, partnershipIds }: Pick<Identity, 'accountId' | 'workspaceId' | 'partnershipIds'>,
): Promise<WorkspaceOfMine[]> {
  const { rows } = await db.query<{ workspaces: WorkspaceOfMine[] }>({
    name: 'workspaces_of_mine',
    text: 'select app.workspaces_seen_by($1, $2, $3) as workspaces',
    values: [accountId, workspaceId, partnershipIds],
  });
  return rows[0]?.workspaces ?? [];
}

/** The workspace of a service account; none when it works no longer. It is told of no partnerships: they are in the register. */
export async function workspaceOfServiceAccount(db: AuthDb, accountId: string): Promise<WorkspaceOfMine[]> {
  const { rows } = await db.query<{ workspaces: WorkspaceOfMine[] }>({
    name: 'workspace_of_service_account',
    text: 'select app.workspace_of_service_account($1) as workspaces',
    values: [accountId],
  });
  return rows[0]?.workspaces ?? [];
}
