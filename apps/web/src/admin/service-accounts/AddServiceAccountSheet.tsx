import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ServiceAccountDraft } from '@trivet/domain';
import { api } from '../../lib/api.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useWorkspace } from '../workspace.ts';
import { ServiceAccountFields, serviceAccountSays, type ServiceAccountValues } from './ServiceAccountFields.tsx';
import { t } from './service-accounts.strings.ts';

/** Adds one, and leads to where its tokens are made. */
export default function AddServiceAccountSheet({ onClose }: { onClose: () => void }) {
  const { id: workspaceId, slug } = useWorkspace();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<ServiceAccountValues, ServiceAccountDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.ServiceAccountDraft),
    defaultValues: { name: '', purpose: '', ownerPersonId: null, lastDay: null },
    says: serviceAccountSays,
    onSubmit: async (body) => {
      const { id, name } = await api.serviceAccounts.add({ params: { workspaceId }, body });
      toast(t('service.added', { name }));
      await queries.invalidateQueries({ queryKey: ['service_accounts', workspaceId] });
      await navigate({
        to: '/w/$workspace/admin/service-accounts/$serviceAccountId',
        params: { workspace: slug, serviceAccountId: id },
      });
    },
  });
  return (
    <Sheet title={t('service.add')} onClose={onClose}>
      <Form form={form} submit={t('service.add')} onCancel={onClose}>
        <ServiceAccountFields form={form} workspaceId={workspaceId} />
      </Form>
    </Sheet>
  );
}
