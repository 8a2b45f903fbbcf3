import { useNavigate } from '@tanstack/react-router';
import type { WebhookRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm, Dialog } from '../../ui/Dialog.tsx';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.ts';
import { type Kept, WebhookSecret } from './WebhookSecret.tsx';
import { t } from './webhooks.strings.ts';

const EditWebhookSheet = lazy(() => import('./EditWebhookSheet.tsx'));

type Asked = 'edit' | 'renew' | 'remove' | null;

/** What can be done with a webhook: tried, changed, stopped for a while, given another secret, removed. */
export function WebhookActs({ webhook }: { webhook: WebhookRepresentation }) {
  const [asked, ask] = useState<Asked>(null);
  const [kept, keep] = useState<Kept | null>(null);
  const { may } = webhook.permissions;
  return (
    <>
      {may.includes('webhook.test') && <Test webhook={webhook} />}
      {may.includes('webhook.edit') && <Button onClick={() => ask('edit')}>{t('webhooks.edit')}</Button>}
      <GoingOn webhook={webhook} />
      {may.includes('webhook.renew_secret') && <Button onClick={() => ask('renew')}>{t('webhooks.renew')}</Button>}
      {may.includes('webhook.remove') && (
        <Button kind="quiet" onClick={() => ask('remove')}>
          {t('webhooks.remove')}
        </Button>
      )}
      <Suspense>{asked === 'edit' && <EditWebhookSheet webhook={webhook} onClose={() => ask(null)} />}</Suspense>
      {asked === 'renew' && <Renew webhook={webhook} onClose={() => ask(null)} onRenewed={keep} />}
      {asked === 'remove' && <Remove webhook={webhook} onClose={() => ask(null)} />}
      {kept && (
        <Dialog title={t('webhooks.secretTitle')} onClose={() => keep(null)}>
          <WebhookSecret webhook={kept} onDone={() => keep(null)} />
        </Dialog>
      )}
    </>
  );
}

type Props = { webhook: WebhookRepresentation };
type AskedProps = Props & { onClose: () => void };

const paramsOf = ({ workspaceId, id }: WebhookRepresentation) => ({ workspaceId, webhookId: id });

function Test({ webhook }: Props) {
  const { mutate, isPending } = useAct('webhooks', { done: t('webhooks.tested') });
  const test = () => mutate(() => api.webhooks.test({ params: paramsOf(webhook) }));
  return (
    <Button kind="primary" busy={isPending} onClick={test}>
      {t('webhooks.test')}
    </Button>
  );
}

/** Pauses it, or sets it going again. */
function GoingOn({ webhook }: Props) {
  const { name, version, permissions } = webhook;
  const pausing = useAct('webhooks', { done: t('webhooks.paused', { name }) });
  const resuming = useAct('webhooks', { done: t('webhooks.resumed', { name }) });
  const call = { params: paramsOf(webhook) };
  if (permissions.may.includes('webhook.pause'))
    return (
      <Button
        busy={pausing.isPending}
        onClick={() => pausing.mutate(() => api.webhooks.pause(call, { ifMatch: version }))}
      >
        {t('webhooks.pause')}
      </Button>
    );
  if (permissions.may.includes('webhook.resume'))
    return (
      <Button
        busy={resuming.isPending}
        onClick={() => resuming.mutate(() => api.webhooks.resume(call, { ifMatch: version }))}
      >
        {t('webhooks.resume')}
      </Button>
    );
  return null;
}

function Renew({ webhook, onClose, onRenewed }: AskedProps & { onRenewed: (kept: Kept) => void }) {
  const { name, version } = webhook;
  const { mutate, isPending } = useAct('webhooks', { done: t('webhooks.secretTitle') });
  const renew = () =>
    mutate(async () => onRenewed(await api.webhooks.renewSecret({ params: paramsOf(webhook) }, { ifMatch: version })), {
      onSettled: onClose,
    });
  return (
    <Confirm
      title={t('webhooks.renewAsk', { name })}
      verb={t('webhooks.renew')}
      busy={isPending}
      onConfirm={renew}
      onClose={onClose}
    >
      {t('webhooks.renewWhy')}
    </Confirm>
  );
}

function Remove({ webhook, onClose }: AskedProps) {
  const { name, version } = webhook;
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { mutate, isPending } = useAct('webhooks', { done: t('webhooks.removed', { name }) });
  const remove = () =>
    mutate(() => api.webhooks.remove({ params: paramsOf(webhook) }, { ifMatch: version }), {
      onSuccess: () => void navigate({ to: '/w/$workspace/admin/webhooks', params: { workspace: slug } }),
      onError: onClose,
    });
  return (
    <Confirm
      title={t('webhooks.removeAsk', { name })}
      verb={t('webhooks.remove')}
      danger
      busy={isPending}
      onConfirm={remove}
      onClose={onClose}
    >
      {t('webhooks.removeWhy')}
    </Confirm>
  );
}
