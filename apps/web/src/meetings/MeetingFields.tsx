import { useQuery } from '@tanstack/react-query';
import type { MeetingKind } from '@trivet/domain';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { Combobox } from '../ui/Combobox.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { meetingKinds } from './meeting.choices.ts';
import { t } from './meetings.strings.ts';

/** The `field` of a form that has these among its fields. */
type FieldOf = ((name: 'title' | 'fromTime' | 'toTime' | 'place') => FieldProps<string>) &
  ((name: 'kind') => FieldProps<MeetingKind>) &
  ((name: 'link' | 'chairPersonId' | 'minuteTakerPersonId') => FieldProps<string | null>);

type Props = { partnershipId: string; field: FieldOf };

/** What a meeting and a series of meetings both say of themselves. */
export function MeetingFields({ partnershipId, field }: Props) {
  const people = usePeople(partnershipId);
  const link = field('link');
  const kinds = meetingKinds.map((value) => ({ value, label: t(`meeting.kind.${value}`) }));
  return (
    <>
      <TextField {...field('title')} label={t('meetingForm.title')} autoComplete="off" />
      <Select {...field('kind')} label={t('meetingForm.kind')} options={kinds} />
      <div className="cluster meeting-times">
        <TextField
          {...field('fromTime')}
          label={t('meetingForm.fromTime')}
          hint={t('meetingForm.timeHint')}
          width="figure"
          autoComplete="off"
        />
        <TextField
          {...field('toTime')}
          label={t('meetingForm.toTime')}
          hint={t('meetingForm.timeHint')}
          width="figure"
          autoComplete="off"
        />
      </div>
      <TextField {...field('place')} label={t('meetingForm.place')} optional autoComplete="off" />
      <TextField
        {...link}
        value={link.value ?? ''}
        onChange={(typed) => link.onChange(typed === '' ? null : typed)}
        label={t('meetingForm.link')}
        hint={t('meetingForm.linkHint')}
        type="url"
        optional
        autoComplete="off"
      />
      <Combobox
        {...field('chairPersonId')}
        label={t('meetingForm.chair')}
        hint={t('meetingForm.chairHint')}
        items={people}
        optional
      />
      <Combobox
        {...field('minuteTakerPersonId')}
        label={t('meetingForm.minuteTaker')}
        hint={t('meetingForm.minuteTakerHint')}
        items={people}
        optional
      />
    </>
  );
}

/** Who is in the partnership, each once. */
export const usePeople = (partnershipId: string) => {
  const seats = useQuery(seatsQuery(partnershipId)).data?.seats ?? [];
  const people = seats.flatMap(({ personId, personName, organisationName }) =>
    personId === null ? [] : [{ id: personId, label: personName, detail: organisationName }],
  );
  return [...new Map(people.map((person) => [person.id, person])).values()];
};
