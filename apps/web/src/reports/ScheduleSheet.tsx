import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ScheduleRepresentation } from '@trivet/contract';
import type { Cadence, PartnerRole, ReportingRhythm, ReportingSchedule } from '@trivet/domain';
import { useDeferredValue, useRef } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { fullDay, today } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';
import type { Place } from '../partnerships/place.ts';
import { t as ofPartners } from '../partners/partners.strings.ts';
import { Banner } from '../ui/Banner.tsx';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { DateField } from '../ui/DateField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { ChosenDates } from './ChosenDates.tsx';
import { Periods } from './ScheduleCard.tsx';
import { previewQuery, scheduleQuery } from './reports.api.ts';
import { cadences, partnerRoles } from './schedule.choices.ts';
import { t } from './reports.strings.ts';

export type ScheduleValues = {
  cadence: Cadence;
  firstPeriodStartsOn: string | null;
  chosenDates: readonly (string | null)[];
  dueAfterWorkingDays: number | null;
  contributorRoles: readonly PartnerRole[];
  contributionsDueDaysBefore: number | null;
};
type Values = ScheduleValues;
type Props = { place: Place; now: ScheduleRepresentation; onClose: () => void };

/** Sets how a partnership reports, and shows what would follow before it is set. */
export default function ScheduleSheet({ place, now, onClose }: Props) {
  const form = useScheduleForm(place, now, onClose);
  const choose = (cadence: Cadence) => {
    form.set('cadence', cadence);
    form.set('chosenDates', cadence === 'chosen_dates' ? datesIn(now.schedule) : []);
  };
  const isChosen = form.values.cadence === 'chosen_dates';
  const compared = {
    cadence: [t('schedule.cadence'), ({ cadence }: Values) => t(`schedule.cadence.${cadence}`)],
    firstPeriodStartsOn: [t('schedule.first'), (values: Values) => dayIn(values)],
    chosenDates: [
      t('schedule.chosen'),
      ({ chosenDates }: Values) => chosenDates.map((day) => day && fullDay(day)).join(', '),
    ],
    dueAfterWorkingDays: [t('schedule.days'), ({ dueAfterWorkingDays }: Values) => dueAfterWorkingDays],
    contributorRoles: [t('schedule.contributors'), (values: Values) => rolesIn(values)],
    contributionsDueDaysBefore: [
      t('schedule.contributionsDue'),
      ({ contributionsDueDaysBefore }: Values) => contributionsDueDaysBefore,
    ],
  } as const;
  return (
    <Sheet title={t(now.schedule ? 'schedule.change' : 'schedule.set')} onClose={onClose}>
      <Form form={form} submit={t('schedule.save')} onCancel={onClose} compared={compared}>
        <Radios {...form.field('cadence')} onChange={choose} label={t('schedule.cadence')} options={cadenceOptions()} />
        <DateField {...form.field('firstPeriodStartsOn')} label={t('schedule.first')} hint={t('schedule.firstHint')} />
        {isChosen && <ChosenDates form={form} />}
        <NumberField
          {...form.field('dueAfterWorkingDays')}
          label={t(isChosen ? 'schedule.daysToWrite' : 'schedule.days')}
          hint={t(isChosen ? 'schedule.daysToWriteHint' : 'schedule.daysHint')}
          whole
        />
        <Checkboxes
          {...form.field('contributorRoles')}
          label={t('schedule.contributors')}
          hint={t('schedule.contributorsHint')}
          options={partnerRoles.map((value) => ({ value, label: ofPartners(`partners.role.${value}`) }))}
        />
        <NumberField
          {...form.field('contributionsDueDaysBefore')}
          label={t('schedule.contributionsDue')}
          hint={t('schedule.contributionsDueHint')}
          whole
        />
        <Preview place={place} values={form.values} />
      </Form>
    </Sheet>
  );
}

const rolesIn = ({ contributorRoles: roles }: Values) =>
  roles.map((role) => ofPartners(`partners.role.${role}`)).join(', ');

const dayIn = ({ firstPeriodStartsOn: day }: Values) => day && fullDay(day);

const useScheduleForm = (place: Place, now: ScheduleRepresentation, onClose: () => void) => {
  const queries = useQueryClient();
  const latest = useRef(now);
  const params = { partnershipId: place.id };
  return useForm<Values, ReportingRhythm>({
    schema: () => import('@trivet/domain').then((domain) => domain.ReportingRhythm),
    defaultValues: valuesOf(now),
    draft: `schedule.${place.id}`,
    onSubmit: async (body) => {
      const set = await api.reports.setSchedule({ params, body }, { ifMatch: latest.current.version });
      queries.setQueryData(scheduleQuery(place.id).queryKey, set);
      toast(t('schedule.saved'));
      onClose();
    },
    theirs: async () => {
      latest.current = await api.reports.getSchedule({ params });
      // Nothing but a schedule that has been set can have been changed.
      const none = { id: place.id, workspaceId: place.workspaceId, updatedAt: new Date().toISOString() };
      return { values: valuesOf(latest.current), of: latest.current.schedule ?? none };
    },
  });
};

/** The rules refuse some schedules: what they say is shown before anyone presses Save. */
function Preview({ place, values }: { place: Place; values: Values }) {
  const { data, error } = useQuery(previewQuery(place.id, useDeferredValue(values)));
  if (error)
    return (
      <Banner kind="warning">
        <p>{problemOf(error).errors?.[0]?.message ?? problemOf(error).title}</p>
      </Banner>
    );
  if (!data) return null;
  return (
    <div aria-live="polite">
      <h3>{t('schedule.preview')}</h3>
      {data.periods.length === 0 ? <p>{t('schedule.previewNone')}</p> : <Periods periods={data.periods} />}
    </div>
  );
}

const valuesOf = ({ schedule }: ScheduleRepresentation): Values =>
  schedule
    ? {
        cadence: schedule.cadence,
        firstPeriodStartsOn: schedule.firstPeriodStartsOn,
        chosenDates: schedule.chosenDates,
        dueAfterWorkingDays: schedule.dueAfterWorkingDays,
        contributorRoles: schedule.contributorRoles,
        contributionsDueDaysBefore: schedule.contributionsDueDaysBefore,
      }
    : {
        cadence: 'quarterly',
        firstPeriodStartsOn: startOfQuarter(),
        chosenDates: [],
        dueAfterWorkingDays: 20,
        contributorRoles: ['lead', 'core', 'associate'],
        contributionsDueDaysBefore: 5,
      };

const datesIn = (schedule: ReportingSchedule | null): (string | null)[] =>
  schedule && schedule.chosenDates.length > 0 ? schedule.chosenDates : [null];

/** Quarters of the financial year begin with those of the calendar. */
const startOfQuarter = () => {
  const [year = '', month = '1'] = today().split('-');
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, '0')}-01`;
};

const cadenceOptions = () =>
  cadences.map((value) => ({
    value,
    label: t(`schedule.cadence.${value}`),
  }));
