import { useQueryClient } from '@tanstack/react-query';
import type { OrganisationRepresentation } from '@trivet/contract';
import type { OrganisationDraft } from '@trivet/domain';
import { useRef } from 'react';
import { api } from '../../lib/api.ts';
import { changed } from '../../lib/changed.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { OrganisationName } from '../../pickers/names.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { toast } from '../../ui/Toast.tsx';
import { organisationSays } from './AddOrganisationSheet.tsx';
import { OrganisationFields, type OrganisationValues } from './OrganisationFields.tsx';
import { t } from './organisations.strings.ts';

type Props = { organisation: OrganisationRepresentation; onClose: () => void };

export default function EditOrganisationSheet({ organisation, onClose }: Props) {
  const queries = useQueryClient();
  const latest = useRef(organisation);
  const params = { workspaceId: organisation.workspaceId, organisationId: organisation.id };
  const form = useForm<OrganisationValues, OrganisationDraft>({
    schema: () => import('./organisation-form.ts').then(({ OrganisationForm }) => OrganisationForm),
    defaultValues: valuesOf(organisation),
    says: organisationSays,
    draft: `organisation.${organisation.id}`,
    onSubmit: async (values) => {
      const body = changed(values, { ...valuesOf(latest.current), website: latest.current.website });
      if (Object.keys(body).length > 0)
        await api.organisations.edit({ params, body }, { ifMatch: latest.current.version });
      toast(t('adminOrgs.saved', { name: organisation.name }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['organisations'] });
    },
    theirs: async () => {
      latest.current = await api.organisations.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
  return (
    <Sheet title={t('adminOrgs.editTitle', { name: organisation.name })} onClose={onClose}>
      <Form form={form} submit={t('adminOrgs.save')} onCancel={onClose} compared={comparedIn(params.workspaceId)}>
        <OrganisationFields form={form} workspaceId={params.workspaceId} itself={organisation.id} />
      </Form>
    </Sheet>
  );
}

const valuesOf = (organisation: OrganisationRepresentation): OrganisationValues => ({
  name: organisation.name,
  shortName: organisation.shortName,
  kind: organisation.kind,
  sector: organisation.sector,
  parentId: organisation.parentId,
  governingBody: organisation.governingBody,
  website: organisation.website ?? '',
});

const comparedIn = (workspaceId: string) =>
  ({
    name: [t('adminOrgs.name'), ({ name }: OrganisationValues) => name],
    shortName: [t('adminOrgs.shortName'), ({ shortName }: OrganisationValues) => shortName],
    kind: [t('adminOrgs.kind'), ({ kind }: OrganisationValues) => t(`kind.${kind}`)],
    sector: [t('adminOrgs.sector'), ({ sector }: OrganisationValues) => t(`sector.${sector}`)],
    parentId: [
      t('adminOrgs.parent'),
      ({ parentId }: OrganisationValues) => parentId && <OrganisationName workspaceId={workspaceId} id={parentId} />,
    ],
    governingBody: [t('adminOrgs.governingBody'), ({ governingBody }: OrganisationValues) => governingBody],
    website: [t('adminOrgs.website'), ({ website }: OrganisationValues) => website],
  }) as const;
