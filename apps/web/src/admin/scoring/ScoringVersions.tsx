import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { moment } from '../../lib/moments.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { t } from './scoring.strings.ts';

const versionsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['risk_matrix', workspaceId, 'versions'],
    queryFn: () => api.riskMatrix.versions({ params: { workspaceId }, query: { limit: '50' } }),
  });

/** What the scoring was before; each review of a risk names the version it was made with. */
export function ScoringVersions({ workspaceId }: { workspaceId: string }) {
  return (
    <Loaded query={useQuery(versionsQuery(workspaceId))} what={t('scoring.versions')} shape="rows">
      {({ items }) => (
        <Rows
          label={t('scoring.versions')}
          items={items.map(({ version, createdAt, reason }) => ({
            id: String(version),
            title: t('scoring.version', { version, when: moment(createdAt) }),
            facts: reason || t('scoring.first'),
          }))}
        />
      )}
    </Loaded>
  );
}
