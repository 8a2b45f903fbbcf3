import { useQuery } from '@tanstack/react-query';
import type { Plan, PlannedAction, PlannedMilestone, PlannedObjective } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { due, shortDay } from '../lib/dates.ts';
import { StandingTag } from '../actions/StandingTag.tsx';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outcomeIcon, plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows, type RowItem } from '../ui/Rows.tsx';
import { PlanLight } from './PlanLight.tsx';
import { ActionLink, PlanLink } from './PlanLinks.tsx';
import { PlanTabs } from './PlanTabs.tsx';
import { planQuery } from './plan.api.ts';
import { t } from './plan.strings.ts';
import './plan.css';

const ObjectiveSheet = lazy(() => import('./ObjectiveSheet.tsx'));
const MilestoneSheet = lazy(() => import('./MilestoneSheet.tsx'));

type Adding = { what: 'objective' } | { what: 'milestone'; objectiveId: string | null };

/** The plan in line of sight: which outcomes each objective serves, the milestones on the way, and the actions towards them. */
export function PlanPage() {
  const place = usePlace();
  const query = useQuery(planQuery(place.id));
  const [adding, add] = useState<Adding | null>(null);
  const close = () => add(null);
  return (
    <>
      <PlanTabs view="objectives" actions={<Begin onAdd={add} plan={query.data} />} />
      <Loaded query={query} what={t('plan.what')} count={6}>
        {(plan) => <Objectives plan={plan} onAdd={add} />}
      </Loaded>
      <Suspense>
        {adding?.what === 'objective' && <ObjectiveSheet place={place} onClose={close} />}
        {adding?.what === 'milestone' && (
          <MilestoneSheet place={place} objectiveId={adding.objectiveId} onClose={close} />
        )}
      </Suspense>
    </>
  );
}

type BeginProps = { plan: Plan | undefined; onAdd: (what: Adding) => void };

function Begin({ plan, onAdd }: BeginProps) {
  const mayObjective = useMayHere('objective.add');
  const mayMilestone = useMayHere('milestone.add');
  const hasOpen = plan?.objectives.some(({ status }) => status === 'open');
  return (
    <>
      {mayMilestone && hasOpen && (
        <Button onClick={() => onAdd({ what: 'milestone', objectiveId: null })}>{t('plan.addMilestone')}</Button>
      )}
      {mayObjective && (
        <Button kind="primary" icon={plusIcon} onClick={() => onAdd({ what: 'objective' })}>
          {t('plan.addObjective')}
        </Button>
      )}
    </>
  );
}

function Objectives({ plan, onAdd }: { plan: Plan; onAdd: (what: Adding) => void }) {
  if (plan.objectives.length === 0)
    return (
      <EmptyState icon={outcomeIcon} title={t('plan.empty')}>
        {t('plan.emptyWhy')}
      </EmptyState>
    );
  return (
    <div className="stack" data-gap="loose">
      {plan.unserved.length > 0 && (
        <Banner kind="warning" title={t('plan.unserved', { count: plan.unserved.length })}>
          <ul>
            {plan.unserved.map(({ contributionId, code, statement }) => (
              <li key={contributionId}>{t('plan.outcome', { code, statement })}</li>
            ))}
          </ul>
        </Banner>
      )}
      {plan.objectives.map((objective) => (
        <Objective key={objective.id} objective={objective} onAdd={onAdd} />
      ))}
    </div>
  );
}

function Objective({ objective, onAdd }: { objective: PlannedObjective; onAdd: (what: Adding) => void }) {
  const mayMilestone = useMayHere('milestone.add') && objective.status === 'open';
  return (
    <Card title={<PlanLink {...objective} />} aside={<PlanLight of={objective} />}>
      <div className="stack">
        {objective.success && <p className="as-typed">{objective.success}</p>}
        <p className="muted">{factsOf(objective).join(' · ')}</p>
        <ul className="plan-serves" aria-label={t('plan.serves')}>
          {objective.serves.map(({ contributionId, code, statement }) => (
            <li key={contributionId}>{t('plan.outcome', { code, statement })}</li>
          ))}
        </ul>
        <div className="plan-way">
          <Rows
            label={t('plan.onTheWay')}
            items={[...objective.onTheWay.map(milestoneRow), ...objective.actions.map(actionRow)]}
          />
        </div>
        {mayMilestone && (
          <div data-screen-only>
            <Button kind="quiet" size="small" onClick={() => onAdd({ what: 'milestone', objectiveId: objective.id })}>
              {t('plan.addMilestone')}
              <span className="visually-hidden"> {t('plan.towards', { title: objective.title })}</span>
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

const milestoneRow = (milestone: PlannedMilestone): RowItem => ({
  id: milestone.id,
  tag: <PlanLight of={milestone} />,
  title: <PlanLink {...milestone} />,
  facts: factsOf(milestone).join(' · '),
  below: milestone.actions.length > 0 && (
    <Rows label={t('plan.actionsOf', { title: milestone.title })} items={milestone.actions.map(actionRow)} />
  ),
});

const actionRow = (action: PlannedAction): RowItem => ({
  id: action.id,
  tag: <StandingTag standing={action.standing} />,
  title: <ActionLink {...action} />,
  facts: factsOf({ ...action, status: action.closedOn === null ? 'open' : 'closed' }).join(' · '),
});

type Dated = {
  ownerName: string | null;
  ownerPartnerShortName: string;
  dueOn: string | null;
  closedOn: string | null;
  status: string;
  dueMoves?: number;
};

/** Who, by when, and how often that has moved. */
const factsOf = ({ ownerName, ownerPartnerShortName, dueOn, closedOn, status, dueMoves = 0 }: Dated): string[] => [
  ownerName ? t('plan.owner', { name: ownerName, partner: ownerPartnerShortName }) : ownerPartnerShortName,
  ...(closedOn ? [t('plan.closedOn', { day: shortDay(closedOn) })] : dueOn ? [whenDue(dueOn, status)] : []),
  ...(dueMoves > 0 ? [t('plan.moved', { times: dueMoves })] : []),
];

const whenDue = (day: string, status: string) => (status === 'open' ? due(day) : shortDay(day));
