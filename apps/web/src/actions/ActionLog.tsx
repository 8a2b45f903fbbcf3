import { useQuery } from '@tanstack/react-query';
import type { ActionRepresentation, ListedActionUpdate } from '@trivet/contract';
import { longDay } from '../lib/dates.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Timeline, type TimelineEntry } from '../ui/Timeline.tsx';
import { StandingTag } from './StandingTag.tsx';
import { updatesQuery } from './actions.api.ts';
import { t } from './actions.strings.ts';

/** All that was said of an action, newest first. */
export function ActionLog({ action: { partnershipId, id } }: { action: ActionRepresentation }) {
  const query = useQuery(updatesQuery(partnershipId, id));
  return (
    <Loaded query={query} what={t('actions.page.updates')}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="muted">{t('actions.page.noUpdates')}</p>
        ) : (
          <Timeline entries={items.map(entryOf)} />
        )
      }
    </Loaded>
  );
}

const entryOf = (update: ListedActionUpdate): TimelineEntry => ({
  id: update.id,
  what: <What update={update} />,
  who: update.personName ?? t('actions.page.system'),
  at: update.at,
  body: update.note && <p className="as-typed">{update.note}</p>,
});

function What({ update }: { update: ListedActionUpdate }) {
  const { kind, dueOn, level } = update;
  switch (kind) {
    case 'noted':
    case 'verified':
    case 'returned':
    case 'taken_back':
      return t(`actions.log.${kind}`);
    case 'date_asked':
    case 'date_moved':
    case 'date_refused':
      return dueOn ? t(`actions.log.${kind}`, { day: longDay(dueOn) }) : t('actions.log.date_moved_none');
    case 'escalated':
    case 'passed_up':
    case 'answered':
      return t(`actions.log.${kind}`, { level: t(`actions.level.${level ?? 'chair'}`) });
    default:
      return <Said update={update} />;
  }
}

/** As it was said then: the rules may have judged otherwise since. */
function Said({ update: { status, percent, worseLight } }: { update: ListedActionUpdate }) {
  const isUnderWay = status === 'in_progress' || status === 'blocked';
  return (
    <span className="cluster" data-gap="tight">
      <StandingTag standing={isUnderWay && worseLight ? worse[worseLight] : standings[status]} />
      {isUnderWay && t('actions.page.percentDone', { percent })}
    </span>
  );
}

const worse = { amber: 'at_risk', red: 'off_track' } as const;
const standings = {
  proposed: 'not_started',
  agreed: 'not_started',
  in_progress: 'on_track',
  blocked: 'blocked',
  done: 'complete',
  verified: 'complete',
  ceased: 'stopped',
} as const;
