import { useQuery } from '@tanstack/react-query';
import type { PledgeDeliveryRepresentation, PledgeRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { shortDay } from '../lib/dates.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { usePages } from '../lists/usePages.ts';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { amountOf } from './pledge-words.ts';
import { deliveriesQuery } from './pledges.api.ts';
import { t } from './pledges.strings.ts';

const PledgeReasonDialog = lazy(() => import('./PledgeReasonDialog.tsx'));

type Delivery = PledgeDeliveryRepresentation;

/** What has come of a pledge, the last first. What was wrong stays, with what was wrong with it. */
export function Deliveries({ pledge }: { pledge: PledgeRepresentation }) {
  const { id: partnershipId } = usePlace();
  const pages = usePages(pledge.id);
  const [taking, take] = useState<Delivery | null>(null);
  return (
    <>
      <ListTable<Delivery>
        query={useQuery(deliveriesQuery(partnershipId, pledge.id, pages.cursor))}
        pages={pages}
        what={t('delivery.what')}
        caption={t('delivery.caption')}
        columns={columnsOf(pledge, take)}
        idOf={({ id }) => id}
        nameOf={({ deliveredOn }) => shortDay(deliveredOn)}
        empty={<p className="muted">{t('delivery.none')}</p>}
      />
      <Suspense>
        {taking && (
          <PledgeReasonDialog
            title={t('delivery.takeBackTitle', { day: shortDay(taking.deliveredOn) })}
            why={t('delivery.takeBackWhy')}
            ask={t('delivery.takeBackReason')}
            verb={t('delivery.takeBack')}
            draft={`delivery.back.${taking.id}`}
            onReason={(body) =>
              api.pledges.takeBack(
                { params: { partnershipId, pledgeId: pledge.id, deliveryId: taking.id }, body },
                { ifMatch: taking.version },
              )
            }
            onClose={() => take(null)}
          />
        )}
      </Suspense>
    </>
  );
}

const columnsOf = (
  { unit, currency }: PledgeRepresentation,
  take: (delivery: Delivery) => void,
): readonly Column<Delivery>[] => [
  { id: 'day', head: t('delivery.day'), cell: ({ deliveredOn }) => shortDay(deliveredOn), nowrap: true, isTitle: true },
  { id: 'much', head: t('delivery.quantityHead'), cell: (one) => amountOf({ ...one, unit, currency }), nowrap: true },
  { id: 'evidence', head: t('delivery.evidence'), cell: (one) => <Evidence delivery={one} /> },
  { id: 'by', head: t('delivery.by'), cell: ({ enteredByName }) => enteredByName },
  {
    id: 'act',
    head: t('delivery.takeBack'),
    isControl: true,
    nowrap: true,
    cell: (one) =>
      one.permissions.may.includes('pledge.take_back') && (
        <Button size="small" kind="quiet" onClick={() => take(one)}>
          {t('delivery.takeBack')}
          <span className="visually-hidden"> {shortDay(one.deliveredOn)}</span>
        </Button>
      ),
  },
];

function Evidence({ delivery: { evidence, takenBackOn, takenBackReason } }: { delivery: Delivery }) {
  return (
    <>
      {evidence}
      {takenBackOn && (
        <small className="block">
          <StatusTag kind="grey">{t('delivery.wrong')}</StatusTag> {shortDay(takenBackOn)}: {takenBackReason}
        </small>
      )}
    </>
  );
}
