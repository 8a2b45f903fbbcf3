import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { toast } from '../../ui/Toast.tsx';
import { movedIn } from './moved.ts';
import { outcomesInOrderQuery } from './outcomes.api.ts';
import { t } from './outcomes.strings.ts';

/** Shows a new order at once, and saves the one move that made it. */
export const useMove = (workspaceId: string) => {
  const queries = useQueryClient();
  const query = outcomesInOrderQuery(workspaceId);
  const { mutate } = useMutation({
    // One move after the other: each changes the versions of those it passes.
    scope: { id: `outcomes ${workspaceId}` },
    mutationFn: async ({ id: outcomeId, position }: { id: string; position: number }) => {
      const { version } = await api.outcomes.get({ params: { workspaceId, outcomeId } });
      return api.outcomes.move({ params: { workspaceId, outcomeId }, body: { position } }, { ifMatch: version });
    },
    onError: () => toast(t('adminOutcomes.notMoved'), { bad: true }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['outcomes'] }),
  });
  return (ids: readonly string[]) => {
    const page = queries.getQueryData(query.queryKey);
    const move =
      page &&
      movedIn(
        page.items.map(({ id }) => id),
        ids,
      );
    if (!move) return;
    const byId = new Map(page.items.map((outcome) => [outcome.id, outcome]));
    queries.setQueryData(query.queryKey, { ...page, items: ids.flatMap((id) => byId.get(id) ?? []) });
    mutate(move);
  };
};
