import { shortDay } from '../lib/dates.ts';
import { chipsOf } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { t as common } from '../lists/lists.strings.ts';
import type { FilterProps, Narrow } from '../lists/narrowing.ts';
import { usePlace } from '../partnerships/place.ts';
import { usePersonName } from '../pickers/names.tsx';
import { PersonPicker } from '../pickers/PersonPicker.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { subjects, type HistorySearch } from './history-search.ts';
import { t } from './history.strings.ts';

/** What the history can be narrowed to: who, about what, between which days. */
export function HistoryFilters({ search, onChange, chips, onClear }: FilterProps<HistorySearch>) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <PersonPicker
        id="history-person"
        workspaceId={usePlace().workspaceId}
        withArchived
        label={t('history.person')}
        none={common('lists.any')}
        value={search.person ?? null}
        onChange={(person) => onChange({ person: person ?? undefined })}
      />
      <FilterSelect
        id="history-subject"
        label={t('history.subject')}
        value={search.subject}
        options={subjects.map((value) => ({ value, label: t(`history.of.${value}`) }))}
        onChange={(subject) => onChange({ subject })}
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

export const useHistoryChips = ({ person, subject, thing, from, to }: HistorySearch, narrow: Narrow<HistorySearch>) => {
  const name = usePersonName({ workspaceId: usePlace().workspaceId, id: person });
  return chipsOf<HistorySearch>(
    {
      person: person && (name ?? t('history.onePerson')),
      subject: subject && t(`history.of.${subject}`),
      thing: thing && t('history.oneThing'),
      from: from && t('history.fromChip', { day: shortDay(from) }),
      to: to && t('history.toChip', { day: shortDay(to) }),
    },
    narrow,
  );
};
