import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StandingTag } from '../actions/StandingTag.tsx';
import { indicatorsQuery, measuresQuery } from '../outcomes/series.api.ts';
import { CurveStateTag } from '../outcomes/SeriesTags.tsx';
import { contributionsQuery } from '../partners/partners.api.ts';
import { addressIn, type Place, shortOf, usePlace } from '../partnerships/place.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outcomeIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { breaksOf, inLineWith, type Sighted, sightKinds } from './line-of-sight.ts';
import { PlanLight } from './PlanLight.tsx';
import { PlanTabs } from './PlanTabs.tsx';
import { planQuery } from './plan.api.ts';
import { ThingLink } from './ThingLink.tsx';
import { t } from './plan.strings.ts';
import './plan.css';

/** A thing in the line of sight as it is shown: what it is called in the address, how it stands, and the way to it. */
type Shown = Sighted & { at: string; title: string; tag?: ReactNode };

/** From the outcomes down to what is done this week, and back: choose one, and all that is in line with it stays. */
export function LineOfSightPage() {
  const place = usePlace();
  return (
    <>
      <PlanTabs view="sight" />
      <Loaded query={useQuery(planQuery(place.id))} what={t('plan.what')} shape="tiles" count={6}>
        {() => <Sight place={place} />}
      </Loaded>
    </>
  );
}

function Sight({ place }: { place: Place }) {
  const all = useShown(place);
  const { at } = useSearch({ strict: false });
  const chosen = all.find((one) => one.at === at);
  if (all.length === 0)
    return (
      <EmptyState icon={outcomeIcon} title={t('sight.none')}>
        {t('sight.noneWhy')}
      </EmptyState>
    );
  const line = chosen && inLineWith(all, chosen.id);
  const shown = line ? all.filter(({ id }) => line.has(id)) : all;
  return (
    <div className="stack">
      <div className="cluster">
        <p role="status">
          {chosen
            ? t('sight.chosen', { count: shown.length - 1, title: `${chosen.at} ${chosen.title}` })
            : t('sight.choose')}
        </p>
        {chosen && (
          <Link className="button" to="/w/$workspace/p/$code/plan/line-of-sight" params={addressIn(place)}>
            {t('sight.all')}
          </Link>
        )}
      </div>
      <div className="sight">
        {sightKinds.map((kind) => (
          <section key={kind} aria-label={t(`sight.${kind}`)}>
            <h2>{t(`sight.${kind}`)}</h2>
            <Column all={all} items={shown.filter((one) => one.kind === kind)} chosen={chosen} />
          </section>
        ))}
      </div>
    </div>
  );
}

type ColumnProps = { all: readonly Shown[]; items: readonly Shown[]; chosen: Shown | undefined };

function Column({ all, items, chosen }: ColumnProps) {
  const place = usePlace();
  if (items.length === 0) return <p className="muted">{t(chosen ? 'sight.noneInLine' : 'sight.noneHere')}</p>;
  return (
    <ul>
      {items.map((one) => (
        <li key={one.id} data-chosen={one.id === chosen?.id ? '' : undefined}>
          <Link
            to="/w/$workspace/p/$code/plan/line-of-sight"
            params={addressIn(place)}
            search={{ at: one.at }}
            aria-current={one.id === chosen?.id ? 'true' : undefined}
          >
            <strong>{one.at}</strong> {one.title}
          </Link>
          {one.tag && <div>{one.tag}</div>}
          {breaksOf(all, one).map((which) => (
            <div key={which}>
              <StatusTag kind="amber">{t(`sight.break.${which}`)}</StatusTag>
            </div>
          ))}
          {one.id === chosen?.id && <Open one={one} />}
        </li>
      ))}
    </ul>
  );
}

/** The way to the page of what is chosen; an outcome has none here. */
function Open({ one: { kind, at } }: { one: Shown }) {
  if (kind === 'outcome') return null;
  return (
    <ThingLink kind={kind} reference={at}>
      {t('sight.open', { reference: at })}
    </ThingLink>
  );
}

/** Everything in the line of sight of a partnership; what was dropped is left out. */
function useShown(place: Place): Shown[] {
  const { data: plan } = useQuery(planQuery(place.id));
  const { data: contributions } = useQuery(contributionsQuery(place.id));
  const { data: indicators } = useQuery(indicatorsQuery(place.workspaceId, { contributorId: place.id }));
  const { data: measures } = useQuery(measuresQuery(place.id));
  const objectives = (plan?.objectives ?? []).filter(({ status }) => status !== 'dropped');
  const milestones = objectives.flatMap(({ onTheWay }) => onTheWay.filter(({ status }) => status !== 'dropped'));
  const actions = [...objectives, ...milestones].flatMap((above) => above.actions);
  return [
    ...(contributions?.items ?? []).map(({ outcomeId, outcomeCode, outcomeStatement }): Shown => ({
      id: outcomeId,
      kind: 'outcome',
      up: [],
      at: outcomeCode,
      title: outcomeStatement,
    })),
    ...(indicators?.items ?? []).map((one): Shown => ({
      ...shownAs('indicator', one, [one.outcomeId]),
      tag: <CurveStateTag state={one.state} />,
    })),
    ...objectives.map((one): Shown => ({
      ...shownAs(
        'objective',
        one,
        one.serves.map(({ outcomeId }) => outcomeId),
      ),
      tag: <PlanLight of={one} />,
      isOver: one.status !== 'open',
    })),
    ...(measures?.items ?? []).map((one): Shown => ({
      ...shownAs(
        'measure',
        one,
        one.evidenceOf.filter(({ kind }) => kind === 'objective').map(({ id }) => id),
      ),
      tag: <CurveStateTag state={one.state} />,
    })),
    ...milestones.map((one): Shown => ({
      ...shownAs('milestone', one, [one.objectiveId]),
      tag: <PlanLight of={one} />,
      isOver: one.status !== 'open',
    })),
    ...actions.map((one): Shown => ({
      ...shownAs('action', one, [one.milestoneId ?? one.objectiveId ?? '']),
      tag: <StandingTag standing={one.standing} />,
    })),
  ];
}

const shownAs = (
  kind: Sighted['kind'],
  { id, reference, title }: { id: string; reference: string; title: string },
  up: readonly string[],
) => ({ id, kind, up, at: shortOf(reference), title });
