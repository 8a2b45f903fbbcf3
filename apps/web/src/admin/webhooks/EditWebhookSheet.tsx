import { useQueryClient } from '@tanstack/react-query';
import type { WebhookRepresentation } from '@trivet/contract';
import type { WebhookDraft } from '@trivet/domain';
import { useRef } from 'react';
import { api } from '../../lib/api.ts';
import { changed } from '../../lib/changed.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/Toast.tsx';
import { WebhookFields, webhookSays, type WebhookValues } from './WebhookFields.tsx';
import { t } from './webhooks.strings.ts';

type Props = { webhook: WebhookRepresentation; onClose: () => void };

/** Of which partnerships it is told stays as it is: a program sets that. */
export default function EditWebhookSheet({ webhook, onClose }: Props) {
  const queries = useQueryClient();
  const latest = useRef(webhook);
  const params = { workspaceId: webhook.workspaceId, webhookId: webhook.id };
  const form = useForm<WebhookValues, WebhookDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.WebhookDraft),
    defaultValues: valuesOf(webhook),
    says: webhookSays,
    onSubmit: async ({ name, address, kinds }) => {
      const { kinds: told, ...rest } = changed({ name, address, kinds }, valuesOf(latest.current));
      const body = { ...rest, ...(told && { kinds: [...told] }) };
      if (Object.keys(body).length > 0) await api.webhooks.edit({ params, body }, { ifMatch: latest.current.version });
      toast(t('webhooks.saved', { name }));
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
        <WebhookFields form={form} />
      </Form>
    </Sheet>
  );
}

const valuesOf = ({ name, address, kinds }: WebhookRepresentation): WebhookValues => ({ name, address, kinds });

const compared = {
  name: [t('webhooks.name'), ({ name }: WebhookValues) => name],
  address: [t('webhooks.address'), ({ address }: WebhookValues) => address],
  kinds: [t('webhooks.kinds'), ({ kinds }: WebhookValues) => t('webhooks.kindsCount', { count: kinds.length })],
} as const;
