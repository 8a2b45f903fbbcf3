import { useQuery } from '@tanstack/react-query';
import type { BuiltInAgenda } from '@trivet/domain';
import type { Place } from '../partnerships/place.ts';
import type { FieldProps } from '../ui/field.tsx';
import { Select } from '../ui/Select.tsx';
import { templateQuery, type TemplatesHere, templatesOfPartnership, templatesQuery } from './templates.api.ts';
import { t } from './agenda-templates.strings.ts';

type Props = {
  place: Pick<Place, 'workspaceId' | 'id'>;
  template: FieldProps<BuiltInAgenda>;
  own: FieldProps<string | null>;
  /** Whether it is for the meetings still to come of a series */
  isForLater?: boolean;
};

const builtIn = ['standing', 'initial', 'none'] as const satisfies BuiltInAgenda[];

/** What an agenda begins with: what every workspace has, or one of the templates offered here. */
export function AgendaChoice({ place, template, own, isForLater = false }: Props) {
  const here = templatesOfPartnership(place.workspaceId, place.id);
  const offered = useOffered(here, own.value);
  const choose = (chosen: string) => {
    const known = builtIn.find((one) => one === chosen);
    own.onChange(known ? null : chosen);
    if (known) template.onChange(known);
  };
  return (
    <Select
      {...own}
      value={own.value ?? template.value}
      onChange={choose}
      label={t('agendaChoice.label')}
      hint={isForLater && t('agendaChoice.laterHint')}
      options={[...builtIn.map((value) => ({ value, label: t(`agendaChoice.${value}`) })), ...offered]}
    />
  );
}

/** The templates to choose from, and the one that is chosen although it is archived by now. */
function useOffered(here: TemplatesHere, chosen: string | null): { value: string; label: string }[] {
  const { data } = useQuery(templatesQuery(here));
  const items = data?.items ?? [];
  const isOther = data !== undefined && chosen !== null && items.every(({ id }) => id !== chosen);
  const { data: archived } = useQuery({ ...templateQuery(here, chosen ?? ''), enabled: isOther });
  return [
    ...items.map(({ id, name, partnershipId }) => ({
      value: id,
      label: partnershipId === null ? t('agendaChoice.forAll', { name }) : name,
    })),
    ...(isOther && archived
      ? [{ value: archived.id, label: t('agendaChoice.archived', { name: archived.name }) }]
      : []),
  ];
}
