import { useQuery } from '@tanstack/react-query';
import type { MeetingKind } from '@trivet/domain';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { Combobox } from '../ui/Combobox.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { meetingKinds } from './meeting.choices.ts';
import { t } from './meetings.strings.ts';

type Props = {
  partnershipId: string;
  fields: {
    title: FieldProps<string>;
    kind: FieldProps<MeetingKind>;
    fromTime: FieldProps<string>;
    toTime: FieldProps<string>;
    place: FieldProps<string>;
    link: FieldProps<string | null>;
    chairPersonId: FieldProps<string | null>;
    minuteTakerPersonId: FieldProps<string | null>;
  };
};

/** What a meeting and a series of meetings both say of themselves. */
export function MeetingFields({ partnershipId, fields }: Props) {
  const people = usePeople(partnershipId);
  const kinds = meetingKinds.map((value) => ({ value, label: t(`meeting.kind.${value}`) }));
  return (
    <>
      <TextField {...fields.title} label={t('meetingForm.title')} autoComplete="off" />
      <Select {...fields.kind} label={t('meetingForm.kind')} options={kinds} />
      <div className="cluster meeting-times">
        <TextField
          {...fields.fromTime}
          label={t('meetingForm.fromTime')}
          hint={t('meetingForm.timeHint')}
          width="figure"
          autoComplete="off"
        />
        <TextField
          {...fields.toTime}
          label={t('meetingForm.toTime')}
          hint={t('meetingForm.timeHint')}
          width="figure"
          autoComplete="off"
        />
      </div>
      <TextField {...fields.place} label={t('meetingForm.place')} optional autoComplete="off" />
      <TextField
        {...fields.link}
        value={fields.link.value ?? ''}
        onChange={(typed) => fields.link.onChange(typed === '' ? null : typed)}
        label={t('meetingForm.link')}
        hint={t('meetingForm.linkHint')}
        type="url"
        optional
        autoComplete="off"
      />
      <Combobox
        {...fields.chairPersonId}
        label={t('meetingForm.chair')}
        hint={t('meetingForm.chairHint')}
        items={people}
        optional
      />
      <Combobox
        {...fields.minuteTakerPersonId}
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
