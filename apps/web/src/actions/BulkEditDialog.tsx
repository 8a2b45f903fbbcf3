import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListedAction } from '@trivet/contract';
import type { ActionPriority } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import type { Day } from '../lib/dates.ts';
import type { Place } from '../partnerships/place.ts';
import { SeatField } from '../partnerships/SeatField.tsx';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { priorities } from './action.choices.ts';
import { refreshActions } from './actions.api.ts';
import type { BulkStatus, SharedChanges } from './bulk-form.ts';
import { t as actionWords } from './actions.strings.ts';
import { t } from './bulk.strings.ts';

type Props = { place: Place; rows: readonly ListedAction[]; onClose: () => void; onDone: () => void };
type Values = {
  ownerPartnerId: string;
  ownerPersonId: string | null;
  dueOn: Day | null;
  priority: ActionPriority | '';
  status: BulkStatus | '';
  note: string;
};

/** The same change of many actions: all of them or none, and Undo for a day. */
export default function BulkEditDialog({ place, rows, onClose, onDone }: Props) {
  const { data } = useQuery(seatsQuery(place.id));
  const { edit, takeBack } = useBulkEdit(place.id);
  const form = useForm<Values, SharedChanges>({
    schema: () => import('./bulk-form.ts').then(({ BulkForm }) => BulkForm),
    defaultValues: { ownerPartnerId: '', ownerPersonId: null, dueOn: null, priority: '', status: '', note: '' },
    onSubmit: async (changes) => {
      const { id, items } = await edit(rows, changes);
      toast(t('bulk.done', { count: items.length }), { onUndo: () => void takeBack(id) });
      onDone();
      onClose();
    },
  });
  return (
    <Dialog title={t('bulk.title', { count: rows.length })} size="wide" onClose={onClose}>
      <Form form={form} submit={t('bulk.save', { count: rows.length })} onCancel={onClose}>
        <p className="muted">{t('bulk.lead')}</p>
        <Select
          {...form.field('status')}
          label={t('bulk.status')}
          options={[{ value: '' as const, label: t('bulk.same') }, ...statuses()]}
        />
        {form.values.status !== '' && (
          <TextField {...form.field('note')} label={t('bulk.note')} hint={t('bulk.noteHint')} autoComplete="off" />
        )}
        <SeatField
          seats={data?.seats ?? []}
          label={t('bulk.lead.label')}
          hint={t('bulk.lead.hint')}
          partner={form.field('ownerPartnerId')}
          person={form.field('ownerPersonId')}
        />
        <DateField {...form.field('dueOn')} label={t('bulk.due')} optional />
        <Select
          {...form.field('priority')}
          label={t('bulk.priority')}
          options={[
            { value: '' as const, label: t('bulk.same') },
            ...priorities.map((value) => ({ value, label: actionWords(`actions.priority.${value}`) })),
          ]}
        />
      </Form>
    </Dialog>
  );
}

const useBulkEdit = (partnershipId: string) => {
  const queries = useQueryClient();
  const params = { partnershipId };
  return {
    edit: async (rows: readonly ListedAction[], changes: SharedChanges) => {
      const items = rows.map(({ id, version }) => ({ id, version }));
      const edited = await api.actions.editMany({ params, body: { items, changes } });
      await refreshActions(queries, partnershipId);
      return edited;
    },
    takeBack: async (actionEditId: string) => {
      try {
        const { items } = await api.actions.takeBackEdit({ params: { ...params, actionEditId } });
        toast(t('bulk.undone', { count: items.length }));
      } catch (error) {
        toast(refusalOf(error), { bad: true });
      }
      await refreshActions(queries, partnershipId);
    },
  };
};

const refusalOf = (error: unknown): string => {
  const { errors = [], title } = problemOf(error);
  return errors.length > 0 ? t('bulk.notUndone', { names: errors.map(({ message }) => message).join(' ') }) : title;
};

const statuses = () =>
  (['agreed', 'in_progress', 'blocked', 'done', 'ceased'] as const).map((value) => ({
    value,
    label: t(`bulk.status.${value}`),
  }));
