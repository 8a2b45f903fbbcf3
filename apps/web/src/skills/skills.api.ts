import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../lib/api.ts';

/** Which skills are needed, who has them, and where the gaps are. */
export const skillsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['skills', partnershipId],
    queryFn: () => api.skills.matrix({ params: { partnershipId } }),
  });

/** Runs a change of the matrix and reads it again. */
export const useSkillChange = <Input, Output>(change: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: ['skills'] }) });
};
