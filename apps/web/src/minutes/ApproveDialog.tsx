import type { MeetingRepresentation, MinutesRepresentation } from '@trivet/contract';
import type { MinutesApproval } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { at } from '../meetings/meetings.api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import { LaterMeeting } from './LaterMeeting.tsx';
import { useMinutesChange } from './minutes.api.ts';
import { t } from './minutes.strings.ts';

type Props = { meeting: MeetingRepresentation; minutes: MinutesRepresentation; onClose: () => void };
type Values = { meetingId: string | null };

/** Says which meeting approved the minutes. */
export default function ApproveDialog({ meeting, minutes, onClose }: Props) {
  const { mutateAsync: approve } = useMinutesChange((body: MinutesApproval) =>
    api.minutes.approve({ params: at(meeting), body }, { ifMatch: minutes.version }),
  );
  const form = useForm<Values, MinutesApproval>({
    schema: () => import('./minutes-forms.ts').then((forms) => forms.MinutesApproval),
    defaultValues: { meetingId: minutes.later[0]?.id ?? null },
    says: { meetingId: t('minutes.approve.missing') },
    onSubmit: async (body) => {
      await approve(body);
      toast(t('minutes.approve.done'));
      onClose();
    },
  });
  if (minutes.later.length === 0)
    return (
      <Dialog title={t('minutes.approve')} onClose={onClose}>
        <p>{t('minutes.approve.none')}</p>
      </Dialog>
    );
  return (
    <Dialog title={t('minutes.approve')} onClose={onClose}>
      <Form form={form} submit={t('minutes.approve')} onCancel={onClose}>
        <p>{t('minutes.approve.what')}</p>
        <LaterMeeting {...form.field('meetingId')} label={t('minutes.approve.where')} minutes={minutes} />
      </Form>
    </Dialog>
  );
}
