import type { ActionRepresentation } from '@trivet/contract';
import type { DueDateRequest } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { longDay, today, type Day } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { useActionChange } from './actions.api.ts';
import { t } from './ask-date.strings.ts';

type Props = { action: ActionRepresentation; onClose: () => void };
type Values = { dueOn: Day | null; reason: string };

/** Asks whoever chairs for another date: it has moved once, and a second time is theirs to say. */
export default function AskDateDialog({ action, onClose }: Props) {
  const reference = shortOf(action.reference);
  const { mutateAsync: ask } = useActionChange((body: DueDateRequest) =>
    api.actions.askForDate(
      { params: { partnershipId: action.partnershipId, actionId: action.id }, body },
      { ifMatch: action.version },
    ),
  );
  const form = useForm<Values, DueDateRequest>({
    schema: () => import('@trivet/domain').then((domain) => domain.DueDateRequest),
    defaultValues: { dueOn: null, reason: '' },
    says: { dueOn: t('askDate.dayMissing'), reason: t('askDate.reasonMissing') },
    draft: `action.askDate.${action.id}`,
    onSubmit: async (body) => {
      await ask(body);
      toast(t('askDate.done', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('askDate.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('askDate.save')} onCancel={onClose}>
        <DateField
          {...form.field('dueOn')}
          label={t('askDate.day')}
          hint={action.dueOn ? t('askDate.now', { day: longDay(action.dueOn) }) : undefined}
          min={today()}
        />
        <TextField {...form.field('reason')} label={t('askDate.reason')} autoComplete="off" />
      </Form>
    </Dialog>
  );
}
