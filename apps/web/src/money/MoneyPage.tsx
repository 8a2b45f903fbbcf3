import { useQuery } from '@tanstack/react-query';
import type { MoneyOverview } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { money } from '../lib/money.ts';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { takeAway } from '../ui/takeAway.ts';
import { Tile } from '../ui/Tile.tsx';
import { BudgetTable } from './BudgetTable.tsx';
import { EntriesTable } from './EntriesTable.tsx';
import { MilestoneMoney } from './MilestoneMoney.tsx';
import { ResourceTabs } from './ResourceTabs.tsx';
import { Streams } from './Streams.tsx';
import { moneyQuery } from './money.api.ts';
import { t } from './money.strings.ts';

const StreamSheet = lazy(() => import('./StreamSheet.tsx'));
const LineSheet = lazy(() => import('./LineSheet.tsx'));
const SpendSheet = lazy(() => import('./SpendSheet.tsx'));

/** What came in, what it is set aside for, and what is spent: every partner sees all of it. */
export function MoneyPage() {
  const query = useQuery(moneyQuery(usePlace().id));
  return (
    <>
      <Header overview={query.data} />
      <Loaded query={query} what={t('money.what')} count={8}>
        {(overview) => (
          <div className="stack" data-gap="loose">
            <Sums overview={overview} />
            {overview.lines.length > 0 && <BudgetTable overview={overview} />}
            {overview.milestones.length > 0 && <MilestoneMoney overview={overview} />}
            <Streams />
            {overview.lines.length > 0 && <EntriesTable />}
          </div>
        )}
      </Loaded>
    </>
  );
}

type Adding = 'stream' | 'line' | 'spend';

function Header({ overview }: { overview: MoneyOverview | undefined }) {
  const place = usePlace();
  const [adding, add] = useState<Adding | null>(null);
  const [mayStream, mayLine, maySpend] = [
    useMayHere('funding_stream.add'),
    useMayHere('budget_line.add'),
    useMayHere('expenditure.enter'),
  ];
  const [hasMoney, hasLines] = [(overview?.sums.length ?? 0) > 0, (overview?.lines.length ?? 0) > 0];
  const close = () => add(null);
  const take = () => void takeAway(api.expenditures.export({ params: { partnershipId: place.id }, query: {} }));
  return (
    <>
      <ResourceTabs
        view="money"
        actions={
          <>
            {hasLines && <Button onClick={take}>{t('money.take')}</Button>}
            {mayStream && <Button onClick={() => add('stream')}>{t('stream.add')}</Button>}
            {mayLine && hasMoney && <Button onClick={() => add('line')}>{t('line.add')}</Button>}
            {maySpend && hasLines && (
              <Button kind="primary" icon={plusIcon} onClick={() => add('spend')}>
                {t('spend.add')}
              </Button>
            )}
          </>
        }
      />
      <Suspense>
        {adding === 'stream' && <StreamSheet onClose={close} />}
        {adding === 'line' && <LineSheet onClose={close} />}
        {adding === 'spend' && overview && <SpendSheet lines={overview.lines} onClose={close} />}
      </Suspense>
    </>
  );
}

/** One row of figures for each currency: different ones are never added. */
function Sums({ overview: { sums } }: { overview: MoneyOverview }) {
  return sums.map(({ currency, cameIn, budgeted, spent, left, expected }) => (
    <div className="tiles" key={currency}>
      <Tile label={t('money.cameIn')} figure={money(cameIn, currency)} detail={t('money.cameInDetail')} />
      <Tile
        label={t('money.budgeted')}
        figure={money(budgeted, currency)}
        detail={t('money.unbudgeted', { amount: money(cameIn - budgeted, currency) })}
      />
      <Tile
        label={t('money.spent')}
        figure={money(spent, currency)}
        detail={t('money.left', { amount: money(left, currency) })}
      />
      <Tile
        label={t('money.expected')}
        figure={money(expected, currency)}
        detail={t(expected > budgeted ? 'money.overBudget' : 'money.underBudget', {
          amount: money(Math.abs(expected - budgeted), currency),
        })}
      />
    </div>
  ));
}
