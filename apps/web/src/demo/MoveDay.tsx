import { useForm, Form } from '../lib/Form.tsx';
import { addDays, type Day, today } from '../lib/dates.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { demoApi } from './demo.api.ts';
import { t } from './demo.strings.ts';

/** The clock control of the demonstration: the whole product then takes that moment for the present. */
export function MoveDay({ onClose }: { onClose: () => void }) {
  const form = useForm({
    schema: () => import('./move.ts').then(({ Move }) => Move),
    defaultValues: { day: addDays(today(), 7) as Day | null, time: '09:30' },
    says: { day: t('demo.dayMissing'), time: t('demo.timeMissing') },
    onSubmit: async ({ day, time }) => move(new Date(`${day}T${time}`).toISOString()),
  });
  return (
    <Dialog title={t('demo.moveDay')} onClose={onClose}>
      <p>{t('demo.moveDayLead')}</p>
      <Form
        form={form}
        submit={t('demo.moveDay')}
        onCancel={onClose}
        more={
          <Button kind="quiet" onClick={() => void moveBack()}>
            {t('demo.backToNow')}
          </Button>
        }
      >
        <DateField {...form.field('day')} label={t('demo.day')} />
        <TextField {...form.field('time')} label={t('demo.time')} hint={t('demo.timeHint')} width="short" />
      </Form>
    </Dialog>
  );
}

async function move(moment: string): Promise<void> {
  await demoApi.moveClock({ params: {}, body: { now: moment } });
  window.location.reload();
}

async function moveBack(): Promise<void> {
  await demoApi.moveClock({ params: {}, body: { offsetSeconds: 0 } });
  window.location.reload();
}
