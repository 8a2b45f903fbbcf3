import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PledgeRepresentation } from '@trivet/contract';
import { useState } from 'react';
import { due, shortDay, today } from '../lib/dates.ts';
import { FilterToggle } from '../lists/FilterToggle.tsx';
import { ListTable } from '../lists/ListTable.tsx';
import { usePages } from '../lists/usePages.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { moneyIcon } from '../ui/icons.tsx';
import type { Column } from '../ui/table.ts';
import { PledgeTag } from './PledgeTag.tsx';
import { amountOf, deliveredOf } from './pledge-words.ts';
import { pledgesQuery } from './pledges.api.ts';
import { t } from './pledges.strings.ts';

type Pledge = PledgeRepresentation;

/** Each pledge with what was promised and what has come; those that were withdrawn on request. */
export function PledgeList() {
  const place = usePlace();
  const [withdrawn, show] = useState<true | undefined>();
  const pages = usePages(`${place.id} ${withdrawn ?? ''}`);
  return (
    <ListTable<Pledge>
      query={useQuery(pledgesQuery(place.id, withdrawn ?? false, pages.cursor))}
      pages={pages}
      what={t('pledge.what')}
      caption={t(withdrawn ? 'pledge.captionWithdrawn' : 'pledge.caption')}
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ reference }) => shortOf(reference)}
      tools={
        <FilterToggle isOn={withdrawn} onChange={show}>
          {t('pledge.withdrawnToo')}
        </FilterToggle>
      }
      empty={
        withdrawn ? (
          <p className="muted">{t('pledge.emptyWithdrawn')}</p>
        ) : (
          <EmptyState icon={moneyIcon} title={t('pledge.emptyTitle')}>
            {t('pledge.empty')}
          </EmptyState>
        )
      }
    />
  );
}

const columns: readonly Column<Pledge>[] = [
  { id: 'reference', head: t('pledge.reference'), cell: ({ reference }) => shortOf(reference), nowrap: true },
  { id: 'title', head: t('pledge.title'), cell: (pledge) => <Title pledge={pledge} />, isTitle: true },
  { id: 'state', head: t('pledge.state'), cell: (pledge) => <PledgeTag of={pledge} /> },
  { id: 'promised', head: t('pledge.promised'), cell: amountOf },
  { id: 'delivered', head: t('pledge.delivered'), cell: deliveredOf },
  {
    id: 'next',
    head: t('pledge.nextDue'),
    nowrap: true,
    cell: ({ nextDueOn }) =>
      nextDueOn && (
        <>
          {shortDay(nextDueOn)}
          {nextDueOn < today() && <small className="block muted">{due(nextDueOn)}</small>}
        </>
      ),
  },
];

function Title({ pledge: { reference, title, partnerName, kind } }: { pledge: Pledge }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(reference) };
  return (
    <>
      <Link to="/w/$workspace/p/$code/money/pledges/$reference" params={params}>
        {title}
      </Link>
      <small className="block muted">{[partnerName, t(`pledge.kind.${kind}`)].join(' · ')}</small>
    </>
  );
}
