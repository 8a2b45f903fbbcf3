import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';

/** The thing whose story is told. */
export type Told = { kind: 'decision' | 'action' | 'risk'; id: string };

export const storyQuery = (partnershipId: string, { kind, id }: Told) =>
  queryOptions({
    queryKey: ['story', partnershipId, kind, id],
    queryFn: () => {
      const params = { partnershipId };
      if (kind === 'decision') return api.stories.ofDecision({ params: { ...params, decisionId: id } });
      if (kind === 'action') return api.stories.ofAction({ params: { ...params, actionId: id } });
      return api.stories.ofRisk({ params: { ...params, riskId: id } });
    },
  });
