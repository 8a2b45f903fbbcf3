import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ObjectiveRepresentation, Plan } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { LinesAbout } from '../accountability/LinesAbout.tsx';
import { api } from '../lib/api.ts';
import { due, fullDay } from '../lib/dates.ts';
import { isMissing } from '../lib/problem.ts';
import { addressIn, shortOf, useMayHere, usePlace, wholeOf } from '../partnerships/place.ts';
import { ShowingMeasures } from '../outcomes/ShowingMeasures.tsx';
import { RiskLink } from '../risks/RiskLink.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Rows } from '../ui/Rows.tsx';
import { PlanLight } from './PlanLight.tsx';
import { PlanLink } from './PlanLinks.tsx';
import { ServingActions } from './ServingActions.tsx';
import { objectiveQuery, planQuery } from './plan.api.ts';
import { t } from './plan.strings.ts';

const ObjectiveSheet = lazy(() => import('./ObjectiveSheet.tsx'));
const MilestoneSheet = lazy(() => import('./MilestoneSheet.tsx'));
const PlanReasonDialog = lazy(() => import('./PlanReasonDialog.tsx'));
const CloseObjectiveDialog = lazy(() =>
  import('./EndDialog.tsx').then((module) => ({ default: module.CloseObjectiveDialog })),
);

/** One objective: the outcomes above it, the milestones and actions below. */
export function ObjectiveItem({ reference }: { reference: string }) {
  const place = usePlace();
  const query = useQuery(objectiveQuery(place.id, wholeOf(place, reference)));
  const { data: plan } = useQuery(planQuery(place.id));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('plan.what')} count={6}>
      {(objective) => <Read objective={objective} planned={plan?.objectives.find(({ id }) => id === objective.id)} />}
    </Loaded>
  );
}

type Planned = Plan['objectives'][number] | undefined;

function Read({ objective, planned }: { objective: ObjectiveRepresentation; planned: Planned }) {
  const place = usePlace();
  return (
    <>
      <PageHeader
        title={`${shortOf(objective.reference)} ${objective.title}`}
        within={[t('plan.title'), place.name]}
        crumbs={[
          <Link key="plan" to="/w/$workspace/p/$code/plan" params={addressIn(place)}>
            {t('plan.title')}
          </Link>,
        ]}
        lead={planned && <PlanLight of={planned} />}
        actions={<Buttons objective={objective} />}
      />
      <div className="detail">
        <div className="stack">
          <Card title={t('plan.onTheWay')}>
            <Milestones planned={planned} />
          </Card>
          <ShowingMeasures
            of={{ kind: 'objective', id: objective.id }}
            title={t('objective.measures')}
            none={t('objective.measuresNone')}
          />
          <ServingActions of={{ objectiveId: objective.id }} mayAdd={objective.status === 'open'} />
          <LinesAbout objectiveId={objective.id} />
        </div>
        <Card title={t('plan.details')}>
          <Details objective={objective} />
        </Card>
      </div>
    </>
  );
}

function Milestones({ planned }: { planned: Planned }) {
  if (!planned || planned.onTheWay.length === 0) return <p className="muted">{t('plan.milestonesNone')}</p>;
  return (
    <Rows
      label={t('plan.onTheWay')}
      items={planned.onTheWay.map((milestone) => ({
        id: milestone.id,
        tag: <PlanLight of={milestone} />,
        title: <PlanLink {...milestone} />,
        facts: [
          milestone.ownerName ?? milestone.ownerPartnerShortName,
          milestone.status === 'open' ? due(milestone.dueOn) : fullDay(milestone.dueOn),
        ].join(' · '),
      }))}
    />
  );
}

type Doing = 'edit' | 'milestone' | 'close' | 'reopen';

function Buttons({ objective }: { objective: ObjectiveRepresentation }) {
  const place = usePlace();
  const [doing, start] = useState<Doing | null>(null);
  const { may } = objective.permissions;
  const mayAdd = useMayHere('milestone.add') && objective.status === 'open';
  const close = () => start(null);
  return (
    <>
      {may.includes('objective.edit') && <Button onClick={() => start('edit')}>{t('plan.change')}</Button>}
      {may.includes('objective.close') && <Button onClick={() => start('close')}>{t('plan.end.open')}</Button>}
      {may.includes('objective.reopen') && <Button onClick={() => start('reopen')}>{t('plan.reopen.open')}</Button>}
      {mayAdd && (
        <Button kind="primary" onClick={() => start('milestone')}>
          {t('plan.addMilestone')}
        </Button>
      )}
      <Suspense>
        {doing === 'edit' && <ObjectiveSheet place={place} objective={objective} onClose={close} />}
        {doing === 'milestone' && <MilestoneSheet place={place} objectiveId={objective.id} onClose={close} />}
        {doing === 'close' && <CloseObjectiveDialog objective={objective} onClose={close} />}
        {doing === 'reopen' && (
          <PlanReasonDialog
            title={t('plan.reopen.title', { reference: shortOf(objective.reference) })}
            ask={t('plan.reopen.ask')}
            verb={t('plan.reopen.open')}
            draft={`objective.reopen.${objective.id}`}
            onReason={(body) =>
              api.objectives.reopen(
                { params: { partnershipId: place.id, objectiveId: objective.id }, body },
                { ifMatch: objective.version },
              )
            }
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

function Details({ objective }: { objective: ObjectiveRepresentation }) {
  const { serves, startsOn, dueOn, risksAtStake, closedOn } = objective;
  return (
    <Facts
      facts={[
        [t('objective.success'), several(objective.success)],
        [t('plan.serves'), serves.length > 0 ? <Served key="s" serves={serves} /> : t('plan.servesNone')],
        [t('plan.whoOwns'), objective.ownerName ?? t('plan.nobody')],
        [t('plan.partner'), objective.ownerPartnerName],
        [t('plan.starts'), startsOn && fullDay(startsOn)],
        [t('objective.due'), dueOn && fullDay(dueOn)],
        [t('objective.risks'), risksAtStake.length > 0 ? <AtStake key="r" risks={risksAtStake} /> : null],
        [t('plan.closed'), closedOn && fullDay(closedOn)],
        [t('plan.end.words'), several(objective.closingWords)],
        [t('plan.reopen.why'), objective.reopenedBecause || null],
      ]}
    />
  );
}

const Served = ({ serves }: { serves: ObjectiveRepresentation['serves'] }) =>
  serves.map(({ contributionId, code, statement }) => (
    <span className="block" key={contributionId}>
      {t('plan.outcome', { code, statement })}
    </span>
  ));

const AtStake = ({ risks }: { risks: ObjectiveRepresentation['risksAtStake'] }) =>
  risks.map((risk) => (
    <span className="block" key={risk.id}>
      <LightTag light={risk.light} /> <RiskLink risk={risk} withReference />
    </span>
  ));

const several = (words: string) => (words ? <span className="as-typed">{words}</span> : null);
