import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ListedDecision } from '@trivet/contract';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { usePages } from '../lists/usePages.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import type { Column } from '../ui/table.ts';
import { columnsAt } from './decision-columns.tsx';
import { acrossQuery } from './decisions.api.ts';
import { t } from './decisions.strings.ts';
import { Register } from './Register.tsx';

/** The decisions of every partnership that one sees into. */
export function AcrossDecisionsPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <Across workspace={workspace} /> : <NotFound />;
}

function Across({ workspace }: { workspace: SessionWorkspace }) {
  const search = useSearch({ from: '/frame/w/$workspace/decisions' });
  const pages = usePages(JSON.stringify([workspace.id, search]));
  const query = useQuery(acrossQuery(workspace.id, search, pages.cursor));
  const addressOf = ({ partnershipCode: code }: ListedDecision) => ({ workspace: workspace.slug, code });
  return (
    <>
      <PageHeader title={t('decisions.across')} within={[workspace.name]} lead={t('decisions.acrossLead')} />
      <Register
        search={search}
        first="-opensOn"
        query={query}
        pages={pages}
        columns={columnsAt(addressOf, [partnershipColumn(workspace.slug)])}
      />
    </>
  );
}

const partnershipColumn = (workspace: string): Column<ListedDecision> => ({
  id: 'partnership',
  head: t('decisions.partnership'),
  cell: ({ partnershipCode: code, partnershipName }) => (
    <Link to="/w/$workspace/p/$code" params={{ workspace, code }}>
      {partnershipName}
    </Link>
  ),
});
