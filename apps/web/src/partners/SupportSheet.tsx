import { useQuery } from '@tanstack/react-query';
import type { SupportRepresentation } from '@trivet/contract';
import type { SupportFields } from '@trivet/domain';
import { useRef } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import type { Place } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { useRefreshPartners } from './partners.api.ts';
import { t } from './partners.strings.ts';

type Props = { place: Place; support: SupportRepresentation; onClose: () => void };

/** Arranges who supports the partnership and who pays for it. */
export default function SupportSheet({ place, support, onClose }: Props) {
  const form = useSupportForm(place, support, onClose);
  const { data } = useQuery(seatsQuery(place.id));
  const partners = data?.partners ?? [];
  const nameOf = (id: string | null) => partners.find((each) => each.id === id)?.organisationName;
  const compared = {
    givenByPartnerId: [t('support.givenBy'), (values: SupportFields) => nameOf(values.givenByPartnerId)],
    paidByPartnerId: [t('support.paidBy'), (values: SupportFields) => nameOf(values.paidByPartnerId)],
    hoursPerMonth: [t('support.hours'), (values: SupportFields) => values.hoursPerMonth],
    trainingNeeds: [t('support.needs'), (values: SupportFields) => values.trainingNeeds],
    trainingArranged: [t('support.arranged'), (values: SupportFields) => values.trainingArranged],
  } as const;
  const hours = form.field('hoursPerMonth');
  return (
    <Sheet title={t('support.edit')} onClose={onClose}>
      <Form form={form} submit={t('support.save')} onCancel={onClose} compared={compared}>
        <PartnerSelect {...form.field('givenByPartnerId')} label={t('support.givenBy')} partners={partners} />
        <PartnerSelect {...form.field('paidByPartnerId')} label={t('support.paidBy')} partners={partners} />
        <NumberField
          {...hours}
          label={t('support.hours')}
          hint={t('support.hoursHint')}
          onChange={(value) => hours.onChange(value ?? 0)}
          whole
        />
        <TextArea {...form.field('trainingNeeds')} label={t('support.needs')} optional />
        <TextArea {...form.field('trainingArranged')} label={t('support.arranged')} optional />
      </Form>
    </Sheet>
  );
}

const useSupportForm = (place: Place, support: SupportRepresentation, onClose: () => void) => {
  const latest = useRef(support);
  const refresh = useRefreshPartners(place.id);
  const params = { partnershipId: place.id };
  return useForm<SupportFields, SupportFields>({
    schema: () => import('@trivet/domain').then((domain) => domain.SupportFields),
    defaultValues: valuesOf(support),
    draft: `support.${support.id}`,
    onSubmit: async (body) => {
      await api.support.arrange({ params, body }, { ifMatch: latest.current.version });
      await refresh();
      toast(t('support.saved'));
      onClose();
    },
    theirs: async () => {
      latest.current = await api.support.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
};

type Partner = { id: string; organisationName: string };

function PartnerSelect({
  partners,
  value,
  onChange,
  ...field
}: FieldProps<string | null> & { label: string; partners: readonly Partner[] }) {
  const options = partners.map(({ id, organisationName }) => ({ value: id, label: organisationName }));
  return (
    <Select
      {...field}
      value={value ?? ''}
      onChange={(id) => onChange(id || null)}
      options={[{ value: '', label: t('support.nobody') }, ...options]}
    />
  );
}

const valuesOf = (support: SupportRepresentation): SupportFields => ({
  givenByPartnerId: support.givenByPartnerId,
  paidByPartnerId: support.paidByPartnerId,
  hoursPerMonth: support.hoursPerMonth,
  trainingNeeds: support.trainingNeeds,
  trainingArranged: support.trainingArranged,
});
