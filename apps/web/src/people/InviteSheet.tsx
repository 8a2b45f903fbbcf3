import { useQuery } from '@tanstack/react-query';
import type { ListedMembership } from '@trivet/contract';
import type { MembershipDraft } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { today } from '../lib/dates.ts';
import type { FormState } from '../lib/useForm.ts';
import { useRefreshPartners } from '../partners/partners.api.ts';
import type { Place } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { Invited } from './Invited.tsx';
import { SeatTerms } from './SeatTerms.tsx';
import { invitedRoles } from './seat.choices.ts';
import { roleWords } from './role-words.ts';
import { t } from './people.strings.ts';

/** The seat that is to be filled. */
export type InvitedTo = { role: (typeof invitedRoles)[number]; partnerId: string | null };

export type InviteValues = InvitedTo & {
  personId: string | undefined;
  newPerson: { name: string; email: string } | undefined;
  fromOn: string | undefined;
} & Pick<ListedMembership, 'authority' | 'authorityLimit' | 'deputyPersonId' | 'hoursPerMonth'>;
export type InviteForm = FormState<InviteValues, MembershipDraft>;

type Props = { place: Place; to: InvitedTo | undefined; onClose: () => void };

/** Invites someone who is here, or someone new, to a role. */
export default function InviteSheet({ place, to, onClose }: Props) {
  const refresh = useRefreshPartners(place.id);
  const form = useForm<InviteValues, MembershipDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.MembershipDraft),
    defaultValues: { ...nothing, ...to },
    says: {
      personId: t('invite.personMissing'),
      'newPerson.name': t('invite.nameMissing'),
      'newPerson.email': t('invite.emailWrong'),
    },
    // A seat that was asked for is not overwritten by what was typed for another.
    draft: `membership.new.${place.id}.${to ? `${to.role}.${to.partnerId ?? ''}` : ''}`,
    onSubmit: async (body) => {
      const { personName } = await api.memberships.invite({ params: { partnershipId: place.id }, body });
      await refresh();
      toast(t('invite.done', { name: personName }));
      onClose();
    },
  });
  return (
    <Sheet title={t('invite.title')} onClose={onClose}>
      <Form form={form} submit={t('invite.save')} onCancel={onClose}>
        <Invited form={form} place={place} />
        <SeatFields form={form} place={place} />
      </Form>
    </Sheet>
  );
}

function SeatFields({ form, place }: { form: InviteForm; place: Place }) {
  const { data } = useQuery(seatsQuery(place.id));
  const partner = form.field('partnerId');
  const from = form.field('fromOn');
  const partners = (data?.partners ?? []).map(({ id, organisationName }) => ({ value: id, label: organisationName }));
  return (
    <>
      <Select {...form.field('role')} label={t('invite.role')} options={roleOptions()} />
      <Select
        {...partner}
        label={t('invite.partner')}
        value={partner.value ?? ''}
        onChange={(id) => partner.onChange(id || null)}
        options={[{ value: '', label: t('people.whole') }, ...partners]}
      />
      <DateField
        {...from}
        label={t('invite.from')}
        hint={t('invite.fromHint')}
        value={from.value ?? today()}
        onChange={(day) => from.onChange(day ?? undefined)}
      />
      <Disclosure title={t('invite.more')} aside={t('invite.moreHint')} plain>
        <div className="stack" data-gap="loose">
          <SeatTerms place={place} personId={form.values.personId} fields={termsOf(form)} />
        </div>
      </Disclosure>
    </>
  );
}

const termsOf = (form: InviteForm) => ({
  authority: form.field('authority'),
  authorityLimit: form.field('authorityLimit'),
  deputyPersonId: form.field('deputyPersonId'),
  hoursPerMonth: form.field('hoursPerMonth'),
});

const roleOptions = () => invitedRoles.map((value) => ({ value, label: roleWords(value) }));

const nothing: InviteValues = {
  personId: undefined,
  newPerson: undefined,
  role: 'partner_lead',
  partnerId: null,
  fromOn: undefined,
  authority: 'refer_back',
  authorityLimit: null,
  deputyPersonId: null,
  hoursPerMonth: 0,
};
