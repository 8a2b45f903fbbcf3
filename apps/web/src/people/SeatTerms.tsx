import { useQuery } from '@tanstack/react-query';
import type { ListedMembership } from '@trivet/contract';
import type { Place } from '../partnerships/place.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { everyoneQuery } from './people.api.ts';
import { authorities } from './seat.choices.ts';
import { t } from './people.strings.ts';

type Terms = Pick<ListedMembership, 'authority' | 'authorityLimit' | 'deputyPersonId' | 'hoursPerMonth'>;
type Props = {
  place: Place;
  /** Whose seat it is: nobody is their own deputy. */
  personId: string | undefined;
  fields: { [Name in keyof Terms]: FieldProps<Terms[Name]> };
};

/** What goes with a seat: what its holder may commit, who stands in, how much time they promise. */
export function SeatTerms({ place, personId, fields }: Props) {
  const { data = [] } = useQuery(everyoneQuery(place.id));
  const { authority, authorityLimit, deputyPersonId, hoursPerMonth } = fields;
  const choose = (value: Terms['authority']) => {
    authority.onChange(value);
    if (value !== 'up_to_amount') authorityLimit.onChange(null);
  };
  return (
    <>
      <Radios {...authority} onChange={choose} label={t('seat.authority')} options={authorityOptions()} />
      {authority.value === 'up_to_amount' && <Limit field={authorityLimit} />}
      <Combobox
        {...deputyPersonId}
        label={t('seat.deputy')}
        items={[...peopleIn(data)].flatMap(([id, label]) => (id === personId ? [] : [{ id, label }]))}
        optional
      />
      <NumberField
        {...hoursPerMonth}
        onChange={(hours) => hoursPerMonth.onChange(hours ?? 0)}
        label={t('seat.hours')}
        whole
      />
    </>
  );
}

/** Kept in pence, typed in pounds. */
function Limit({ field }: { field: FieldProps<Terms['authorityLimit']> }) {
  return (
    <NumberField
      {...field}
      label={t('seat.limit')}
      hint={t('seat.limitHint')}
      before="£"
      whole
      value={field.value && Math.round(field.value.amount / 100)}
      onChange={(pounds) => field.onChange(pounds === null ? null : { amount: pounds * 100, currency: 'GBP' })}
    />
  );
}

const peopleIn = (seats: readonly ListedMembership[]) =>
  new Map(seats.map(({ personId, personName }) => [personId, personName]));

const authorityOptions = () =>
  authorities.map((value) => ({
    value,
    label: t(`people.authority.${value}`),
  }));
