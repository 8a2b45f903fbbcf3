import { useQueryClient } from '@tanstack/react-query';
import type { ActionRepresentation } from '@trivet/contract';
import { useEffect, useRef } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { addDays, longDay, shortDay, today, type Day } from '../lib/dates.ts';
import { Mentions } from '../mentions/Mentions.tsx';
import { shortOf } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { refreshActions, showAction } from './actions.api.ts';
import { t } from './actions.strings.ts';
import { asSaid, deliveries, deliveryOf, sayHowItGoes, takeBack, type Delivery, type Said } from './delivery.ts';
import { standingWord } from './standings.ts';
import { theirUpdate } from './their-update.ts';

type Values = Omit<Said, 'delivery' | 'percent'> & { delivery: Delivery | null; percent: number | null };
type Props = {
  action: ActionRepresentation;
  /** What was answered before the form opened. */
  said?: Delivery | undefined;
  onDone: () => void;
  onCancel: () => void;
};

/** How it goes, in one line: shown at once where the action is listed, and taken back with Undo. */
export function UpdateForm({ action, said: answered, onDone, onCancel }: Props) {
  const latest = useRef(action);
  const say = useSaying(latest);
  const form = useForm<Values, Said>({
    schema: () => import('./update-form.ts').then(({ ActionUpdateForm }) => ActionUpdateForm),
    defaultValues: { ...valuesOf(action), ...(answered && { delivery: answered }) },
    says: { delivery: t('actions.update.howMissing'), percent: t('actions.update.percentWrong') },
    draft: `action.update.${action.id}`,
    onSubmit: async (said) => {
      await say(said);
      onDone();
    },
    theirs: async () => {
      const { action: now, by } = await theirUpdate(action);
      latest.current = now;
      return { values: valuesOf(now), of: now, by };
    },
  });
  useFocusOnNote(form.field('note').id);
  return (
    <Form
      form={form}
      submit={t('actions.update.save')}
      onCancel={onCancel}
      compared={{
        delivery: [t('actions.update.how'), ({ delivery }) => delivery && standingWord(delivery)],
        percent: [t('actions.update.percent'), ({ percent }) => percent],
        dueOn: [t('actions.update.due'), ({ dueOn }) => dueOn && longDay(dueOn)],
      }}
    >
      <Radios {...form.field('delivery')} label={t('actions.update.how')} options={choices()} inline />
      <Mentions partnershipId={action.partnershipId} field={form.field('note')}>
        <TextField
          {...form.field('note')}
          label={t('actions.update.note')}
          hint={t('actions.update.noteHint')}
          autoComplete="off"
        />
      </Mentions>
      {form.values.delivery === 'complete' && action.priority === 'high' && (
        <TextField
          {...form.field('evidence')}
          label={t('actions.update.evidence')}
          hint={t('actions.update.evidenceHint')}
          autoComplete="off"
        />
      )}
      {form.values.delivery !== 'complete' && (
        <div className="fields-row">
          <NumberField {...form.field('percent')} label={t('actions.update.percent')} whole after="%" />
          <NewDate action={action} field={form.field('dueOn')} />
        </div>
      )}
    </Form>
  );
}

type NewDateProps = { action: ActionRepresentation; field: FieldProps<Day | null> };

/** A date that has moved before is only the chair's to move; for those who may not edit at all there is nothing to say. */
function NewDate({ action: { dueOn, permissions }, field }: NewDateProps) {
  if (!permissions.fields.includes('dueOn'))
    return permissions.may.includes('action.edit') && <p className="muted">{t('actions.update.dueLocked')}</p>;
  return (
    <DateField
      {...field}
      label={t('actions.update.due')}
      optional
      hint={dueOn ? t('actions.update.dueNow', { day: longDay(dueOn) }) : t('actions.update.dueNone')}
      quick={[
        { label: t('actions.raise.week'), day: addDays(today(), 7) },
        { label: t('actions.raise.month'), day: addDays(today(), 30) },
      ]}
    />
  );
}

/** Shown before the server answers; put back as it was when the server refuses. */
const useSaying = (latest: { current: ActionRepresentation }) => {
  const queries = useQueryClient();
  return async (said: Said) => {
    const before = latest.current;
    showAction(queries, asSaid(before, said));
    try {
      const after = await sayHowItGoes(before, said);
      showAction(queries, after);
      tell(before, after, () => undo(before, after));
    } catch (refused) {
      showAction(queries, before);
      throw refused;
    } finally {
      void refreshActions(queries, before.partnershipId);
    }
  };

  async function undo(before: ActionRepresentation, after: ActionRepresentation) {
    const reference = shortOf(after.reference);
    try {
      showAction(queries, await takeBack(before, after, t('actions.update.takenBack')));
      toast(t('actions.update.undone', { reference }));
    } catch {
      toast(t('actions.update.undoFailed', { reference }), { bad: true });
    }
    await refreshActions(queries, after.partnershipId);
  }
};

/** A date that moved counts as moved and is not taken back: then there is no Undo. */
const tell = (before: ActionRepresentation, after: ActionRepresentation, onUndo: () => Promise<void>) => {
  const words = { reference: shortOf(after.reference), standing: standingWord(after.standing) };
  if (after.dueOn === before.dueOn) toast(t('actions.update.saved', words), { onUndo: () => void onUndo() });
  else toast(t('actions.update.savedMoved', { ...words, day: after.dueOn ? shortDay(after.dueOn) : '' }));
};

const valuesOf = (action: ActionRepresentation): Values => ({
  delivery: deliveryOf(action),
  note: '',
  evidence: action.evidence,
  percent: Math.min(action.percent, 99),
  dueOn: action.dueOn,
});

const choices = () => deliveries.map((value) => ({ value, label: standingWord(value) }));

/** With a keyboard at hand one can write at once; on a phone the keyboard would cover the choices. */
const useFocusOnNote = (id: string) => {
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) document.getElementById(id)?.focus();
  }, [id]);
};
