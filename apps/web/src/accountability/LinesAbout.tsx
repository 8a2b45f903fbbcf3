import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { LineLink } from './LineLink.tsx';
import { fromOf, LineStatus, toOf } from './LineTags.tsx';
import { t } from './accountability.strings.ts';

/** Who answers to whom for an objective. Nothing is shown where nobody does. */
export function LinesAbout({ objectiveId }: { objectiveId: string }) {
  const place = usePlace();
  const { data } = useQuery(linesAboutQuery(place.id, objectiveId));
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('acc.planned.lines')}>
      <Rows
        label={t('acc.planned.lines')}
        items={data.items.map((line) => ({
          id: line.id,
          tag: <LineStatus line={line} />,
          title: (
            <LineLink reference={line.reference}>
              {shortOf(line.reference)} {line.whatFor}
            </LineLink>
          ),
          facts: t('acc.planned.line', { from: fromOf(line), to: toOf(line) }),
        }))}
      />
    </Card>
  );
}

const linesAboutQuery = (partnershipId: string, objectiveId: string) =>
  queryOptions({
    queryKey: ['accountability', partnershipId, 'about', objectiveId],
    queryFn: () => api.accountabilityLines.list({ params: { partnershipId }, query: { objectiveId, limit: '200' } }),
  });
