import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { PledgeRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { api } from '../lib/api.ts';
import { dayRange, due, fullDay, today } from '../lib/dates.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, useMayHere, usePlace, wholeOf } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { toast } from '../ui/Toast.tsx';
import { Deliveries } from './Deliveries.tsx';
import { PledgeTag } from './PledgeTag.tsx';
import { amountOf, deliveredOf } from './pledge-words.ts';
import { pledgeQuery, usePledgeChange } from './pledges.api.ts';
import { t } from './pledges.strings.ts';

const PledgeSheet = lazy(() => import('./PledgeSheet.tsx'));
const DeliverySheet = lazy(() => import('./DeliverySheet.tsx'));
const PledgeReasonDialog = lazy(() => import('./PledgeReasonDialog.tsx'));
const RaiseRiskSheet = lazy(() =>
  import('../risks/RaiseRiskSheet.tsx').then((module) => ({ default: module.RaiseRiskSheet })),
);

/** One pledge: what was promised, whether its partner stands by it, and what has come of it. */
export function PledgePage() {
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/money/pledges/$reference' });
  const place = usePlace();
  const query = useQuery(pledgeQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('pledge.what')} count={6}>
      {(pledge) => <Read pledge={pledge} />}
    </Loaded>
  );
}

type Props = { pledge: PledgeRepresentation };

function Read({ pledge }: Props) {
  const place = usePlace();
  return (
    <>
      <PageHeader
        title={`${shortOf(pledge.reference)} ${pledge.title}`}
        within={[place.name]}
        crumbs={[
          <Link key="pledges" to="/w/$workspace/p/$code/money/pledges" params={addressIn(place)}>
            {t('pledge.crumb')}
          </Link>,
        ]}
        lead={<PledgeTag of={pledge} />}
        actions={<Buttons pledge={pledge} />}
      />
      <div className="stack" data-gap="loose">
        {pledge.withdrawnOn && <PerhapsARisk pledge={pledge} />}
        <Card title={t('pledge.details')}>
          <Details pledge={pledge} />
        </Card>
        <Deliveries pledge={pledge} />
      </div>
    </>
  );
}

type Doing = 'edit' | 'deliver' | 'withdraw';

function Buttons({ pledge }: Props) {
  const place = usePlace();
  const [doing, start] = useState<Doing | null>(null);
  const params = { partnershipId: place.id, pledgeId: pledge.id };
  const confirm = usePledgeChange(() => api.pledges.confirm({ params }, { ifMatch: pledge.version }));
  const { may } = pledge.permissions;
  const reference = shortOf(pledge.reference);
  const close = () => start(null);
  const stand = () => confirm.mutate(undefined, { onSuccess: () => toast(t('pledge.confirmDone', { reference })) });
  return (
    <>
      {may.includes('pledge.edit') && <Button onClick={() => start('edit')}>{t('pledge.change')}</Button>}
      {may.includes('pledge.withdraw') && <Button onClick={() => start('withdraw')}>{t('pledge.withdraw')}</Button>}
      {may.includes('pledge.confirm') && <Button onClick={stand}>{t('pledge.confirm')}</Button>}
      {may.includes('pledge.deliver') && (
        <Button kind="primary" onClick={() => start('deliver')}>
          {t('delivery.add')}
        </Button>
      )}
      <Suspense>
        {doing === 'edit' && <PledgeSheet pledge={pledge} onClose={close} />}
        {doing === 'deliver' && <DeliverySheet pledge={pledge} onClose={close} />}
        {doing === 'withdraw' && (
          <PledgeReasonDialog
            title={t('pledge.withdrawTitle', { reference })}
            why={t('pledge.withdrawWhy')}
            ask={t('pledge.withdrawReason')}
            verb={t('pledge.withdraw')}
            draft={`pledge.withdraw.${pledge.id}`}
            onReason={(body) => api.pledges.withdraw({ params, body }, { ifMatch: pledge.version })}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

/** What a withdrawn promise leaves open may be a risk: it is proposed, and a person decides (beat.md 2.9). */
function PerhapsARisk({ pledge: { title, partnerName, withdrawnReason } }: Props) {
  const place = usePlace();
  const [isOpen, open] = useState(false);
  if (!useMayHere('risk.raise')) return null;
  const words = { title: t('pledge.riskTitle', { partner: partnerName, title }), cause: withdrawnReason };
  return (
    <>
      <Banner
        kind="warning"
        title={t('pledge.leavesRisk')}
        actions={<Button onClick={() => open(true)}>{t('pledge.logRisk')}</Button>}
      >
        {t('pledge.leavesRiskWhy')}
      </Banner>
      <Suspense>{isOpen && <RaiseRiskSheet place={place} words={words} onClose={() => open(false)} />}</Suspense>
    </>
  );
}

function Details({ pledge }: Props) {
  const { confirmedOn, confirmedByName, nextDueOn, withdrawnOn, withdrawnReason, partnerName } = pledge;
  return (
    <Facts
      facts={[
        [t('pledge.whose'), partnerName],
        [t('pledge.kind'), t(`pledge.kind.${pledge.kind}`)],
        [t('pledge.promised'), amountOf(pledge)],
        [t('pledge.delivered'), deliveredOf(pledge)],
        [t('pledge.time'), dayRange(pledge.startsOn, pledge.endsOn)],
        [t('pledge.rhythm'), t(`pledge.rhythm.${pledge.rhythm}`)],
        [
          t('pledge.nextDue'),
          nextDueOn && [fullDay(nextDueOn), nextDueOn < today() ? due(nextDueOn) : ''].filter(Boolean).join(', '),
        ],
        [t('pledge.condition'), pledge.condition ? <span className="as-typed">{pledge.condition}</span> : null],
        [
          t('pledge.confirmed'),
          confirmedOn
            ? t('pledge.confirmedBy', { day: fullDay(confirmedOn), name: confirmedByName ?? '' })
            : t('pledge.confirmedNot', { partner: partnerName }),
        ],
        [
          t('pledge.withdrawn'),
          withdrawnOn && t('pledge.withdrawnOn', { day: fullDay(withdrawnOn), reason: withdrawnReason }),
        ],
      ]}
    />
  );
}
