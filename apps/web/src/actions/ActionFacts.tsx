import type { ActionRepresentation } from '@trivet/contract';
import { longDay } from '../lib/dates.ts';
import { Facts } from '../ui/Facts.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import { t } from './actions.strings.ts';

/** What is known of an action, beside what was said of it. */
export function ActionFacts({ action }: { action: ActionRepresentation }) {
  return (
    <Facts
      facts={[
        [t('actions.page.lead'), <Lead key="lead" action={action} />],
        [t('actions.page.due'), action.dueOn ? longDay(action.dueOn) : t('actions.cell.noDate')],
        [t('actions.page.starts'), action.startsOn && longDay(action.startsOn)],
        [t('actions.page.done'), t('actions.page.percent', { percent: action.percent })],
        [t('actions.page.light'), action.light && <Light key="light" action={action} />],
        [t('actions.page.priority'), t(`actions.priority.${action.priority}`)],
        [t('actions.page.description'), several(action.description)],
        [t('actions.page.contingency'), several(action.contingency)],
        [t('actions.page.closedOn'), action.closedOn && longDay(action.closedOn)],
      ]}
    />
  );
}

function Lead({ action: { ownerName, ownerPartnerName } }: { action: ActionRepresentation }) {
  return (
    <>
      {ownerName ?? t('actions.page.nobody')}
      <br />
      <span className="muted">{ownerPartnerName}</span>
    </>
  );
}

function Light({ action: { light, lightReasons, worseReason } }: { action: ActionRepresentation }) {
  const reasons = lightReasons.map((reason) =>
    reason === 'said_worse' && worseReason ? worseReason : t(`actions.reason.${reason}`),
  );
  return (
    <>
      {light && <LightTag light={light} />}
      {reasons.map((reason) => (
        <span className="block muted" key={reason}>
          {reason}
        </span>
      ))}
    </>
  );
}

const several = (words: string) => (words ? <span className="as-typed">{words}</span> : null);
