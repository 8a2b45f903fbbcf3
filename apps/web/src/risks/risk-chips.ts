import { useQuery } from '@tanstack/react-query';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import type { FilterChip } from '../ui/FilterBar.tsx';
import type { Narrowing, RiskSearch } from './risk-search.ts';
import { t } from './risks.strings.ts';

/** Each filter that is set, in words, with the way to take it off. */
export const useRiskChips = (search: RiskSearch, change: (changes: Narrowing) => void): FilterChip[] => {
  const { data } = useQuery(seatsQuery(usePlace().id));
  const organisation = data?.partners.find(({ id }) => id === search.partner)?.organisationName;
  const { q, mine, reviewDue, aboveAppetite, light, category, status, partner, cell } = search;
  const [likelihood = '', impact = ''] = cell?.split('x') ?? [];
  const labels: Partial<Record<keyof RiskSearch, string | false | undefined>> = {
    cell: cell && t('risks.filter.cellChip', { likelihood, impact }),
    q: q && t('risks.filter.wordsChip', { words: q }),
    mine: mine && t('risks.filter.mine'),
    status: status && t(`risks.filter.${status}`),
    light: light && t(`risks.light.${light}`),
    category: category && t(`risks.category.${category}`),
    partner: partner && (organisation ?? t('risks.filter.anOrganisation')),
    reviewDue: reviewDue && t('risks.filter.reviewDue'),
    aboveAppetite: aboveAppetite && t('risks.filter.aboveAppetite'),
  };
  return Object.entries(labels).flatMap(([id, label]) =>
    label ? [{ id, label, onRemove: () => change({ [id]: undefined }) }] : [],
  );
};
