import { useQuery } from '@tanstack/react-query';
import type { Invitee, MeetingRepresentation } from '@trivet/contract';
import type { MeetingCall } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { at, useMeetingChange } from '../meetings/meetings.api.ts';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { inviteesQuery } from './calling.api.ts';
import { t } from './calling.strings.ts';
import { invitedBy } from './guests.ts';

type Props = { meeting: MeetingRepresentation; onClose: () => void };

/** Who is invited is seen, and changed, before anything is sent. */
export default function CallSheet({ meeting, onClose }: Props) {
  const query = useQuery(inviteesQuery(meeting.partnershipId, meeting.id));
  return (
    <Sheet title={t('call.title')} onClose={onClose}>
      <Loaded query={query} what={t('call.what')} count={8}>
        {({ items }) => <Call meeting={meeting} invitees={items} onClose={onClose} />}
      </Loaded>
    </Sheet>
  );
}

type Values = { personIds: readonly string[]; guests: string };

function Call({ meeting, invitees, onClose }: Props & { invitees: readonly Invitee[] }) {
  const { mutateAsync: call } = useMeetingChange((body: MeetingCall) =>
    api.meetingInvitations.call({ params: at(meeting), body }, { ifMatch: meeting.version }),
  );
  const form = useForm<Values, MeetingCall>({
    schema: () => import('./call-form.ts').then(({ CallForm }) => CallForm),
    defaultValues: {
      personIds: invitees.filter(({ isUsual }) => isUsual).map(({ personId }) => personId),
      guests: '',
    },
    draft: `meeting.${meeting.id}.call`,
    onSubmit: async (body) => {
      await call(body);
      toast(t('call.done'));
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('call.save', { people: invitedBy(form.values) })} onCancel={onClose}>
      <Checkboxes
        {...form.field('personIds')}
        label={t('call.who')}
        hint={t('call.hint')}
        options={invitees.map((invitee) => ({
          value: invitee.personId,
          label: invitee.name,
          hint: aboutInvitee(invitee),
        }))}
      />
      <TextArea {...form.field('guests')} label={t('call.guests')} hint={t('call.guestsHint')} optional rows={2} />
    </Form>
  );
}

/** For whom they come, and whether a letter would reach them. */
export const aboutInvitee = ({ partners, emailBounced }: Pick<Invitee, 'partners' | 'emailBounced'>): string =>
  [...partners, ...(emailBounced ? [t('call.bounced')] : [])].join(' · ');
