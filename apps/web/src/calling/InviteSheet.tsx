import { useQuery } from '@tanstack/react-query';
import type { Invitee, MeetingRepresentation } from '@trivet/contract';
import type { MeetingInvitationDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { at, useMeetingChange } from '../meetings/meetings.api.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { aboutInvitee } from './CallSheet.tsx';
import { inviteesQuery } from './calling.api.ts';
import { t } from './calling.strings.ts';

type Props = { meeting: MeetingRepresentation; invited: readonly (string | null)[]; onClose: () => void };

/** One more, once the meeting is called: only they have a letter. */
export default function InviteSheet({ meeting, invited, onClose }: Props) {
  const query = useQuery(inviteesQuery(meeting.partnershipId, meeting.id));
  return (
    <Sheet title={t('invitations.invite')} onClose={onClose}>
      <Loaded query={query} what={t('call.what')}>
        {({ items }) => (
          <Invite
            meeting={meeting}
            invitees={items.filter(({ personId }) => !invited.includes(personId))}
            onClose={onClose}
          />
        )}
      </Loaded>
    </Sheet>
  );
}

type InviteProps = Omit<Props, 'invited'> & { invitees: readonly Invitee[] };

function Invite({ meeting, invitees, onClose }: InviteProps) {
  const { mutateAsync: invite } = useMeetingChange((body: MeetingInvitationDraft) =>
    api.meetingInvitations.invite({ params: at(meeting), body }),
  );
  const form = useForm<MeetingInvitationDraft, MeetingInvitationDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.MeetingInvitationDraft),
    defaultValues: { personId: null, guestName: '' },
    onSubmit: async (body) => {
      await invite(body);
      toast(t('invitations.invited'));
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('invitations.inviteSave')} onCancel={onClose}>
      <Combobox
        {...form.field('personId')}
        label={t('invitations.inviteWho')}
        optional
        nothingLeft={t('invitations.all')}
        items={invitees.map((one) => ({ id: one.personId, label: one.name, detail: aboutInvitee(one) || undefined }))}
      />
      <TextField
        {...form.field('guestName')}
        label={t('invitations.inviteGuest')}
        hint={t('invitations.guestHint')}
        optional
        autoComplete="off"
      />
    </Form>
  );
}
