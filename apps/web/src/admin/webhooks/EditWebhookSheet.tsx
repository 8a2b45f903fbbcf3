import { useQueryClient } from '@tanstack/react-query';
import type { WebhookRepresentation } from '@trivet/contract';
import { useRef } from 'react';
import { api } from '../../lib/api.ts';
import { changed } from '../../lib/changed.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/Toast.tsx';
import type { WebhookFormDraft } from './webhook-form.ts';
import { WebhookFields, webhookSays, type WebhookValues } from './WebhookFields.tsx';
import { t } from './webhooks.strings.ts';

type Props = { webhook: WebhookRepresentation; onClose: () => void };

export default function EditWebhookSheet({ webhook, onClose }: Props) {
  const queries = useQueryClient();
  const latest = useRef(webhook);
  const params = { workspaceId: webhook.workspaceId, webhookId: webhook.id };
  const form = useForm<WebhookValues, WebhookFormDraft>({
    schema: () => import('./webhook-form.ts').then(({ WebhookForm }) => WebhookForm),
    defaultValues: valuesOf(webhook),
    says: webhookSays,
    onSubmit: async (draft) => {
      const { name, address, kinds, partnershipIds } = latest.current;
      const body = changed(draft, { name, address, kinds, partnershipIds });
      if (Object.keys(body).length > 0) await api.webhooks.edit({ params, body }, { ifMatch: latest.current.version });
      toast(t('webhooks.saved', { name: draft.name }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['webhooks', webhook.workspaceId] });
    },
    theirs: async () => {
      latest.current = await api.webhooks.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
  return (
    <Sheet title={t('webhooks.editTitle', { name: webhook.name })} onClose={onClose}>
      <Form form={form} submit={t('webhooks.save')} onCancel={onClose} compared={compared}>
        <WebhookFields form={form} workspaceId={webhook.workspaceId} />
      </Form>
    </Sheet>
  );
}

const valuesOf = ({ name, address, kinds, partnershipIds }: WebhookRepresentation): WebhookValues => ({
  name,
  address,
  kinds,
  reach: partnershipIds ? 'some' : 'all',
  partnershipIds: partnershipIds ?? [],
});

const compared = {
  name: [t('webhooks.name'), ({ name }: WebhookValues) => name],
  address: [t('webhooks.address'), ({ address }: WebhookValues) => address],
  kinds: [t('webhooks.kinds'), ({ kinds }: WebhookValues) => t('webhooks.kindsCount', { count: kinds.length })],
  partnershipIds: [
    t('webhooks.reach'),
    ({ reach, partnershipIds }: WebhookValues) =>
      reach === 'all' ? t('webhooks.reachAll') : t('webhooks.reachSome', { count: partnershipIds.length }),
  ],
} as const;
