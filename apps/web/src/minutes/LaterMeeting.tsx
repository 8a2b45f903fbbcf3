import type { MinutesRepresentation } from '@trivet/contract';
import { fullDay } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { Radios } from '../ui/Radios.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { t } from './minutes.strings.ts';

type Props = Omit<FieldProps<string | null>, 'onChange'> & {
  onChange: (value: string) => void;
  label: string;
  minutes: MinutesRepresentation;
};

/** Which of the meetings since. */
export const LaterMeeting = ({ minutes, ...field }: Props) => (
  <Radios
    {...field}
    options={minutes.later.map(({ id, reference, heldOn }) => ({
      value: id,
      label: t('minutes.meetingOn', { reference: shortOf(reference), day: fullDay(heldOn) }),
    }))}
  />
);
