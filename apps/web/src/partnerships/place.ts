import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { SessionWorkspace } from '../app/session.ts';
import { partnershipQuery, workspaceQuery } from './place.api.ts';

/** Where one is: the partnership of the address, and who one is in its workspace. */
export type Place = {
  workspaceId: string;
  workspace: string;
  id: string;
  code: string;
  name: string;
  personId: string;
};

/** The place that one of my partnerships, or one that I may open, is. */
export const placeOf = (
  workspace: SessionWorkspace,
  { id, code, name }: Pick<Place, 'id' | 'code' | 'name'>,
): Place => ({
  workspaceId: workspace.id,
  workspace: workspace.slug,
  personId: workspace.person.id,
  id,
  code,
  name,
});

export const PlaceContext = createContext<Place | null>(null);

/** The partnership of the address. Only for pages below `/w/$workspace/p/$code`. */
export const usePlace = (): Place => {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('This page belongs below a partnership’s address');
  return place;
};

/** What fills the address of a page of this partnership. */
export const addressIn = ({ workspace, code }: Pick<Place, 'workspace' | 'code'>) => ({ workspace, code });

/** 'EARLY-R-012' is quoted as 'R-012' inside its partnership. */
export const shortOf = (reference: string) => reference.replace(/^[A-Z][A-Z0-9]*-(?=[A-Z]{1,2}-)/, '');

/** What the API calls it, whether an address quotes it short or, as letters do, whole: 'EARLY-R-012'. */
export const wholeOf = ({ code }: Pick<Place, 'code'>, reference: string) =>
  `${code}-${shortOf(reference.toUpperCase())}`;

/** Whether the server would let this person do this in the partnership as a whole: 'action.raise'. */
export const useMayHere = (action: string) => {
  const { data } = useQuery(partnershipQuery(usePlace().id));
  return data?.permissions.may.includes(action) ?? false;
};

/** The score above which a risk is more than this partnership will bear; undefined until it is known. */
export const useAppetite = (workspaceId: string, partnershipId: string) => {
  const { data: partnership } = useQuery(partnershipQuery(partnershipId));
  const { data: workspace } = useQuery(workspaceQuery(workspaceId));
  return partnership?.riskAppetite ?? workspace?.riskAppetite;
};
