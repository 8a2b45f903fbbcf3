import { shortDay } from '../lib/dates.ts';
import { chipsOf } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { t as common } from '../lists/lists.strings.ts';
import type { FilterProps, Narrow } from '../lists/narrowing.ts';
import { PersonPicker } from '../pickers/PersonPicker.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import type { Names } from './audit.api.ts';
import type { AuditSearch } from './audit-search.ts';
import { subjectWords } from './deeds.ts';
import { subjects } from './subjects.ts';
import { t } from './audit.strings.ts';

type Props = FilterProps<AuditSearch> & { workspaceId: string };

/** Who, what, when. */
export function AuditFilters({ workspaceId, search, onChange, chips, onClear }: Props) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <PersonPicker
        id="audit-person"
        workspaceId={workspaceId}
        withArchived
        label={t('audit.person')}
        none={common('lists.any')}
        value={search.person ?? null}
        onChange={(person) => onChange({ person: person ?? undefined })}
      />
      <FilterSelect
        id="audit-subject"
        label={t('audit.subject')}
        value={search.subject}
        any={t('audit.any')}
        options={subjects.map((value) => ({ value, label: subjectWords(value) }))}
        onChange={(subject) => onChange({ subject })}
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

type Ways = { names: Names; narrow: Narrow<AuditSearch> };

export const auditChips = ({ person, subject, thing, from, to }: AuditSearch, { names, narrow }: Ways) =>
  chipsOf<AuditSearch>(
    {
      person: person && (names.get(person) ?? t('audit.aPerson')),
      subject: subject && subjectWords(subject),
      thing: thing && (names.get(thing) ?? t('audit.oneThing')),
      from: from && t('audit.fromChip', { day: shortDay(from) }),
      to: to && t('audit.toChip', { day: shortDay(to) }),
    },
    narrow,
  );
