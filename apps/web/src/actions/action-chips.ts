import { useQuery } from '@tanstack/react-query';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import type { FilterChip } from '../ui/FilterBar.tsx';
import type { ActionSearch, Narrowing } from './action-search.ts';
import { t } from './actions.strings.ts';

/** Each filter that is set, in words, with the way to take it off. */
export const useActionChips = (search: ActionSearch, change: (changes: Narrowing) => void): FilterChip[] => {
  const { data } = useQuery(seatsQuery(usePlace().id));
  const { q, mine, overdue, light, status, partner } = search;
  const organisation =
    data?.partners.find(({ id }) => id === partner)?.organisationName ?? t('actions.filter.anOrganisation');
  return [
    q && { id: 'q', label: t('actions.filter.wordsChip', { words: q }), onRemove: () => change({ q: undefined }) },
    mine && { id: 'mine', label: t('actions.filter.mine'), onRemove: () => change({ mine: undefined }) },
    status && { id: 'status', label: t(`actions.status.${status}`), onRemove: () => change({ status: undefined }) },
    overdue && { id: 'overdue', label: t('actions.filter.overdue'), onRemove: () => change({ overdue: undefined }) },
    light && { id: 'light', label: t(`actions.light.${light}`), onRemove: () => change({ light: undefined }) },
    partner && { id: 'partner', label: organisation, onRemove: () => change({ partner: undefined }) },
  ].filter((chip) => chip !== undefined && chip !== '');
};
