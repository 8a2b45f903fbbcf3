import { useQuery } from '@tanstack/react-query';
import { shortDay } from '../lib/dates.ts';
import { usePlace } from '../partnerships/place.ts';
import { peopleQuery } from '../register/register.api.ts';
import { DateField } from '../ui/DateField.tsx';
import { FilterBar, type FilterChip } from '../ui/FilterBar.tsx';
import { Select } from '../ui/Select.tsx';
import { subjects, type HistoryNarrowing, type HistorySearch } from './history-search.ts';
import { t } from './history.strings.ts';

type Props = {
  search: HistorySearch;
  onChange: (changes: HistoryNarrowing) => void;
  chips: readonly FilterChip[];
  onClear: () => void;
};

/** What the history can be narrowed to: who, about what, between which days. */
export function HistoryFilters({ search, onChange, chips, onClear }: Props) {
  const { data: people = [] } = useQuery(peopleQuery(usePlace().workspaceId));
  const any = { value: '', label: t('history.any') } as const;
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <Select
        id="history-person"
        label={t('history.person')}
        value={search.person ?? ''}
        options={[any, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(person) => onChange({ person: person || undefined })}
      />
      <Select
        id="history-subject"
        label={t('history.subject')}
        value={search.subject ?? ''}
        options={[any, ...subjects.map((value) => ({ value, label: t(`history.of.${value}`) }))]}
        onChange={(subject) => onChange({ subject: subject || undefined })}
      />
      {(['from', 'to'] as const).map((end) => (
        <DateField
          key={`${end} ${search[end] ?? ''}`}
          id={`history-${end}`}
          label={t(`history.${end}`)}
          value={search[end] ?? null}
          onChange={(day) => day && onChange({ [end]: day })}
        />
      ))}
    </FilterBar>
  );
}

/** Each filter that is set, in words, with the way to take it off. */
export const useHistoryChips = (
  { person, subject, thing, from, to }: HistorySearch,
  change: (changes: HistoryNarrowing) => void,
): FilterChip[] => {
  const { data: people = [] } = useQuery(peopleQuery(usePlace().workspaceId));
  const words = {
    person: person && (people.find(({ id }) => id === person)?.name ?? t('history.onePerson')),
    subject: subject && t(`history.of.${subject}`),
    thing: thing && t('history.oneThing'),
    from: from && t('history.fromChip', { day: shortDay(from) }),
    to: to && t('history.toChip', { day: shortDay(to) }),
  };
  return Object.entries(words).flatMap(([id, label]) =>
    label ? [{ id, label, onRemove: () => change({ [id]: undefined }) }] : [],
  );
};
