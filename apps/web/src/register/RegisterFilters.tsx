import { useQuery } from '@tanstack/react-query';
import { SearchField } from '../lists/SearchField.tsx';
import { Button } from '../ui/Button.tsx';
import { FilterBar, type FilterChip } from '../ui/FilterBar.tsx';
import { Select } from '../ui/Select.tsx';
import { levels, statuses } from './partnership.choices.ts';
import type { RegisterNarrowing, RegisterSearch } from './register-search.ts';
import { organisationsQuery, outcomesQuery } from './register.api.ts';
import { t } from './register.strings.ts';

type Props = {
  workspaceId: string;
  search: RegisterSearch;
  onChange: (changes: RegisterNarrowing) => void;
  chips: readonly FilterChip[];
  onClear: () => void;
};

/** What the register can be narrowed to. Each choice is in the address: the view can be sent to someone. */
export function RegisterFilters({ workspaceId, search, onChange, chips, onClear }: Props) {
  const { outcomes, organisations } = useChoices(workspaceId);
  const any = { value: '', label: t('register.any') } as const;
  const flip = (name: 'mine' | 'archived') => onChange({ [name]: search[name] ? undefined : true });
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="register-q"
        label={t('register.search')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <Select
        id="register-status"
        label={t('register.status')}
        value={search.status ?? ''}
        options={[any, ...statuses.map((value) => ({ value, label: t(`register.status.${value}`) }))]}
        onChange={(status) => onChange({ status: status || undefined })}
      />
      <Select
        id="register-level"
        label={t('register.levelFilter')}
        value={search.level ?? ''}
        options={[any, ...levels.map((value) => ({ value, label: t(`register.level.${value}`) }))]}
        onChange={(level) => onChange({ level: level || undefined })}
      />
      <Select
        id="register-outcome"
        label={t('register.outcome')}
        value={search.outcome ?? ''}
        options={[any, ...outcomes]}
        onChange={(outcome) => onChange({ outcome: outcome || undefined })}
      />
      <Select
        id="register-organisation"
        label={t('register.organisation')}
        value={search.organisation ?? ''}
        options={[any, ...organisations]}
        onChange={(organisation) => onChange({ organisation: organisation || undefined })}
      />
      <Button aria-pressed={search.mine ?? false} onClick={() => flip('mine')}>
        {t('register.mine')}
      </Button>
      <Button aria-pressed={search.archived ?? false} onClick={() => flip('archived')}>
        {t('register.archived')}
      </Button>
    </FilterBar>
  );
}

/** Each filter that is set, in words, with the way to take it off. */
export const useRegisterChips = (
  workspaceId: string,
  search: RegisterSearch,
  change: (changes: RegisterNarrowing) => void,
): FilterChip[] => {
  const { outcomes, organisations } = useChoices(workspaceId);
  const { q, mine, archived, outcome, organisation, status, level } = search;
  const nameOf = (choices: readonly Choice[], id: string) => choices.find(({ value }) => value === id)?.label;
  const words: Partial<Record<keyof RegisterSearch, string | undefined>> = {
    q: q && t('register.words', { words: q }),
    mine: mine && t('register.mine'),
    status: status && t(`register.status.${status}`),
    level: level && t(`register.level.${level}`),
    outcome: outcome && (nameOf(outcomes, outcome) ?? t('register.oneOutcome')),
    organisation: organisation && (nameOf(organisations, organisation) ?? t('register.oneOrganisation')),
    archived: archived && t('register.archived'),
  };
  return Object.entries(words).flatMap(([id, label]) =>
    label ? [{ id, label, onRemove: () => change({ [id]: undefined }) }] : [],
  );
};

type Choice = { value: string; label: string };

const useChoices = (workspaceId: string) => {
  const { data: outcomes = [] } = useQuery(outcomesQuery(workspaceId));
  const { data: organisations = [] } = useQuery(organisationsQuery(workspaceId));
  return {
    outcomes: outcomes.map(({ id, code, statement }): Choice => ({ value: id, label: `${code} ${statement}` })),
    organisations: organisations.map(({ id, name }): Choice => ({ value: id, label: name })),
  };
};
