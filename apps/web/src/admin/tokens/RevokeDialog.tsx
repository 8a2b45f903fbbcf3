import type { ListedToken } from '@trivet/contract';
import { t as words } from '../../account/account.strings.ts';
import { api } from '../../lib/api.ts';
import { Confirm } from '../../ui/Dialog.tsx';
import { useAct } from '../useAct.ts';
import { t } from './tokens.strings.ts';

type Props = { token: ListedToken; onClose: () => void };

/** Ends anyone’s token for good, so it asks first. */
export default function RevokeDialog({ token: { id, workspaceId, name, ownerName }, onClose }: Props) {
  const { mutate, isPending } = useAct('tokens', { done: words('tokens.revoked', { name }) });
  const revoke = () =>
    mutate(() => api.tokens.revoke({ params: { workspaceId, tokenId: id } }), { onSettled: onClose });
  return (
    <Confirm
      title={words('tokens.revokeAsk', { name })}
      verb={t('adminTokens.act')}
      danger
      busy={isPending}
      onConfirm={revoke}
      onClose={onClose}
    >
      {t('adminTokens.revokeWhy', { owner: ownerName })}
    </Confirm>
  );
}
