import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { usePlace } from '../partnerships/place.ts';
import { LineRows } from './LineRows.tsx';
import { fromOf, toOf } from './LineTags.tsx';
import { t } from './accountability.strings.ts';

/** Who answers to whom for an objective. */
export function LinesAbout({ objectiveId }: { objectiveId: string }) {
  const { data } = useQuery(linesAboutQuery(usePlace().id, objectiveId));
  return (
    <LineRows
      title={t('acc.planned.lines')}
      lines={data?.items}
      factsOf={(line) => t('acc.planned.line', { from: fromOf(line), to: toOf(line) })}
    />
  );
}

const linesAboutQuery = (partnershipId: string, objectiveId: string) =>
  queryOptions({
    queryKey: ['accountability', partnershipId, 'about', objectiveId],
    queryFn: () => api.accountabilityLines.list({ params: { partnershipId }, query: { objectiveId, limit: '200' } }),
  });
