import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../admin/organisations/organisations.api.ts';
import { personQuery } from '../admin/people/people.api.ts';
import { entryQuery } from '../register/register.api.ts';

type Named = { workspaceId: string; id: string | null | undefined };

/** Undefined until it is known, and of what is not to be seen. */
export const usePersonName = ({ workspaceId, id }: Named) =>
  useQuery({ ...personQuery(workspaceId, id ?? ''), enabled: Boolean(id) }).data?.name;

export const useOrganisationName = ({ workspaceId, id }: Named) =>
  useQuery({ ...organisationQuery(workspaceId, id ?? ''), enabled: Boolean(id) }).data?.name;

export const usePartnershipName = ({ workspaceId, id }: Named) =>
  useQuery({ ...entryQuery(workspaceId, id ?? ''), enabled: Boolean(id) }).data?.name;

export function OrganisationName(named: Named) {
  return useOrganisationName(named);
}
