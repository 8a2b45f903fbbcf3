import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { Button } from '../ui/Button.tsx';
import { checkIcon } from '../ui/icons.tsx';
import { toast } from '../ui/Toast.tsx';
import { t } from './notifications.strings.ts';

type Props = { workspaces: readonly { id: string }[]; size?: 'small' };

/** Marks everything as read, in every workspace. */
export function ReadAll({ workspaces, size }: Props) {
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      Promise.all(workspaces.map(({ id }) => api.notifications.readAll({ params: { workspaceId: id } }))),
    onSuccess: () => toast(t('notifications.allRead')),
    onError: () => toast(t('notifications.failed'), { bad: true }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
  return (
    <Button icon={checkIcon} busy={isPending} onClick={() => mutate()} {...(size && { size })}>
      {t('notifications.readAll')}
    </Button>
  );
}
