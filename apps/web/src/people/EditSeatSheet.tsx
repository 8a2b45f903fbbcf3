import type { ListedMembership } from '@trivet/contract';
import type { MembershipPatch } from '@trivet/domain';
import { useRef } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { useRefreshPartners } from '../partners/partners.api.ts';
import type { Place } from '../partnerships/place.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { SeatTerms } from './SeatTerms.tsx';
import { authorityWords } from './money.ts';
import { roleWords } from './role-words.ts';
import { t } from './people.strings.ts';

type Values = Pick<ListedMembership, 'authority' | 'authorityLimit' | 'deputyPersonId' | 'hoursPerMonth'>;
type Props = { place: Place; seat: ListedMembership; onClose: () => void };

/** Changes what goes with a seat: authority, deputy, hours. */
export default function EditSeatSheet({ place, seat, onClose }: Props) {
  const form = useSeatForm(seat, onClose);
  const title = t('seat.editTitle', { name: seat.personName, role: roleWords(seat.role) });
  const fields = {
    authority: form.field('authority'),
    authorityLimit: form.field('authorityLimit'),
    deputyPersonId: form.field('deputyPersonId'),
    hoursPerMonth: form.field('hoursPerMonth'),
  };
  const compared = {
    authority: [t('people.authority'), authorityWords],
    hoursPerMonth: [t('people.hours'), ({ hoursPerMonth }: Values) => hoursPerMonth],
  } as const;
  return (
    <Sheet title={title} onClose={onClose}>
      <Form form={form} submit={t('seat.save')} onCancel={onClose} compared={compared}>
        <SeatTerms place={place} personId={seat.personId} fields={fields} />
      </Form>
    </Sheet>
  );
}

const useSeatForm = (seat: ListedMembership, onClose: () => void) => {
  const latest = useRef(seat);
  const refresh = useRefreshPartners(seat.partnershipId);
  const params = { partnershipId: seat.partnershipId, membershipId: seat.id };
  return useForm<Values, MembershipPatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.MembershipPatch),
    defaultValues: valuesOf(seat),
    draft: `membership.${seat.id}`,
    onSubmit: async (values) => {
      const body = changed<MembershipPatch>(values, valuesOf(latest.current));
      if (Object.keys(body).length > 0) {
        await api.memberships.edit({ params, body }, { ifMatch: latest.current.version });
        await refresh();
      }
      toast(t('seat.saved', { name: seat.personName }));
      onClose();
    },
    theirs: async () => {
      latest.current = await api.memberships.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
};

const valuesOf = ({ authority, authorityLimit, deputyPersonId, hoursPerMonth }: ListedMembership): Values => ({
  authority,
  authorityLimit,
  deputyPersonId,
  hoursPerMonth,
});
