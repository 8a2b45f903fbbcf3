import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../lib/problem.ts';
import { toast } from '../ui/Toast.tsx';
import { t } from './admin.strings.ts';

/**
 * Something done with one press: says what was done, with Undo where there is one, or why it was refused. `concept` is
 * the first word of the cached queries it may change.
 */
export const useAct = <Result>(concept: string, { done, undo }: Words<Result>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<Result>) => act(),
    onSuccess: (result) =>
      toast(done, {
        ...(undo && {
          onUndo: () =>
            void undo(result)
              .catch(tellWhy)
              .then(() => queries.invalidateQueries({ queryKey: [concept] })),
        }),
      }),
    onError: tellWhy,
    onSettled: () => queries.invalidateQueries({ queryKey: [concept] }),
  });
};

type Words<Result> = { done: string; undo?: (result: Result) => Promise<unknown> };

const tellWhy = (error: unknown) => toast(problemOf(error).title || t('admin.refused'), { bad: true });
