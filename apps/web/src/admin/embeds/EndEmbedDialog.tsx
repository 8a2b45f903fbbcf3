import type { WorkspaceEmbed } from '@trivet/contract';
import { api } from '../../lib/api.ts';
import { Confirm } from '../../ui/Dialog.tsx';
import { useAct } from '../useAct.ts';
import { t } from './embeds.strings.ts';

type Props = { embed: WorkspaceEmbed; workspaceId: string; onClose: () => void };

/** Ends an address for good, so it asks first. */
export default function EndEmbedDialog({ embed: { id: embedId, title }, workspaceId, onClose }: Props) {
  const { mutate, isPending } = useAct('workspace-embeds', { done: t('adminEmbeds.done', { title }) });
  const end = () => mutate(() => api.workspaceEmbeds.end({ params: { workspaceId, embedId } }), { onSettled: onClose });
  return (
    <Confirm
      title={t('adminEmbeds.ask', { title })}
      verb={t('adminEmbeds.act')}
      danger
      busy={isPending}
      onConfirm={end}
      onClose={onClose}
    >
      {t('adminEmbeds.why')}
    </Confirm>
  );
}
