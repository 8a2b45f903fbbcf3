import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MilestoneRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { api } from '../lib/api.ts';
import { due, fullDay, today } from '../lib/dates.ts';
import { pounds } from '../lib/money.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace, wholeOf } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { PlanLight } from './PlanLight.tsx';
import { PlanLink } from './PlanLinks.tsx';
import { ServingActions } from './ServingActions.tsx';
import { milestoneQuery } from './plan.api.ts';
import { t } from './plan.strings.ts';

const MilestoneSheet = lazy(() => import('./MilestoneSheet.tsx'));
const MoveDialog = lazy(() => import('./MoveDialog.tsx'));
const PlanReasonDialog = lazy(() => import('./PlanReasonDialog.tsx'));
const CloseMilestoneDialog = lazy(() =>
  import('./EndDialog.tsx').then((module) => ({ default: module.CloseMilestoneDialog })),
);

/** One milestone: what is there by when, towards what, and what is done for it. */
export function MilestoneItem({ reference }: { reference: string }) {
  const place = usePlace();
  const query = useQuery(milestoneQuery(place.id, wholeOf(place, reference)));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('plan.what')} count={6}>
      {(milestone) => <Read milestone={milestone} />}
    </Loaded>
  );
}

function Read({ milestone }: { milestone: MilestoneRepresentation }) {
  const place = usePlace();
  return (
    <>
      <PageHeader
        title={`${shortOf(milestone.reference)} ${milestone.title}`}
        within={[t('plan.title'), place.name]}
        crumbs={[
          <Link key="plan" to="/w/$workspace/p/$code/plan" params={addressIn(place)}>
            {t('plan.title')}
          </Link>,
          <PlanLink key="objective" reference={milestone.objectiveReference} title={milestone.objectiveTitle} />,
        ]}
        lead={<PlanLight of={milestone} />}
        actions={<Buttons milestone={milestone} />}
      />
      <div className="detail">
        <ServingActions of={{ milestoneId: milestone.id }} mayAdd={milestone.status === 'open'} />
        <Card title={t('plan.details')}>
          <Details milestone={milestone} />
        </Card>
      </div>
    </>
  );
}

type Doing = 'edit' | 'move' | 'close' | 'reopen';

function Buttons({ milestone }: { milestone: MilestoneRepresentation }) {
  const place = usePlace();
  const [doing, start] = useState<Doing | null>(null);
  const { may } = milestone.permissions;
  const close = () => start(null);
  const mayMove = may.includes('milestone.move') || may.includes('milestone.move_again');
  return (
    <>
      {may.includes('milestone.edit') && <Button onClick={() => start('edit')}>{t('plan.change')}</Button>}
      {mayMove && <Button onClick={() => start('move')}>{t('plan.move.open')}</Button>}
      {may.includes('milestone.close') && (
        <Button kind="primary" onClick={() => start('close')}>
          {t('plan.end.open')}
        </Button>
      )}
      {may.includes('milestone.reopen') && <Button onClick={() => start('reopen')}>{t('plan.reopen.open')}</Button>}
      <Suspense>
        {doing === 'edit' && <MilestoneSheet place={place} milestone={milestone} onClose={close} />}
        {doing === 'move' && <MoveDialog milestone={milestone} onClose={close} />}
        {doing === 'close' && <CloseMilestoneDialog milestone={milestone} onClose={close} />}
        {doing === 'reopen' && (
          <PlanReasonDialog
            title={t('plan.reopen.title', { reference: shortOf(milestone.reference) })}
            ask={t('plan.reopen.ask')}
            verb={t('plan.reopen.open')}
            draft={`milestone.reopen.${milestone.id}`}
            onReason={(body) =>
              api.milestones.reopen(
                { params: { partnershipId: place.id, milestoneId: milestone.id }, body },
                { ifMatch: milestone.version },
              )
            }
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

function Details({ milestone }: { milestone: MilestoneRepresentation }) {
  const { dueOn, firstDueOn, dueMoves, moveReason, startsOn, budget, status, closedOn } = milestone;
  return (
    <Facts
      facts={[
        [
          t('plan.towardsWhat'),
          <PlanLink key="o" reference={milestone.objectiveReference} title={milestone.objectiveTitle} />,
        ],
        [t('plan.whoOwns'), milestone.ownerName ?? t('plan.nobody')],
        [t('plan.partner'), milestone.ownerPartnerName],
        [
          t('milestone.due'),
          status === 'open' && dueOn < today()
            ? t('plan.dueWith', { day: fullDay(dueOn), due: due(dueOn) })
            : fullDay(dueOn),
        ],
        [
          t('plan.move.moved'),
          dueMoves > 0 ? t('plan.move.first', { times: dueMoves, day: fullDay(firstDueOn) }) : null,
        ],
        [t('plan.move.reason'), moveReason || null],
        [t('milestone.starts'), startsOn && fullDay(startsOn)],
        [t('milestone.budget'), budget && pounds(budget.amount)],
        [t('milestone.description'), several(milestone.description)],
        [t('plan.closed'), closedOn && fullDay(closedOn)],
        [t('plan.end.evidence'), several(milestone.evidence)],
        [t('plan.end.reason'), several(milestone.closingReason)],
        [t('plan.reopen.why'), milestone.reopenedBecause || null],
      ]}
    />
  );
}

const several = (words: string) => (words ? <span className="as-typed">{words}</span> : null);
