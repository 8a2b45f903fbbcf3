import { useQueryClient } from '@tanstack/react-query';
import type { OrganisationRepresentation } from '@trivet/contract';
import type { OrganisationMerge } from '@trivet/domain';
import { api } from '../../lib/api.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { useOrganisationName } from '../../pickers/names.tsx';
import { OrganisationPicker } from '../../pickers/OrganisationPicker.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/Toast.tsx';
import { t } from './organisations.strings.ts';

type Props = { organisation: OrganisationRepresentation; onClose: () => void };

/** A duplicate gives way: what will follow is said before it does. */
export default function MergeDialog({ organisation: { id, workspaceId, name, version }, onClose }: Props) {
  const queries = useQueryClient();
  const form = useForm<{ intoId: string | null }, OrganisationMerge>({
    schema: () => import('@trivet/domain').then((domain) => domain.OrganisationMerge),
    defaultValues: { intoId: null },
    says: { intoId: t('adminOrgs.mergeMissing') },
    onSubmit: async (body) => {
      await api.organisations.merge({ params: { workspaceId, organisationId: id }, body }, { ifMatch: version });
      toast(t('adminOrgs.merged', { from: name, into: into ?? '' }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
  const into = useOrganisationName({ workspaceId, id: form.values.intoId });
  return (
    <Dialog title={t('adminOrgs.mergeTitle', { name })} onClose={onClose}>
      <div className="stack">
        <p>{t('adminOrgs.mergeLead', { name })}</p>
        <Form form={form} submit={t('adminOrgs.mergeDo')} onCancel={onClose}>
          <OrganisationPicker
            {...form.field('intoId')}
            workspaceId={workspaceId}
            label={t('adminOrgs.mergeInto')}
            except={new Set([id])}
          />
          {into && (
            <Banner kind="warning">
              <p>{t('adminOrgs.mergePreview', { from: name, into })}</p>
            </Banner>
          )}
        </Form>
      </div>
    </Dialog>
  );
}
