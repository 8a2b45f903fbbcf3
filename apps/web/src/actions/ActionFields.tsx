import type { ActionPriority } from '@trivet/domain';
import type { ReactNode } from 'react';
import type { FormState } from '../lib/useForm.ts';
import { addDays, today, type Day } from '../lib/dates.ts';
import { SeatField } from '../partnerships/SeatField.tsx';
import type { Seat } from '../partnerships/seats.api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { priorities } from './action.choices.ts';
import { t } from './actions.strings.ts';

export type ActionValues = {
  title: string;
  description: string;
  ownerPartnerId: string;
  ownerPersonId: string | null;
  startsOn: Day | null;
  dueOn: Day | null;
  priority: ActionPriority;
  contingency: string;
  objectiveId: string | null;
  milestoneId: string | null;
  /** Only of a new one: later they have a sheet of their own */
  helperPersonIds: readonly string[];
  waitsForIds: readonly string[];
};

type Props<Output> = {
  form: FormState<ActionValues, Output>;
  seats: readonly Seat[];
  /** The fields this person may change; all of them for a new action. */
  may?: (field: keyof ActionValues) => boolean;
  isOpen?: boolean;
  /** More for those who want it, made when they do */
  more?: ReactNode;
};

/** What an action is: three fields first, the rest for those who want it. */
export function ActionFields<Output>({ form, seats, may = () => true, isOpen = false, more }: Props<Output>) {
  return (
    <>
      <TextField
        {...form.field('title')}
        label={t('actions.raise.what')}
        hint={t('actions.raise.whatHint')}
        autoComplete="off"
        autoFocus={!isOpen}
      />
      <SeatField seats={seats} partner={form.field('ownerPartnerId')} person={form.field('ownerPersonId')} />
      {may('dueOn') ? (
        <DateField {...form.field('dueOn')} label={t('actions.raise.due')} optional quick={quickDays()} />
      ) : (
        <p className="muted">{t('actions.update.dueLocked')}</p>
      )}
      <Disclosure title={t('actions.raise.more')} aside={t('actions.raise.moreHint')} plain open={isOpen} later>
        <div className="stack" data-gap="loose">
          <MoreFields form={form} />
          {more}
        </div>
      </Disclosure>
    </>
  );
}

function MoreFields<Output>({ form }: { form: FormState<ActionValues, Output> }) {
  return (
    <>
      <TextArea {...form.field('description')} label={t('actions.raise.description')} optional />
      <Select
        {...form.field('priority')}
        label={t('actions.raise.priority')}
        options={priorities.map((value) => ({ value, label: t(`actions.priority.${value}`) }))}
      />
      <DateField {...form.field('startsOn')} label={t('actions.raise.starts')} optional />
      <TextArea
        {...form.field('contingency')}
        label={t('actions.raise.contingency')}
        hint={t('actions.raise.contingencyHint')}
        optional
      />
    </>
  );
}

const quickDays = () => [
  { label: t('actions.raise.week'), day: addDays(today(), 7) },
  { label: t('actions.raise.month'), day: addDays(today(), 30) },
];
