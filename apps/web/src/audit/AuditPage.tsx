import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { MissingRight } from '../admin/MissingRight.tsx';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { hasRole } from '../admin/workspace.ts';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { historyIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Pager } from '../ui/Pager.tsx';
import { AuditFilters, auditChips } from './AuditFilters.tsx';
import { AuditTimeline } from './AuditTimeline.tsx';
import { auditQuery, namesQuery } from './audit.api.ts';
import { t } from './audit.strings.ts';

/** The trail of a workspace, for its auditors. */
export function AuditPage() {
  const workspace = useWorkspaceHere();
  if (!workspace) return <NotFound />;
  if (!hasRole(workspace, 'auditor'))
    return <MissingRight title={t('audit.title')} needs="auditor" workspace={workspace} />;
  return <Trail workspace={workspace} />;
}

function Trail({ workspace: { id, name } }: { workspace: SessionWorkspace }) {
  const search = useSearch({ from: '/frame/w/$workspace/audit' });
  const pages = usePages(JSON.stringify([id, search]));
  const query = useQuery(auditQuery(id, search, pages.cursor));
  const names = useQuery(namesQuery(id)).data ?? new Map<string, string>();
  const { narrow, clear } = useNarrowing(search);
  const chips = auditChips(search, { names, narrow });
  const page = pages.pageOf(query.data);
  return (
    <>
      <PageHeader title={t('audit.title')} lead={t('audit.lead', { workspace: name })} within={[name]} />
      <AuditFilters workspaceId={id} search={search} onChange={narrow} chips={chips} onClear={clear} />
      <Card title={countWords(query.data)}>
        <Loaded query={query} what={t('audit.what')} shape="rows" count={8}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={historyIcon} title={t(chips.length > 0 ? 'audit.none' : 'audit.noneYet')}>
                {chips.length > 0 && t('audit.noneWhy')}
              </EmptyState>
            ) : (
              <AuditTimeline entries={items} names={names} onSameThing={(thing) => narrow({ thing })} />
            )
          }
        </Loaded>
        {page && (
          <div className="audit-pages">
            <Pager what={t('audit.what')} page={page} />
          </div>
        )}
      </Card>
    </>
  );
}

const countWords = (page: { total?: number | undefined; totalAtLeast?: number | undefined } | undefined) => {
  if (page?.totalAtLeast !== undefined)
    return t('audit.countAtLeast', { count: page.totalAtLeast.toLocaleString('en-GB') });
  return page?.total === undefined ? t('audit.title') : t('audit.count', { count: page.total });
};
