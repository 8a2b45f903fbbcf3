import type { MilestoneRepresentation } from '@trivet/contract';
import type { MilestoneMove } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { type Day, fullDay } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { usePlanChange } from './plan.api.ts';
import { t } from './plan.strings.ts';

/** Another day, with the reason: it is counted and stays in sight. */
export default function MoveDialog({
  milestone,
  onClose,
}: {
  milestone: MilestoneRepresentation;
  onClose: () => void;
}) {
  const reference = shortOf(milestone.reference);
  const { mutateAsync: move } = usePlanChange((body: MilestoneMove) =>
    api.milestones.move(
      { params: { partnershipId: milestone.partnershipId, milestoneId: milestone.id }, body },
      { ifMatch: milestone.version },
    ),
  );
  const form = useForm<{ dueOn: Day | null; reason: string }, MilestoneMove>({
    schema: () => import('@trivet/domain').then((domain) => domain.MilestoneMove),
    defaultValues: { dueOn: null, reason: '' },
    says: { dueOn: t('plan.move.dueMissing'), reason: t('plan.move.reasonMissing') },
    draft: `milestone.move.${milestone.id}`,
    onSubmit: async (body) => {
      await move(body);
      toast(t('plan.move.done', { reference, day: fullDay(body.dueOn) }));
      onClose();
    },
  });
  return (
    <Dialog title={t('plan.move.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('plan.move.save')} onCancel={onClose}>
        <p className="muted">{t('plan.move.now', { day: fullDay(milestone.dueOn), times: milestone.dueMoves })}</p>
        <DateField {...form.field('dueOn')} label={t('plan.move.due')} />
        <TextArea {...form.field('reason')} label={t('plan.move.reason')} rows={2} />
      </Form>
    </Dialog>
  );
}
