import { useQuery } from '@tanstack/react-query';
import type { PartnerDraft, PartnerRole } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { today } from '../lib/dates.ts';
import type { FormState } from '../lib/useForm.ts';
import type { Place } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { OrganisationPicker } from '../pickers/OrganisationPicker.tsx';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { DateField } from '../ui/DateField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { otherRoleOptions } from './partner-roles.ts';
import { useRefreshPartners } from './partners.api.ts';
import { t } from './partners.strings.ts';

type Role = Exclude<PartnerRole, 'lead'>;
type Values = { organisationId: string | null; role: Role; joinedOn: string | undefined; gives: string; gains: string };
type Props = { place: Place; onClose: () => void };

/** Adds an organisation to the partnership; what is expected of it may follow. */
export default function AddPartnerSheet({ place, onClose }: Props) {
  const refresh = useRefreshPartners(place.id);
  const form = useForm<Values, PartnerDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.PartnerDraft),
    defaultValues: { organisationId: null, role: 'core', joinedOn: undefined, gives: '', gains: '' },
    says: { organisationId: t('partner.newMissing') },
    draft: `partner.new.${place.id}`,
    onSubmit: async (body) => {
      const { organisationName: name } = await api.partners.add({ params: { partnershipId: place.id }, body });
      await refresh();
      toast(t('partner.newDone', { name }));
      onClose();
    },
  });
  return (
    <Sheet title={t('partner.newTitle')} onClose={onClose}>
      <Form form={form} submit={t('partner.newSave')} onCancel={onClose}>
        <Fields form={form} place={place} />
      </Form>
    </Sheet>
  );
}

function Fields({ form, place }: { form: FormState<Values, PartnerDraft>; place: Place }) {
  const joined = form.field('joinedOn');
  return (
    <>
      <Organisation form={form} place={place} />
      <Radios {...form.field('role')} label={t('partner.newRole')} options={otherRoleOptions()} />
      <DateField
        {...joined}
        label={t('partner.newJoined')}
        value={joined.value ?? today()}
        onChange={(day) => joined.onChange(day ?? undefined)}
      />
      <TextArea {...form.field('gives')} label={t('partner.gives')} hint={t('partner.givesHint')} optional />
      <TextArea {...form.field('gains')} label={t('partner.gains')} optional />
    </>
  );
}

function Organisation({ form, place }: { form: FormState<Values, PartnerDraft>; place: Place }) {
  const { data: seats } = useQuery(seatsQuery(place.id));
  const workspace = useWorkspaceHere();
  return (
    <OrganisationPicker
      {...form.field('organisationId')}
      workspaceId={place.workspaceId}
      label={t('partner.newOrganisation')}
      hint={t('partner.newOrganisationHint', { workspace: workspace?.name ?? '' })}
      except={new Set(seats?.partners.map(({ organisationId }) => organisationId))}
      nothingLeft={t('partner.allThere')}
    />
  );
}
