import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ListedFrameworkVersion } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { today } from '../lib/dates.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outcomeIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Rows } from '../ui/Rows.tsx';
import { OutcomesCrumb } from './crumbs.tsx';
import { frameworkComparisonQuery, frameworkVersionsQuery } from './framework-versions.api.ts';
import { publishedWords, standingOf } from './framework-words.ts';
import { VersionState } from './VersionState.tsx';
import { t } from './framework-versions.strings.ts';

const PublishVersionSheet = lazy(() => import('./PublishVersionSheet.tsx'));

/** What was published of the outcomes and indicators, when and why: for everyone in the workspace. */
export function FrameworkVersionsPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <Versions workspace={workspace} /> : <NotFound />;
}

function Versions({ workspace }: { workspace: SessionWorkspace }) {
  const query = useQuery(frameworkVersionsQuery(workspace.id));
  const [isPublishing, setPublishing] = useState(false);
  const publish = workspace.roles.includes('administrator') && (
    <Button kind="primary" onClick={() => setPublishing(true)}>
      {t('frameworkVersions.publish')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('frameworkVersions.title')}
        within={[workspace.name]}
        crumbs={[<OutcomesCrumb key="outcomes" workspace={workspace.slug} />]}
        lead={t('frameworkVersions.lead')}
        actions={
          <>
            {query.data && query.data.items.length > 0 && (
              <LinkButton to="/w/$workspace/outcomes/versions/compare" params={{ workspace: workspace.slug }}>
                {t('frameworkVersions.compare')}
              </LinkButton>
            )}
            {publish}
          </>
        }
      />
      <Loaded query={query} what={t('frameworkVersions.title')} shape="rows">
        {({ items: [last, ...before] }) =>
          last ? (
            <div className="stack">
              <SinceLast workspace={workspace} number={last.number} />
              <Card>
                <Rows
                  label={t('frameworkVersions.title')}
                  items={[last, ...before].map((version) => rowOf(workspace.slug, version))}
                />
              </Card>
            </div>
          ) : (
            <EmptyState icon={outcomeIcon} title={t('frameworkVersions.none')} actions={publish}>
              {t('frameworkVersions.noneWhy')}
            </EmptyState>
          )
        }
      </Loaded>
      <Suspense>
        {isPublishing && <PublishVersionSheet workspaceId={workspace.id} onClose={() => setPublishing(false)} />}
      </Suspense>
    </>
  );
}

/** Whether what stands is what was published last. */
function SinceLast({ workspace, number }: { workspace: SessionWorkspace; number: number }) {
  const { data } = useQuery(frameworkComparisonQuery(workspace.id, { from: String(number), to: 'today' }));
  // Its place is kept, so that nothing moves when it comes.
  if (!data) return <p className="muted">{'\u00a0'}</p>;
  const { added, changed, ended } = data;
  if (added + changed + ended === 0) return <p className="muted">{t('frameworkVersions.same', { number })}</p>;
  return (
    <p className="muted">
      {t('frameworkVersions.since', { number, added, changed, ended })}{' '}
      <Link to="/w/$workspace/outcomes/versions/compare" params={{ workspace: workspace.slug }}>
        {t('frameworkVersions.see')}
      </Link>
    </p>
  );
}

function rowOf(workspace: string, version: ListedFrameworkVersion) {
  const { id, number, name, reason, outcomeCount: outcomes, indicatorCount: indicators } = version;
  return {
    id,
    tag: <VersionState version={version} />,
    title: (
      <Link to="/w/$workspace/outcomes/versions/$number" params={{ workspace, number: String(number) }}>
        {t('frameworkVersions.one', { number, name })}
      </Link>
    ),
    facts: (
      <>
        <span className="block">{standingOf(version, today()).words}</span>
        <span className="block">{t('frameworkVersions.holds', { outcomes, indicators })}</span>
        <span className="block">{t('frameworkVersions.publishedOn', { when: publishedWords(version) })}</span>
        <span className="as-typed block">{reason}</span>
      </>
    ),
  };
}
