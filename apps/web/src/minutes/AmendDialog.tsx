import type { MeetingRepresentation, MinutesRepresentation } from '@trivet/contract';
import type { MinutesAmendment } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { at } from '../meetings/meetings.api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { LaterMeeting } from './LaterMeeting.tsx';
import { useMinutesChange } from './minutes.api.ts';
import { t } from './minutes.strings.ts';

type Props = { meeting: MeetingRepresentation; minutes: MinutesRepresentation; onClose: () => void };
type Values = { meetingId: string | null; words: string };

/** Adds what a later meeting found wrong, below minutes that stay as they are. */
export default function AmendDialog({ meeting, minutes, onClose }: Props) {
  const { mutateAsync: amend } = useMinutesChange((body: MinutesAmendment) =>
    api.minutes.amend({ params: at(meeting), body }, { ifMatch: minutes.version }),
  );
  const form = useForm<Values, MinutesAmendment>({
    schema: () => import('./minutes-forms.ts').then((forms) => forms.MinutesAmendment),
    defaultValues: { meetingId: minutes.later.at(-1)?.id ?? null, words: '' },
    says: { meetingId: t('minutes.approve.missing') },
    draft: `minutes.${meeting.id}.amendment`,
    onSubmit: async (body) => {
      await amend(body);
      toast(t('minutes.amend.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('minutes.amend')} onClose={onClose}>
      <Form form={form} submit={t('minutes.amend')} onCancel={onClose}>
        <p>{t('minutes.amend.what')}</p>
        <LaterMeeting {...form.field('meetingId')} label={t('minutes.amend.where')} minutes={minutes} />
        <TextArea {...form.field('words')} label={t('minutes.amend.words')} />
      </Form>
    </Dialog>
  );
}
