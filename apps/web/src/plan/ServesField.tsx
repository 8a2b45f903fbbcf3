import { useQuery } from '@tanstack/react-query';
import { shortOf } from '../partnerships/place.ts';
import { planQuery } from './plan.api.ts';
import { Combobox } from '../ui/Combobox.tsx';
import type { FieldProps } from '../ui/field.tsx';

type Props = {
  partnershipId: string;
  label: string;
  hint: string;
  optional?: boolean;
  objective: FieldProps<string | null>;
  milestone: FieldProps<string | null>;
};

/** What of the plan a thing serves: an objective, or a milestone on the way to one, chosen as one. */
export function ServesField({ partnershipId, label, hint, optional = false, objective, milestone }: Props) {
  const { data } = useQuery(planQuery(partnershipId));
  const items = (data?.objectives ?? []).flatMap((one) => {
    const group = `${shortOf(one.reference)} ${one.title}`;
    return [
      { id: one.id, label: group, group },
      ...one.onTheWay.map(({ id, reference, title }) => ({ id, label: `${shortOf(reference)} ${title}`, group })),
    ];
  });
  const choose = (id: string | null) => {
    const isObjective = data?.objectives.some((one) => one.id === id) ?? false;
    objective.onChange(isObjective ? id : null);
    milestone.onChange(isObjective ? null : id);
  };
  if (items.length === 0) return null;
  return (
    <Combobox
      {...objective}
      label={label}
      hint={hint}
      optional={optional}
      items={items}
      value={milestone.value ?? objective.value}
      error={objective.error ?? milestone.error}
      onChange={choose}
    />
  );
}
