import { useQuery } from '@tanstack/react-query';
import { chipsOf, wordsChip } from '../lists/chips.ts';
import type { Narrow } from '../lists/narrowing.ts';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import type { ActionSearch } from './action-search.ts';
import { t } from './actions.strings.ts';

export const useActionChips = (search: ActionSearch, narrow: Narrow<ActionSearch>) => {
  const { data } = useQuery(seatsQuery(usePlace().id));
  const { q, mine, overdue, light, status, partner } = search;
  const organisation = data?.partners.find(({ id }) => id === partner)?.organisationName;
  return chipsOf<ActionSearch>(
    {
      q: wordsChip(q),
      mine: mine && t('actions.filter.mine'),
      status: status && t(`actions.status.${status}`),
      overdue: overdue && t('actions.filter.overdue'),
      light: light && t(`actions.light.${light}`),
      partner: partner && (organisation ?? t('actions.filter.anOrganisation')),
    },
    narrow,
  );
};
