import type { AttendeeView, MeetingRepresentation } from '@trivet/contract';
import type { Presence } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { at } from '../meetings/meetings.api.ts';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useAttendanceChange } from './attendance.api.ts';
import { t } from './attendance.strings.ts';

type Props = { meeting: MeetingRepresentation; attendee: AttendeeView; onClose: () => void };
type Values = Omit<Presence, 'at'> & { at: string };

/** How somebody is there, who stands in, and when they came or left. */
export default function PresenceDialog({ meeting, attendee, onClose }: Props) {
  const { mutateAsync: record } = useAttendanceChange(meeting, (body: Presence) =>
    api.attendance.record({ params: { ...at(meeting), attendeeId: attendee.id }, body }, { ifMatch: attendee.version }),
  );
  const form = useForm<Values, Presence>({
    schema: () => import('./presence-form.ts').then(({ PresenceForm }) => PresenceForm),
    defaultValues: {
      status: attendee.status,
      deputyName: attendee.deputyName || (attendee.namedDeputy ?? ''),
      deputyMayDecide: attendee.deputyMayDecide,
      at: '',
    },
    onSubmit: async (body) => {
      await record(body);
      onClose();
    },
  });
  const { status } = form.values;
  const wasThere = attendee.stays.length > 0;
  const asks = meeting.begunAt !== null && (status === 'present' || status === 'deputy' || status === 'left');
  return (
    <Dialog title={attendee.name} onClose={onClose}>
      <Form form={form} submit={t('attendance.save')} onCancel={onClose}>
        <Radios
          {...form.field('status')}
          label={t('attendance.how')}
          options={ways(meeting.begunAt !== null, wasThere)}
        />
        {status === 'deputy' && (
          <>
            <TextField {...form.field('deputyName')} label={t('attendance.deputyName')} autoComplete="off" />
            <Checkbox {...form.field('deputyMayDecide')} label={t('attendance.mayDecide')} />
          </>
        )}
        {asks && (
          <TextField
            {...form.field('at')}
            label={t('attendance.at')}
            hint={t('attendance.atHint')}
            width="figure"
            optional
            autoComplete="off"
          />
        )}
      </Form>
    </Dialog>
  );
}

const ways = (hasBegun: boolean, wasThere: boolean) => [
  { value: 'expected' as const, label: t('attendance.is.expected') },
  ...(hasBegun ? [{ value: 'present' as const, label: t('attendance.is.present') }] : []),
  { value: 'deputy' as const, label: t('attendance.is.deputy') },
  ...(wasThere ? [{ value: 'left' as const, label: t('attendance.leaves') }] : []),
  { value: 'apologies' as const, label: t('attendance.is.apologies') },
  ...(hasBegun ? [{ value: 'absent' as const, label: t('attendance.is.absent') }] : []),
];
