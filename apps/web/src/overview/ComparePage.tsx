import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { PortfolioRow } from '@trivet/contract';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { dayOf, fullDay, longDay, today } from '../lib/dates.ts';
import { useNarrowing } from '../lists/narrowing.ts';
import { useScoring } from '../risks/scoring.ts';
import { Card } from '../ui/Card.tsx';
import { DateField } from '../ui/DateField.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { fewest, idsIn } from './compare-search.ts';
import { comparedQuery } from './overview.api.ts';
import { portfolioColumnsIn } from './portfolio-columns.tsx';
import { ReasonList } from './ReasonList.tsx';
import { t } from './compare.strings.ts';
import './overview.css';

/** Two to four partnerships beside each other, now or on a past day, with the figures of how all stand. */
export function ComparePage() {
  const workspace = useWorkspaceHere();
  return workspace ? <Compare workspace={workspace} /> : <NotFound />;
}

function Compare({ workspace: { id: workspaceId, slug, name } }: { workspace: SessionWorkspace }) {
  const search = useSearch({ from: '/frame/w/$workspace/compare' });
  const ids = idsIn(search.of ?? '');
  const isEnough = ids.length >= fewest;
  const query = useQuery({ ...comparedQuery(workspaceId, { ids, asOf: search.asOf }), enabled: isEnough });
  const { narrow } = useNarrowing(search);
  const back = (
    <Link to="/w/$workspace/overview" params={{ workspace: slug }}>
      {t('beside.back')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={t('beside.title')}
        within={[name]}
        crumbs={[back]}
        kicker={query.data && longDay(query.data.asOf)}
        lead={t('beside.lead')}
      />
      {isEnough ? (
        <div className="stack" data-gap="loose">
          <DateField
            id="compare-as-of"
            label={t('beside.day')}
            hint={t('beside.dayHint')}
            value={search.asOf ?? null}
            max={today()}
            onChange={(asOf) => narrow({ asOf: asOf ?? undefined })}
          />
          <Loaded query={query} what={t('beside.what')} shape="tiles" count={ids.length}>
            {({ items }) => (
              <Compared {...{ workspaceId, slug, ids, isPast: search.asOf !== undefined }} items={items} />
            )}
          </Loaded>
        </div>
      ) : (
        <EmptyState title={t('beside.tooFew')}>{t('beside.tooFewWhy')}</EmptyState>
      )}
    </>
  );
}

type Beside = {
  workspaceId: string;
  slug: string;
  ids: readonly string[];
  isPast: boolean;
  items: readonly PortfolioRow[];
};

/** In the order in which they were chosen. */
function Compared({ workspaceId, slug, ids, isPast, items }: Beside) {
  const { band, bandWithin } = useScoring(workspaceId);
  const columns = portfolioColumnsIn(slug, band('red'), isPast).filter(({ isTitle }) => !isTitle);
  const shown = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return (
    <>
      {shown.length < ids.length && <p role="status">{t('beside.missing', { count: ids.length - shown.length })}</p>}
      <div className="compared">
        {shown.map((row) => (
          <Card key={row.id} title={<Named slug={slug} row={row} />}>
            <Facts
              facts={[
                ...columns.map(({ head, cell }) => [head, cell(row)] as const),
                [t('beside.why'), <ReasonList key="why" reasons={row.computed.reasons} band={bandWithin('red')} />],
                [t('beside.chair'), row.chair && chairWords(row.chair)],
                [t('beside.changed'), row.changedAt === null ? t('beside.never') : fullDay(dayOf(row.changedAt))],
              ]}
            />
          </Card>
        ))}
      </div>
    </>
  );
}

const Named = ({ slug, row: { code, name } }: { slug: string; row: PortfolioRow }) => (
  <Link to="/w/$workspace/p/$code" params={{ workspace: slug, code }}>
    {name}
  </Link>
);

const chairWords = ({ words, on }: NonNullable<PortfolioRow['chair']>) =>
  t('beside.chairOn', { words, day: fullDay(on) });
