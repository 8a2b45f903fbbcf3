import { useQuery } from '@tanstack/react-query';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { chipsOf, wordsChip } from '../lists/chips.ts';
import type { Narrow } from '../lists/narrowing.ts';
import type { RiskSearch } from './risk-search.ts';
import { useScoring } from './scoring.ts';
import { t } from './risks.strings.ts';

export const useRiskChips = (search: RiskSearch, narrow: Narrow<RiskSearch>) => {
  const place = usePlace();
  const { data } = useQuery(seatsQuery(place.id));
  const { band } = useScoring(place.workspaceId);
  const organisation = data?.partners.find(({ id }) => id === search.partner)?.organisationName;
  const { q, mine, reviewDue, aboveAppetite, actionNeeded, light, category, status, partner, cell, score } = search;
  const [likelihood = '', impact = ''] = cell?.split('x') ?? [];
  return chipsOf<RiskSearch>(
    {
      cell: cell && t(score ? `risks.filter.cellChip.${score}` : 'risks.filter.cellChip', { likelihood, impact }),
      q: wordsChip(q),
      mine: mine && t('risks.filter.mine'),
      status: status && t(`risks.filter.${status}`),
      light: light && band(light),
      category: category && t(`risks.category.${category}`),
      partner: partner && (organisation ?? t('risks.filter.anOrganisation')),
      reviewDue: reviewDue && t('risks.filter.reviewDue'),
      aboveAppetite: aboveAppetite && t('risks.filter.aboveAppetite'),
      actionNeeded: actionNeeded && t('risks.filter.actionNeeded'),
    },
    narrow,
  );
};
