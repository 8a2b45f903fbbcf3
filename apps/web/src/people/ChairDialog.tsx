import { useQuery } from '@tanstack/react-query';
import type { PartnershipRepresentation } from '@trivet/contract';
import type { Chair } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { useRefreshPartners } from '../partners/partners.api.ts';
import { partnershipQuery } from '../partnerships/place.api.ts';
import type { Place } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { usePersonName } from '../pickers/names.tsx';
import { PersonPicker } from '../pickers/PersonPicker.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/Toast.tsx';
import { t } from './people.strings.ts';

type Props = { place: Place; onClose: () => void };

/** Appoints who chairs from today; a former chair steps down with it. */
export default function ChairDialog({ place, onClose }: Props) {
  const query = useQuery(partnershipQuery(place.id));
  return (
    <Dialog title={t('chair.title')} onClose={onClose}>
      <Loaded query={query} what={t('people.what')}>
        {(partnership) => <Appointing place={place} partnership={partnership} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

type Values = { personId: string | null; partnerId: string | null };

function Appointing({ place, partnership, onClose }: Props & { partnership: PartnershipRepresentation }) {
  const refresh = useRefreshPartners(place.id);
  const { data: seats } = useQuery(seatsQuery(place.id));
  const form = useForm<Values, Chair>({
    schema: () => import('@trivet/domain').then((domain) => domain.Chair),
    defaultValues: { personId: null, partnerId: null },
    says: { personId: t('chair.personMissing') },
    onSubmit: async (body) => {
      const params = { partnershipId: place.id };
      await api.partnerships.appointChair({ params, body }, { ifMatch: partnership.version });
      await refresh();
      toast(t('chair.done', { name: name ?? '' }));
      onClose();
    },
  });
  const name = usePersonName({ workspaceId: place.workspaceId, id: form.values.personId });
  const partner = form.field('partnerId');
  const partners = (seats?.partners ?? []).map(({ id, organisationName }) => ({ value: id, label: organisationName }));
  return (
    <div className="stack">
      <p>{partnership.chair ? t('chair.lead', { name: partnership.chair.name }) : t('chair.first')}</p>
      <Form form={form} submit={t('chair.save')} onCancel={onClose}>
        <PersonPicker {...form.field('personId')} workspaceId={place.workspaceId} label={t('chair.person')} />
        <Select
          {...partner}
          label={t('chair.partner')}
          hint={t('chair.partnerHint')}
          value={partner.value ?? ''}
          onChange={(id) => partner.onChange(id || null)}
          options={[{ value: '', label: t('people.whole') }, ...partners]}
        />
      </Form>
    </div>
  );
}
