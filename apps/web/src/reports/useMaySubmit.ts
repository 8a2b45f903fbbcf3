import { useQuery } from '@tanstack/react-query';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { usePlace } from '../partnerships/place.ts';

/** Whether this person chairs: a report says so of itself only once nothing in it is missing. */
export const useMaySubmit = () => {
  const { data } = useQuery(partnershipQuery(usePlace().id));
  return data?.roles.some((role) => role === 'chair' || role === 'deputy_chair') ?? false;
};
