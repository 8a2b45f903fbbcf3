import { useQuery } from '@tanstack/react-query';
import type { ActionRepresentation } from '@trivet/contract';
import { shortOf } from '../partnerships/place.ts';
import type { Seat } from '../partnerships/seats.api.ts';
import type { ComboItem } from '../ui/Combobox.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { PickMany } from './PickMany.tsx';
import { openActionsQuery } from './actions.api.ts';
import { t } from './actions.strings.ts';

type Field = { field: FieldProps<readonly string[]> };

type HelpersProps = Field & {
  seats: readonly Seat[];
  ownerPersonId: string | null;
  /** Who helps already, also where they have left. */
  helpers?: ActionRepresentation['helpers'];
};

/** Who helps with an action. */
export function HelpersField({ field, seats, ownerPersonId, helpers = [] }: HelpersProps) {
  return (
    <PickMany
      label={t('actions.links.helpers')}
      hint={t('actions.links.helpersHint')}
      add={t('actions.links.addHelper')}
      items={peopleOf(seats, { ownerPersonId, helpers })}
      field={field}
    />
  );
}

type WaitsForProps = Field & {
  partnershipId: string;
  /** The action itself, and what it waits for already, also where that has ended. */
  of?: Pick<ActionRepresentation, 'id' | 'waitsFor'>;
};

/** What must be finished first. */
export function WaitsForField({ field, partnershipId, of }: WaitsForProps) {
  const { data: open = [] } = useQuery(openActionsQuery(partnershipId));
  return (
    <PickMany
      label={t('actions.links.waitsFor')}
      hint={t('actions.links.waitsForHint')}
      add={t('actions.links.addWaitsFor')}
      items={actionItems([...open, ...(of?.waitsFor ?? [])], of?.id)}
      field={field}
    />
  );
}

/** Each person once, but for its lead, who is no helper of their own. */
const peopleOf = (
  seats: readonly Seat[],
  { ownerPersonId, helpers }: Pick<ActionRepresentation, 'ownerPersonId' | 'helpers'>,
): ComboItem[] => {
  const people = new Map<string, ComboItem>(
    helpers.map(({ personId, name }) => [personId, { id: personId, label: name }]),
  );
  for (const { personId, personName, organisationName } of seats)
    if (personId && personId !== ownerPersonId)
      people.set(personId, { id: personId, label: personName, group: organisationName });
  return [...people.values()];
};

const actionItems = (
  actions: readonly { id: string; reference: string; title: string }[],
  but: string | undefined,
): ComboItem[] => {
  const items = actions.filter(({ id }) => id !== but);
  return [
    ...new Map(items.map(({ id, reference, title }) => [id, { id, label: `${shortOf(reference)} ${title}` }])).values(),
  ];
};
