import { useQueryClient } from '@tanstack/react-query';
import type { OrganisationDraft } from '@trivet/domain';
import { api } from '../../lib/api.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/Toast.tsx';
import { noOrganisation, OrganisationFields, type OrganisationValues } from './OrganisationFields.tsx';
import { t } from './organisations.strings.ts';

export const organisationSays = {
  name: t('adminOrgs.nameMissing'),
  shortName: t('adminOrgs.shortNameMissing'),
  website: t('adminOrgs.websiteMissing'),
};

export default function AddOrganisationSheet({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const form = useForm<OrganisationValues, OrganisationDraft>({
    schema: () => import('./organisation-form.ts').then(({ OrganisationForm }) => OrganisationForm),
    defaultValues: noOrganisation,
    says: organisationSays,
    draft: `organisation.new.${workspaceId}`,
    onSubmit: async (body) => {
      const { name } = await api.organisations.add({ params: { workspaceId }, body });
      toast(t('adminOrgs.added', { name }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
  return (
    <Sheet title={t('adminOrgs.add')} onClose={onClose}>
      <Form form={form} submit={t('adminOrgs.add')} onCancel={onClose}>
        <OrganisationFields form={form} workspaceId={workspaceId} />
      </Form>
    </Sheet>
  );
}
