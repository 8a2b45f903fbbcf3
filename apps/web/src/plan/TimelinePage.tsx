import { useQuery } from '@tanstack/react-query';
import type { Plan } from '@trivet/contract';
import { useState } from 'react';
import { StandingTag } from '../actions/StandingTag.tsx';
import { shortDay } from '../lib/dates.ts';
import { usePlace } from '../partnerships/place.ts';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outcomeIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PlanLight } from './PlanLight.tsx';
import { ActionLink, PlanLink } from './PlanLinks.tsx';
import { PlanTabs } from './PlanTabs.tsx';
import { TimelineAxis, TimelineBar } from './TimelineBar.tsx';
import { planQuery } from './plan.api.ts';
import { t } from './plan.strings.ts';
import { rowsOf, spanOf, type TimelineRow } from './timeline-rows.ts';
import './plan.css';

/** When everything of the plan is to happen: one table, whose last column draws it. */
export function TimelinePage() {
  const query = useQuery(planQuery(usePlace().id));
  return (
    <>
      <PlanTabs view="timeline" />
      <Loaded query={query} what={t('plan.what')} count={6}>
        {(plan) => <Timeline plan={plan} />}
      </Loaded>
    </>
  );
}

function Timeline({ plan }: { plan: Plan }) {
  const [withActions, show] = useState(true);
  const rows = rowsOf(plan).filter(({ kind }) => withActions || kind !== 'action');
  if (rows.length === 0)
    return (
      <EmptyState icon={outcomeIcon} title={t('plan.empty')}>
        {t('plan.emptyWhy')}
      </EmptyState>
    );
  const span = spanOf(rows, plan.today);
  return (
    <div className="stack">
      <div data-screen-only>
        <Checkbox
          id="timeline-actions"
          name="actions"
          label={t('timeline.actions')}
          value={withActions}
          onChange={show}
        />
      </div>
      <table className="timeline">
        <caption className="visually-hidden">{t('timeline.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timeline.what')}</th>
            <th scope="col">{t('timeline.when')}</th>
            <th scope="col">{t('timeline.state')}</th>
            <td className="timeline-bar">
              <TimelineAxis span={span} />
            </td>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-kind={row.kind}>
              <th scope="row">
                <Name row={row} />
                {row.who && <small className="block muted">{row.who}</small>}
              </th>
              <td className="timeline-when figures">{whenOf(row)}</td>
              <td>
                {row.standing ? <StandingTag standing={row.standing} /> : row.judged && <PlanLight of={row.judged} />}
              </td>
              <td className="timeline-bar" aria-hidden="true">
                <TimelineBar row={row} span={span} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Name = ({ row }: { row: TimelineRow }) =>
  row.kind === 'action' ? <ActionLink {...row} /> : <PlanLink {...row} />;

const whenOf = ({ startsOn, dueOn, firstDueOn }: TimelineRow) => {
  if (dueOn === null) return t('timeline.noDate');
  return (
    <>
      {startsOn ? t('timeline.range', { from: shortDay(startsOn), to: shortDay(dueOn) }) : shortDay(dueOn)}
      {firstDueOn && firstDueOn !== dueOn && (
        <small className="block muted">{t('timeline.was', { day: shortDay(firstDueOn) })}</small>
      )}
    </>
  );
};
