import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { Confirm } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import { myTokensQuery } from './account.api.ts';
import { t } from './account.strings.ts';

type Props = { token: { id: string; name: string }; onClose: () => void };

/** Ends a token for good, so it asks first. */
export default function RevokeTokenDialog({ token: { id, name }, onClose }: Props) {
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.me.revokeToken({ params: { tokenId: id } }),
    onSuccess: () => toast(t('tokens.revoked', { name })),
    onError: (error) => toast(problemOf(error).title || t('sessions.failed'), { bad: true }),
    onSettled: () => {
      onClose();
      return queries.invalidateQueries(myTokensQuery);
    },
  });
  return (
    <Confirm
      title={t('tokens.revokeAsk', { name })}
      verb={t('tokens.revoke')}
      danger
      busy={isPending}
      onConfirm={() => mutate()}
      onClose={onClose}
    >
      {t('tokens.revokeWhy')}
    </Confirm>
  );
}
