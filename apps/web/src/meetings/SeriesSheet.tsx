import type { MeetingSeriesDraft } from '@trivet/domain';
import { useState } from 'react';
import { AgendaChoice } from '../agenda-templates/AgendaChoice.tsx';
import { api } from '../lib/api.ts';
import { today, type Day } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import type { Place } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { onHolidays } from './meeting.choices.ts';
import { useMeetingChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';
import { MeetingDays } from './MeetingDays.tsx';
import { RhythmFields } from './RhythmFields.tsx';
import { ruleOf, type Rhythm } from './rhythm.ts';

type Values = Omit<MeetingSeriesDraft, 'startsOn'> & { startsOn: Day | null };

/** Begins meetings that recur: how often, until when, and what each of them is. */
export default function SeriesSheet({ place, onClose }: { place: Place; onClose: () => void }) {
  const [rhythm, setRhythm] = useState<Omit<Rhythm, 'startsOn'>>({ every: 'quarter', keeps: 'weekday', count: 4 });
  const params = { partnershipId: place.id };
  const { mutateAsync: begin } = useMeetingChange((body: MeetingSeriesDraft) =>
    api.meetingSeries.begin({ params, body }),
  );
  const form = useForm<Values, MeetingSeriesDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.MeetingSeriesDraft),
    defaultValues: startOf(rhythm),
    draft: `meeting-series.${place.id}`,
    onSubmit: async (body) => {
      await begin(body);
      onClose();
    },
  });
  const { startsOn } = form.values;
  const count = (next: Partial<Rhythm>) => {
    const { startsOn: from = startsOn ?? today(), ...rest } = { ...rhythm, ...next };
    setRhythm(rest);
    form.set('rule', ruleOf({ ...rest, startsOn: from }));
  };
  const starts = form.field('startsOn');
  return (
    <Sheet title={t('meetingSeries.title')} onClose={onClose}>
      <Form form={form} submit={t('meetingSeries.begin')} onCancel={onClose}>
        <DateField
          {...starts}
          label={t('meetingSeries.startsOn')}
          onChange={(day) => {
            starts.onChange(day);
            if (day) count({ startsOn: day });
          }}
        />
        <RhythmFields rhythm={rhythm} startsOn={startsOn ?? today()} onChange={count} rule={form.field('rule')} />
        <Radios
          {...form.field('onHoliday')}
          label={t('meetingSeries.onHoliday')}
          options={onHolidays.map((value) => ({ value, label: t(`meetingSeries.onHoliday.${value}`) }))}
        />
        {startsOn && <MeetingDays partnershipId={place.id} asked={{ ...form.values, startsOn }} />}
        <MeetingFields partnershipId={place.id} field={form.field} />
        <AgendaChoice place={place} template={form.field('template')} own={form.field('agendaTemplateId')} />
      </Form>
    </Sheet>
  );
}

const startOf = (rhythm: Omit<Rhythm, 'startsOn'>): Values => ({
  title: '',
  kind: 'regular',
  rule: ruleOf({ ...rhythm, startsOn: today() }),
  startsOn: null,
  onHoliday: 'skip',
  fromTime: '10:00',
  toTime: '12:00',
  place: '',
  link: null,
  chairPersonId: null,
  minuteTakerPersonId: null,
  template: 'standing',
  agendaTemplateId: null,
});
