import { useQuery } from '@tanstack/react-query';
import { matrixQuery } from '../../risks/scoring.ts';
import { Card } from '../../ui/Card.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { t as common } from '../admin.strings.ts';
import { useWorkspace } from '../workspace.ts';
import { ScoringForm } from './ScoringForm.tsx';
import { ScoringVersions } from './ScoringVersions.tsx';
import { t } from './scoring.strings.ts';
import './scoring.css';

/** How risks are scored in the workspace: the light of each cell, the words, how soon each light is looked at again. */
export function ScoringPage() {
  const { id, name } = useWorkspace();
  const query = useQuery({ ...matrixQuery(id), staleTime: 0 });
  return (
    <>
      <PageHeader
        title={t('scoring.title')}
        lead={t('scoring.lead', { workspace: name })}
        within={[common('admin.title'), name]}
      />
      <div className="stack">
        <Card>
          <Loaded query={query} what={t('scoring.what')} count={8}>
            {(matrix) => <ScoringForm key={matrix.workspaceId} matrix={matrix} />}
          </Loaded>
        </Card>
        <Card title={t('scoring.versions')}>
          <ScoringVersions workspaceId={id} />
        </Card>
      </div>
    </>
  );
}
