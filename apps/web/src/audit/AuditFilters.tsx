import { useQuery } from '@tanstack/react-query';
import { allPeopleQuery } from '../admin/people/people.api.ts';
import type { Narrowing } from '../admin/sort.ts';
import { shortDay } from '../lib/dates.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FilterBar, type FilterChip } from '../ui/FilterBar.tsx';
import { Select } from '../ui/Select.tsx';
import type { Names } from './audit.api.ts';
import type { AuditSearch } from './audit-search.ts';
import { subjectWords } from './deeds.ts';
import { subjects } from './subjects.ts';
import { t } from './audit.strings.ts';

type Change = (changes: Narrowing<AuditSearch>) => void;

type Props = {
  workspaceId: string;
  search: AuditSearch;
  onChange: Change;
  chips: readonly FilterChip[];
  onClear: () => void;
};

/** Who, what, when. Each choice is in the address: the view can be sent to someone. */
export function AuditFilters({ workspaceId, search, onChange, chips, onClear }: Props) {
  const people = useQuery(allPeopleQuery(workspaceId)).data ?? [];
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <Combobox
        id="audit-person"
        label={t('audit.person')}
        value={search.person ?? null}
        items={people.map(({ id, name, email }) => ({ id, label: name, detail: email }))}
        onChange={(person) => onChange({ person: person ?? undefined })}
      />
      <Select
        id="audit-subject"
        label={t('audit.subject')}
        value={search.subject ?? 'any'}
        options={[
          { value: 'any' as const, label: t('audit.any') },
          ...subjects.map((value) => ({ value, label: subjectWords(value) })),
        ]}
        onChange={(subject) => onChange({ subject: subject === 'any' ? undefined : subject })}
      />
      <DateField
        id="audit-from"
        label={t('audit.from')}
        value={search.from ?? null}
        max={search.to}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DateField
        id="audit-to"
        label={t('audit.to')}
        value={search.to ?? null}
        min={search.from}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
    </FilterBar>
  );
}

export const auditChips = (
  { person, subject, thing, from, to }: AuditSearch,
  { names, change }: { names: Names; change: Change },
): FilterChip[] =>
  [
    person && {
      id: 'person',
      label: names.get(person) ?? t('audit.aPerson'),
      onRemove: () => change({ person: undefined }),
    },
    subject && { id: 'subject', label: subjectWords(subject), onRemove: () => change({ subject: undefined }) },
    thing && {
      id: 'thing',
      label: names.get(thing) ?? t('audit.oneThing'),
      onRemove: () => change({ thing: undefined }),
    },
    from && {
      id: 'from',
      label: t('audit.fromChip', { day: shortDay(from) }),
      onRemove: () => change({ from: undefined }),
    },
    to && { id: 'to', label: t('audit.toChip', { day: shortDay(to) }), onRemove: () => change({ to: undefined }) },
  ].filter((chip) => chip !== undefined && chip !== '');
