import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PortfolioRow } from '@trivet/contract';
import { portfolioSummary, worstFirst } from '@trivet/domain';
import { lazy, Suspense, useState } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { useSession, type SessionWorkspace } from '../app/session.ts';
import { longDay } from '../lib/dates.ts';
import { TakeReportMenu } from '../report-files/TakeReportMenu.tsx';
import { useScoring } from '../risks/scoring.ts';
import { ReportTabs } from '../sro-reports/ReportTabs.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useSelection } from '../ui/selection.ts';
import { Tile } from '../ui/Tile.tsx';
import { fewest, most } from './compare-search.ts';
import { askForPortfolio, portfolioQuery, takePortfolio } from './overview.api.ts';
import { portfolioColumnsIn } from './portfolio-columns.tsx';
import { t } from './overview.strings.ts';

/** How all the partnerships stand that one answers for: worst first, each a press away. */
export function PortfolioPage() {
  const { workspace: slug } = useParams({ strict: false });
  const { workspaces } = useSession();
  const workspace = workspaces.find((each) => each.slug === slug);
  return workspace ? <Portfolio workspace={workspace} /> : <NotFound />;
}

const BuildPackSheet = lazy(() => import('../board-packs/BuildPackSheet.tsx'));

function Portfolio({ workspace }: { workspace: SessionWorkspace }) {
  const query = useQuery(portfolioQuery(workspace.id));
  const figures = query.data && summed(query.data.items);
  const [isBuilding, build] = useState(false);
  const { band, bandWithin } = useScoring(workspace.id);
  const selection = useSelection(workspace.id, query.data?.items, ({ id }) => id);
  return (
    <>
      <PageHeader
        title={t('portfolio.title')}
        within={[workspace.name]}
        kicker={query.data && t('portfolio.asOf', { day: longDay(query.data.asOf) })}
        lead={figures ? t('portfolio.sentence', { ...figures, band: bandWithin('red') }) : ' '}
        actions={
          <>
            <Button kind="primary" onClick={() => build(true)}>
              {t('portfolio.build')}
            </Button>
            <LinkButton to="/w/$workspace/packs" params={{ workspace: workspace.slug }}>
              {t('portfolio.packs')}
            </LinkButton>
            <LinkButton to="/w/$workspace/connect" params={{ workspace: workspace.slug }}>
              {t('portfolio.connect')}
            </LinkButton>
            <TakeReportMenu
              workspace={workspace.slug}
              documentAs={(format) => takePortfolio(workspace.id, format)}
              askForFile={() => askForPortfolio(workspace.id)}
            />
          </>
        }
      />
      <ReportTabs workspace={workspace.slug} />
      <Loaded query={query} what={t('portfolio.what')} shape="tiles" count={4}>
        {({ items }) => (
          <div className="stack">
            <Tiles items={items} band={band('red')} />
            <DataTable
              caption={t('portfolio.table')}
              columns={portfolioColumnsIn(workspace.slug, band('red'))}
              rows={items.toSorted((one, other) => worstFirst(flat(one), flat(other)))}
              idOf={({ id }) => id}
              nameOf={({ name }) => name}
              selection={{ ...selection, bulk: <CompareLink workspace={workspace.slug} of={selection.rows} /> }}
              empty={<EmptyState title={t('portfolio.empty')} />}
            />
          </div>
        )}
      </Loaded>
      <Suspense>{isBuilding && <BuildPackSheet workspace={workspace} onClose={() => build(false)} />}</Suspense>
    </>
  );
}

/** To those that are ticked, once they are as many as can be read beside each other. */
function CompareLink({ workspace, of }: { workspace: string; of: readonly PortfolioRow[] }) {
  if (of.length < fewest || of.length > most) return <span>{t('portfolio.compareHow')}</span>;
  return (
    <LinkButton
      size="small"
      to="/w/$workspace/compare"
      params={{ workspace }}
      search={{ of: of.map(({ id }) => id).join(',') }}
    >
      {t('portfolio.compare')}
    </LinkButton>
  );
}

function Tiles({ items, band }: { items: readonly PortfolioRow[]; band: string }) {
  const { owed, late, risks, withRisks, overdue, red, amber, green } = summed(items);
  return (
    <div className="tiles">
      <Tile label={t('portfolio.reports')} figure={late} detail={t('portfolio.reportsDetail', { owed })} />
      <Tile
        label={t('portfolio.risks', { band })}
        figure={risks}
        detail={t('portfolio.risksDetail', { count: withRisks })}
      />
      <Tile label={t('portfolio.actions')} figure={overdue} />
      <Tile
        label={t('portfolio.lights')}
        figure={items.length}
        detail={t('portfolio.lightsDetail', { red, amber, green })}
      />
    </div>
  );
}

/** The figures of the page are those of the board pack: one reckoning makes both. */
const summed = (items: readonly PortfolioRow[]) => {
  const { lights, risksRed, actionsOverdue, reportsLate } = portfolioSummary(items.map(flat));
  const owed = items.filter(({ report }) => report && report.status !== 'submitted' && report.status !== 'accepted');
  return {
    ...lights,
    owed: owed.length,
    late: reportsLate,
    risks: risksRed,
    withRisks: items.filter((item) => item.risksRed > 0).length,
    overdue: actionsOverdue,
  };
};

const flat = ({ name, light, risksRed, actionsOverdue, report }: PortfolioRow) => ({
  partnershipName: name,
  light,
  risksRed,
  actionsOverdue,
  reportDaysLate: report?.daysLate ?? 0,
});
