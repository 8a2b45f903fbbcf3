import type { MilestoneRepresentation, ObjectiveRepresentation } from '@trivet/contract';
import type { MilestoneClosure, ObjectiveClosure } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { usePlanChange } from './plan.api.ts';
import { t } from './plan.strings.ts';

type Closing = { objective: ObjectiveRepresentation; onClose: () => void };
type ObjectiveValues = { status: ObjectiveClosure['status'] | null; words: string };

/** Says what came of an objective. */
export function CloseObjectiveDialog({ objective, onClose }: Closing) {
  const reference = shortOf(objective.reference);
  const { mutateAsync: close } = usePlanChange((body: ObjectiveClosure) =>
    api.objectives.close(
      { params: { partnershipId: objective.partnershipId, objectiveId: objective.id }, body },
      { ifMatch: objective.version },
    ),
  );
  const form = useForm<ObjectiveValues, ObjectiveClosure>({
    schema: () => import('@trivet/domain').then((domain) => domain.ObjectiveClosure),
    defaultValues: { status: null, words: '' },
    says: { status: t('plan.end.statusMissing'), words: t('plan.end.wordsMissing') },
    draft: `objective.close.${objective.id}`,
    onSubmit: async (body) => {
      await close(body);
      toast(t('plan.end.done', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('plan.end.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('plan.end.save')} onCancel={onClose}>
        <Radios
          {...form.field('status')}
          label={t('plan.end.status')}
          options={(['achieved', 'missed', 'dropped'] as const).map((value) => ({
            value,
            label: t(`plan.status.${value}`),
          }))}
        />
        <TextArea {...form.field('words')} label={t('plan.end.words')} />
      </Form>
    </Dialog>
  );
}

type MilestoneValues = { status: MilestoneClosure['status'] | null; reason: string; evidence: string };

/** Says what became of a milestone: what shows it, or why not. */
export function CloseMilestoneDialog({
  milestone,
  onClose,
}: {
  milestone: MilestoneRepresentation;
  onClose: () => void;
}) {
  const reference = shortOf(milestone.reference);
  const { mutateAsync: close } = usePlanChange((body: MilestoneClosure) =>
    api.milestones.close(
      { params: { partnershipId: milestone.partnershipId, milestoneId: milestone.id }, body },
      { ifMatch: milestone.version },
    ),
  );
  const form = useForm<MilestoneValues, MilestoneClosure>({
    schema: () => import('@trivet/domain').then((domain) => domain.MilestoneClosure),
    defaultValues: { status: null, reason: '', evidence: '' },
    says: { status: t('plan.end.statusMissing') },
    draft: `milestone.close.${milestone.id}`,
    onSubmit: async (body) => {
      await close(body);
      toast(t('plan.end.done', { reference }));
      onClose();
    },
  });
  const { status } = form.values;
  return (
    <Dialog title={t('plan.end.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('plan.end.save')} onCancel={onClose}>
        <Radios
          {...form.field('status')}
          label={t('plan.end.status')}
          options={(['reached', 'missed', 'dropped'] as const).map((value) => ({
            value,
            label: t(`plan.status.${value}`),
          }))}
        />
        {status === 'reached' && (
          <TextArea {...form.field('evidence')} label={t('plan.end.evidence')} hint={t('plan.end.evidenceHint')} />
        )}
        {(status === 'missed' || status === 'dropped') && (
          <TextArea {...form.field('reason')} label={t('plan.end.reason')} />
        )}
      </Form>
    </Dialog>
  );
}
