import { useQuery } from '@tanstack/react-query';
import type { PledgeSums } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { money } from '../lib/money.ts';
import { ResourceTabs } from '../money/ResourceTabs.tsx';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import type { Column } from '../ui/table.ts';
import { takeAway } from '../ui/takeAway.ts';
import { Tile } from '../ui/Tile.tsx';
import { PledgeList } from './PledgeList.tsx';
import { pledgeSumsQuery } from './pledges.api.ts';
import { t } from './pledges.strings.ts';

const PledgeSheet = lazy(() => import('./PledgeSheet.tsx'));

/** What partners promised to put in beside money that comes in, and what has come of it. */
export function PledgesPage() {
  const place = usePlace();
  const query = useQuery(pledgeSumsQuery(place.id));
  return (
    <>
      <ResourceTabs view="pledges" actions={<Acts hasAny={query.data === undefined || hasAny(query.data)} />} />
      <div className="stack" data-gap="loose">
        <Loaded query={query} what={t('pledge.what')} shape="tiles" count={4}>
          {(sums) => (hasAny(sums) ? <Sums sums={sums} /> : null)}
        </Loaded>
        <PledgeList />
        {query.data && hasAny(query.data) && <ByPartner sums={query.data} />}
      </div>
    </>
  );
}

const hasAny = ({ valued, unvalued }: PledgeSums) => valued.length + unvalued.length > 0;

function Acts({ hasAny: some }: { hasAny: boolean }) {
  const { id: partnershipId } = usePlace();
  const [isAdding, add] = useState(false);
  const mayAdd = useMayHere('pledge.add');
  const take = () => void takeAway(api.pledges.export({ params: { partnershipId }, query: {} }));
  return (
    <>
      {some && <Button onClick={take}>{t('pledge.take')}</Button>}
      {mayAdd && (
        <Button kind="primary" icon={plusIcon} onClick={() => add(true)}>
          {t('pledge.add')}
        </Button>
      )}
      <Suspense>{isAdding && <PledgeSheet onClose={() => add(false)} />}</Suspense>
    </>
  );
}

/** Money by currency in tiles of its own; what has no value stands apart, in its own units. */
function Sums({ sums: { valued, unvalued, partners } }: { sums: PledgeSums }) {
  const late = partners.reduce((sum, partner) => sum + partner.late, 0);
  return (
    <>
      <div className="tiles">
        {valued.map(({ currency, promised, delivered }) => (
          <Tile
            key={currency}
            label={t('pledge.valued', { currency: t(`pledge.currency.${currency}`).toLowerCase() })}
            figure={money(delivered, currency)}
            detail={t('pledge.valuedDetail', { promised: money(promised, currency) })}
          />
        ))}
        <Tile label={t('pledge.late')} figure={late} detail={t('pledge.lateDetail', { count: late })} />
      </div>
      {unvalued.length > 0 && (
        <Card title={t('pledge.unvalued')}>
          <p className="muted">{t('pledge.unvaluedWhy')}</p>
          <Rows
            label={t('pledge.unvalued')}
            items={unvalued.map((sum) => ({
              id: `${sum.kind} ${sum.unit}`,
              title: t(`pledge.kind.${sum.kind}`),
              facts: t('pledge.unvaluedOf', { ...sum }),
            }))}
          />
        </Card>
      )}
    </>
  );
}

type Partner = PledgeSums['partners'][number];

/** Each partner side by side, those that promised nothing too. */
function ByPartner({ sums: { partners } }: { sums: PledgeSums }) {
  return (
    <DataTable<Partner>
      caption={t('pledge.byPartner')}
      columns={columns}
      rows={partners}
      idOf={({ partnerId }) => partnerId}
      nameOf={({ partnerName }) => partnerName}
    />
  );
}

const columns: readonly Column<Partner>[] = [
  { id: 'partner', head: t('pledge.partner'), cell: ({ partnerName }) => partnerName, isTitle: true },
  {
    id: 'valued',
    head: t('pledge.inMoney'),
    cell: ({ valued }) => lines(valued.map((sum) => t('pledge.valuedOf', inMoney(sum)))),
  },
  {
    id: 'unvalued',
    head: t('pledge.inUnits'),
    cell: ({ unvalued }) => lines(unvalued.map((sum) => t('pledge.unvaluedOf', { ...sum }))),
  },
  { id: 'late', head: t('pledge.late'), align: 'end', cell: ({ late }) => late },
];

const inMoney = ({ currency, promised, delivered }: Partner['valued'][number]) => ({
  promised: money(promised, currency),
  delivered: money(delivered, currency),
});

const lines = (words: readonly string[]) =>
  words.length === 0 ? (
    <span className="muted">{t('pledge.none')}</span>
  ) : (
    words.map((one) => (
      <span className="block" key={one}>
        {one}
      </span>
    ))
  );
