import { useQueryClient } from '@tanstack/react-query';
import type { ServiceAccountRepresentation } from '@trivet/contract';
import type { ServiceAccountDraft } from '@trivet/domain';
import { useRef } from 'react';
import { api } from '../../lib/api.ts';
import { changed } from '../../lib/changed.ts';
import { longDay } from '../../lib/dates.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/Toast.tsx';
import { ServiceAccountFields, serviceAccountSays, type ServiceAccountValues } from './ServiceAccountFields.tsx';
import { t } from './service-accounts.strings.ts';

type Props = { account: ServiceAccountRepresentation; onClose: () => void };

export default function EditServiceAccountSheet({ account, onClose }: Props) {
  const queries = useQueryClient();
  const latest = useRef(account);
  const params = { workspaceId: account.workspaceId, serviceAccountId: account.id };
  const form = useForm<ServiceAccountValues, ServiceAccountDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.ServiceAccountDraft),
    defaultValues: valuesOf(account),
    says: serviceAccountSays,
    onSubmit: async (draft) => {
      const body = changed(draft, valuesOf(latest.current));
      if (Object.keys(body).length > 0)
        await api.serviceAccounts.edit({ params, body }, { ifMatch: latest.current.version });
      toast(t('service.saved', { name: draft.name }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['service_accounts', account.workspaceId] });
    },
    theirs: async () => {
      latest.current = await api.serviceAccounts.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
  return (
    <Sheet title={t('service.editTitle', { name: account.name })} onClose={onClose}>
      <Form form={form} submit={t('service.save')} onCancel={onClose} compared={compared}>
        <ServiceAccountFields form={form} workspaceId={account.workspaceId} />
      </Form>
    </Sheet>
  );
}

const valuesOf = ({ name, purpose, ownerPersonId, lastDay }: ServiceAccountRepresentation) => ({
  name,
  purpose,
  ownerPersonId,
  lastDay,
});

const compared = {
  name: [t('service.name'), ({ name }: ServiceAccountValues) => name],
  purpose: [t('service.purpose'), ({ purpose }: ServiceAccountValues) => purpose],
  lastDay: [t('service.lastDay'), ({ lastDay }: ServiceAccountValues) => lastDay && longDay(lastDay)],
} as const;
