import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ListedIndicator, ListedOutcome } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { outcomeQuery, outcomesInOrderQuery } from '../admin/outcomes/outcomes.api.ts';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { startIndicatorsPath } from '../imports/import-address.ts';
import { mayEnterValues } from '../imports/may-enter-values.ts';
import { api } from '../lib/api.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outcomeIcon, plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Sro } from './OutcomesPage.tsx';
import { SeriesRows } from './SeriesRows.tsx';
import { TakeCard } from './TakeCard.tsx';
import { indicatorsQuery } from './series.api.ts';
import { t } from './outcomes.strings.ts';

const SeriesSheet = lazy(() => import('./SeriesSheet.tsx'));

/** The outcomes of a workspace with their indicators, who answers for each and who contributes: for everyone in it. */
export function FrameworkPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <Framework workspace={workspace} /> : <NotFound />;
}

function Framework({ workspace }: { workspace: SessionWorkspace }) {
  const outcomes = useQuery(outcomesInOrderQuery(workspace.id));
  const indicators = useQuery(indicatorsQuery(workspace.id));
  const [adding, add] = useState<{ outcomeId: string } | null>(null);
  const isAdministrator = workspace.roles.includes('administrator');
  const edit = isAdministrator && (
    <Link className="button" to="/w/$workspace/admin/outcomes" params={{ workspace: workspace.slug }}>
      {t('framework.edit')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={t('framework.title')}
        within={[workspace.name]}
        lead={t('framework.lead')}
        actions={
          <>
            <ReadMore slug={workspace.slug} />
            {mayEnterValues(workspace, indicators.data?.items ?? []) && (
              <Link className="button" to={startIndicatorsPath} params={{ workspace: workspace.slug }}>
                {t('framework.importValues')}
              </Link>
            )}
            {edit}
          </>
        }
      />
      <Loaded query={outcomes} what={t('framework.title')} shape="rows" count={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={outcomeIcon} title={t('framework.none')} actions={edit}>
              {t('framework.noneWhy')}
            </EmptyState>
          ) : (
            <div className="stack">
              <p className="muted">{t('outcomes.shared')}</p>
              {items.map((outcome) => (
                <Outcome
                  key={outcome.id}
                  workspaceId={workspace.id}
                  outcome={outcome}
                  indicators={(indicators.data?.items ?? []).filter(({ outcomeId }) => outcomeId === outcome.id)}
                  onAdd={isAdministrator ? () => add({ outcomeId: outcome.id }) : undefined}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      <Suspense>
        {adding && (
          <SeriesSheet
            home={{ kind: 'indicator', workspaceId: workspace.id }}
            workspaceId={workspace.id}
            outcomeId={adding.outcomeId}
            onClose={() => add(null)}
          />
        )}
      </Suspense>
    </>
  );
}

/** What was published of them, and how the indicators stand. */
const ReadMore = ({ slug }: { slug: string }) => (
  <>
    <Link className="button" to="/w/$workspace/outcomes/versions" params={{ workspace: slug }}>
      {t('framework.versions')}
    </Link>
    <Link className="button" to="/w/$workspace/reports/indicators" params={{ workspace: slug }}>
      {t('framework.progress')}
    </Link>
  </>
);

type OutcomeProps = {
  workspaceId: string;
  outcome: ListedOutcome;
  indicators: readonly ListedIndicator[];
  onAdd: (() => void) | undefined;
};

function Outcome({ workspaceId, outcome, indicators, onAdd }: OutcomeProps) {
  const { code, statement, narrative, sroName } = outcome;
  return (
    <Card title={`${code} ${statement}`} aside={<Sro name={sroName} />}>
      {narrative && <p className="as-typed">{narrative}</p>}
      <Contributing workspaceId={workspaceId} outcomeId={outcome.id} />
      {indicators.length > 0 && <SeriesRows series={indicators} label={t('outcomes.indicators', { outcome: code })} />}
      <div className="cluster" data-gap="tight">
        {onAdd && (
          <Button size="small" icon={plusIcon} onClick={onAdd}>
            {t('framework.add')}
            <span className="visually-hidden"> {code}</span>
          </Button>
        )}
        {indicators.length > 0 && (
          <TakeCard
            of={code}
            card={() => api.reportCards.outcome({ params: { workspaceId, outcomeId: outcome.id } })}
          />
        )}
      </div>
    </Card>
  );
}

function Contributing({ workspaceId, outcomeId }: { workspaceId: string; outcomeId: string }) {
  const { data } = useQuery(outcomeQuery(workspaceId, outcomeId));
  if (!data) return null;
  const names = data.contributing.map(({ name }) => name).join(', ');
  return <p className="muted">{t('framework.contributing', { count: data.contributing.length, names })}</p>;
}
