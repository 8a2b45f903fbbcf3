import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BoardPackRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { Confirm } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import { tellWhy } from './useRetry.ts';
import { t } from './board-packs.strings.ts';

type Props = { pack: BoardPackRepresentation; onClose: () => void };

/** Asks first: what was in a pack cannot be had back. */
export function RemovePack({ pack: { workspaceId, id: packId, title }, onClose }: Props) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.boardPacks.remove({ params: { workspaceId, packId } }),
    onSuccess: () => toast(t('packs.removed')),
    onError: tellWhy,
    onSettled: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['board_packs'] });
    },
  });
  return (
    <Confirm
      title={t('packs.removeAsk', { title })}
      verb={t('packs.remove')}
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t('packs.removeWhy')}
    </Confirm>
  );
}
