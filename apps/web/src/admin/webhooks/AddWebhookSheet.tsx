import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { WebhookFormDraft } from './webhook-form.ts';
import { WebhookFields, webhookSays, type WebhookValues } from './WebhookFields.tsx';
import { type Kept, WebhookSecret } from './WebhookSecret.tsx';
import { t } from './webhooks.strings.ts';

type Props = { workspaceId: string; onClose: () => void };

/** Adds a webhook, then shows its secret this once. */
export default function AddWebhookSheet({ workspaceId, onClose }: Props) {
  const [added, setAdded] = useState<Kept | null>(null);
  return (
    <Sheet title={t(added ? 'webhooks.secretTitle' : 'webhooks.add')} onClose={onClose}>
      {added ? (
        <WebhookSecret webhook={added} onDone={onClose} />
      ) : (
        <AddForm workspaceId={workspaceId} onAdded={setAdded} onCancel={onClose} />
      )}
    </Sheet>
  );
}

type FormProps = { workspaceId: string; onAdded: (added: Kept) => void; onCancel: () => void };

function AddForm({ workspaceId, onAdded, onCancel }: FormProps) {
  const queries = useQueryClient();
  const form = useForm<WebhookValues, WebhookFormDraft>({
    schema: () => import('./webhook-form.ts').then(({ WebhookForm }) => WebhookForm),
    defaultValues: { name: '', address: '', kinds: [], reach: 'all', partnershipIds: [] },
    says: webhookSays,
    onSubmit: async (body) => {
      onAdded(await api.webhooks.add({ params: { workspaceId }, body }));
      await queries.invalidateQueries({ queryKey: ['webhooks', workspaceId] });
    },
  });
  return (
    <Form form={form} submit={t('webhooks.add')} onCancel={onCancel}>
      <WebhookFields form={form} workspaceId={workspaceId} />
    </Form>
  );
}
