import type { MeetingInvitationView } from '@trivet/contract';
import type { InvitationAnswer, MeetingAnswer } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { useMeetingChange } from '../meetings/meetings.api.ts';
import { Radios } from '../ui/Radios.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { t } from './calling.strings.ts';

type Props = {
  invitation: MeetingInvitationView;
  /** What a link of the letter answered */
  said?: InvitationAnswer | undefined;
  isMine: boolean;
  onDone: () => void;
  onCancel?: (() => void) | undefined;
};
type Values = Omit<MeetingAnswer, 'answer'> & { answer: InvitationAnswer | null };

/** Yes, perhaps or no, with a word; who does not come may say who comes instead. */
export default function AnswerForm({ invitation, said, isMine, onDone, onCancel }: Props) {
  const { id, meetingId, partnershipId, name, version } = invitation;
  const { mutateAsync: give } = useMeetingChange((body: MeetingAnswer) => {
    const params = { partnershipId, meetingId, invitationId: id };
    return api.meetingInvitations.answer({ params, body }, { ifMatch: version });
  });
  const form = useForm<Values, MeetingAnswer>({
    schema: () => import('@trivet/domain').then((domain) => domain.MeetingAnswer),
    defaultValues: {
      answer: said ?? (invitation.hasAnswered ? invitation.answer : null),
      answerWords: invitation.answerWords,
      deputyName: invitation.deputyName,
    },
    says: { answer: t('answer.choose') },
    onSubmit: async (body) => {
      await give(body.answer === 'no' ? body : { ...body, deputyName: '' });
      toast(t('answer.saved'));
      onDone();
    },
  });
  return (
    <Form form={form} submit={t(isMine ? 'answer.save' : 'answer.saveOf')} {...(onCancel && { onCancel })}>
      <Radios
        {...form.field('answer')}
        label={isMine ? t('answer.mine') : t('answer.of', { name })}
        inline
        options={(['yes', 'perhaps', 'no'] as const).map((value) => ({
          value,
          label: t(isMine ? `answer.${value}` : `answer.of.${value}`),
        }))}
      />
      {form.values.answer === 'no' && (
        <TextField
          {...form.field('deputyName')}
          label={t('answer.deputy')}
          hint={t('answer.deputyHint')}
          optional
          autoComplete="off"
        />
      )}
      <TextField {...form.field('answerWords')} label={t('answer.words')} optional autoComplete="off" />
    </Form>
  );
}
