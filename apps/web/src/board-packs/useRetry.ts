import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BoardPackRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { toast } from '../ui/Toast.tsx';
import { t } from './board-packs.strings.ts';

/** Has a pack made that failed. */
export function useRetry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ workspaceId, id: packId }: BoardPackRepresentation) =>
      api.boardPacks.retry({ params: { workspaceId, packId } }),
    onError: tellWhy,
    onSettled: () => queries.invalidateQueries({ queryKey: ['board_packs'] }),
  });
}

export const tellWhy = (thrown: unknown) => toast(problemOf(thrown).title || t('packs.refused'), { bad: true });
