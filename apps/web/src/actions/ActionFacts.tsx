import { Link } from '@tanstack/react-router';
import type { ActionRepresentation, LinkedAction } from '@trivet/contract';
import { longDay } from '../lib/dates.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Facts } from '../ui/Facts.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import { StandingTag } from './StandingTag.tsx';
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
        [t('actions.page.helpers'), action.helpers.map(({ name }) => name).join(', ') || null],
        [
          t('actions.page.waitsFor'),
          action.waitsFor.length > 0 ? <Linked key="first" actions={action.waitsFor} /> : null,
        ],
        [t('actions.page.holdsUp'), action.holdsUp.length > 0 ? <Linked key="later" actions={action.holdsUp} /> : null],
        [t('actions.page.serves'), action.serves && <Serves key="serves" serves={action.serves} />],
        [t('actions.page.risk'), action.risk && <RiskLink key="risk" risk={action.risk} />],
        [t('actions.page.evidence'), several(action.evidence)],
        [t('actions.page.verified'), action.verifiedOn && <Verified key="verified" action={action} />],
        [
          t('actions.page.escalated'),
          action.escalationSteps > 0 ? t('actions.page.escalatedTimes', { times: action.escalationSteps }) : null,
        ],
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

/** Actions that stand before or after this one. */
function Linked({ actions }: { actions: readonly LinkedAction[] }) {
  const place = usePlace();
  return actions.map(({ id, reference, title, standing }) => (
    <span className="block" key={id}>
      <Link
        to="/w/$workspace/p/$code/actions/$reference"
        params={{ ...addressIn(place), reference: shortOf(reference) }}
      >
        {shortOf(reference)} {title}
      </Link>{' '}
      <StandingTag standing={standing} />
    </span>
  ));
}

/** The milestone with the objective above it, or the objective itself. */
function Serves({ serves }: { serves: NonNullable<ActionRepresentation['serves']> }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(serves.reference) };
  return (
    <>
      <Link to="/w/$workspace/p/$code/plan/$reference" params={params}>
        {shortOf(serves.reference)} {serves.title}
      </Link>
      {serves.kind === 'milestone' && <span className="block muted">{serves.objectiveTitle}</span>}
    </>
  );
}

function RiskLink({ risk: { reference, title } }: { risk: NonNullable<ActionRepresentation['risk']> }) {
  const place = usePlace();
  const params = { ...addressIn(place), reference: shortOf(reference) };
  return (
    <Link to="/w/$workspace/p/$code/risks/$reference" params={params}>
      {shortOf(reference)} {title}
    </Link>
  );
}

function Verified({ action: { verifiedOn, verifiedByName, verificationNote } }: { action: ActionRepresentation }) {
  return (
    <>
      {verifiedOn && t('actions.page.verifiedBy', { name: verifiedByName ?? '', day: longDay(verifiedOn) })}
      {verificationNote && <span className="block muted as-typed">{verificationNote}</span>}
    </>
  );
}

const several = (words: string) => (words ? <span className="as-typed">{words}</span> : null);
