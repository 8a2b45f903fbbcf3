import type { MeetingRepresentation, MinutesRepresentation } from '@trivet/contract';
import type { MinutesCirculation } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { today, type Day } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { at } from '../meetings/meetings.api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import { useMinutesChange } from './minutes.api.ts';
import { t } from './minutes.strings.ts';

type Props = { meeting: MeetingRepresentation; minutes: MinutesRepresentation; onClose: () => void };
type Values = { correctionsBy: Day | null };

/** Sends the minutes to everyone: what follows is said before. */
export default function CirculateDialog({ meeting, minutes, onClose }: Props) {
  const { mutateAsync: circulate } = useMinutesChange((body: MinutesCirculation) =>
    api.minutes.circulate({ params: at(meeting), body }, { ifMatch: minutes.version }),
  );
  const form = useForm<Values, MinutesCirculation>({
    schema: () => import('./minutes-forms.ts').then((forms) => forms.CirculationForm),
    defaultValues: { correctionsBy: null },
    onSubmit: async (body) => {
      await circulate(body);
      toast(t('minutes.circulate.done'));
      onClose();
    },
  });
  const actions = minutes.content.items.flatMap((item) => item.actions).length;
  return (
    <Dialog title={t('minutes.circulate')} onClose={onClose}>
      <Form form={form} submit={t('minutes.circulate')} onCancel={onClose}>
        <p>{t('minutes.circulate.what', { actions })}</p>
        <DateField
          {...form.field('correctionsBy')}
          label={t('minutes.circulate.by')}
          hint={t('minutes.circulate.byHint')}
          min={today()}
          optional
        />
      </Form>
    </Dialog>
  );
}
