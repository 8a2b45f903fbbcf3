import { Combobox } from '../ui/Combobox.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { seatId, seatItems, type Seat } from './seats.api.ts';
import { t } from './partnerships.strings.ts';

type Props = {
  label?: string;
  hint?: string;
  seats: readonly Seat[];
  partner: FieldProps<string>;
  person: FieldProps<string | null>;
};

/** Who answers for something: a person and the partner they act for, chosen as one. */
export function SeatField({ label = t('seats.lead'), hint = t('seats.hint'), seats, partner, person }: Props) {
  const chosen = seatId({ personId: person.value, partnerId: partner.value });
  const choose = (id: string | null) => {
    const seat = seats.find((each) => seatId(each) === id);
    partner.onChange(seat?.partnerId ?? '');
    person.onChange(seat?.personId ?? null);
  };
  return (
    // A fault of the person leads here, too: the two fields are one control.
    <div id={person.id} tabIndex={-1}>
      <Combobox
        {...partner}
        label={label}
        hint={hint}
        items={seatItems(seats)}
        value={partner.value === '' ? null : chosen}
        error={partner.error ?? person.error}
        onChange={choose}
      />
    </div>
  );
}
