import { Link } from '@tanstack/react-router';
import type { MeetingRepresentation } from '@trivet/contract';
import type { MinutedItem as Item } from '@trivet/domain';
import { useState } from 'react';
import { t as decisions } from '../decisions/decisions.strings.ts';
import { shortDay } from '../lib/dates.ts';
import { Notes } from '../meetings/Notes.tsx';
import { TakeNote } from '../meetings/TakeNote.tsx';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { t } from './minutes.strings.ts';

type Props = { meeting: MeetingRepresentation; item: Item; number: number };

/** One item as it is minuted. Whoever takes the minutes changes what was said in its place. */
export function MinutedItem({ meeting, item, number }: Props) {
  const mayMinute = meeting.permissions.may.includes('meeting.minute');
  const outcome = outcomeOf(item);
  return (
    <li className="minutes-item">
      <h3>
        {number}. {item.title}
      </h3>
      {item.presenter && <p className="row-facts">{t('minutes.ledBy', { name: item.presenter })}</p>}
      {mayMinute ? (
        <Open meeting={meeting} itemId={item.id} />
      ) : (
        item.notes.map((words, at) => <Said key={at}>{words}</Said>)
      )}
      {item.decisions.map((decision) => (
        <Decided key={decision.id} decision={decision} />
      ))}
      <Taken item={item} />
      {outcome && <p className="muted">{outcome}</p>}
    </li>
  );
}

const Said = ({ children }: { children: string }) => <p className="as-typed">{children}</p>;

function Open({ meeting, itemId }: { meeting: MeetingRepresentation; itemId: string }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <Notes meeting={meeting} itemId={itemId} isPlain />
      {isAdding ? (
        <TakeNote meeting={meeting} itemId={itemId} chosen={null} onOther={() => setAdding(false)} />
      ) : (
        <Button size="small" kind="quiet" onClick={() => setAdding(true)}>
          {t('minutes.add')}
        </Button>
      )}
    </>
  );
}

function Decided({ decision }: { decision: Item['decisions'][number] }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(decision.reference) };
  return (
    <div className="minutes-decision">
      <p>
        <Link to="/w/$workspace/p/$code/decisions/$reference" params={params}>
          {t('minutes.decision', { reference: shortOf(decision.reference) })}
        </Link>{' '}
        <strong>{decision.words || decision.title}</strong>
      </p>
      <p className="row-facts">
        {[
          decisions(`decisionStatus.${decision.status}`),
          decisions(`method.${decision.method}`),
          ...(decision.isIndicative ? [t('minutes.indicative')] : []),
        ].join(' · ')}
      </p>
      <Stood positions={decision.positions} />
    </div>
  );
}

/** Where an organisation did not simply agree, it is told. */
function Stood({ positions }: { positions: Item['decisions'][number]['positions'] }) {
  const told = positions.filter(({ stance, reason, ratifyBy }) => stance !== 'agree' || reason !== '' || ratifyBy);
  if (told.length === 0) return null;
  return (
    <ul>
      {told.map(({ organisation, stance, reason, ratifyBy }) => (
        <li key={organisation}>
          {t(reason ? 'minutes.stoodBecause' : 'minutes.stood', {
            organisation,
            stance: decisions(`stance.${stance}`),
            reason,
          })}
          {ratifyBy && <> · {t('minutes.ratifyBy', { organisation, day: shortDay(ratifyBy) })}</>}
        </li>
      ))}
    </ul>
  );
}

function Taken({ item: { actions, risks } }: { item: Item }) {
  const address = addressIn(usePlace());
  if (actions.length + risks.length === 0) return null;
  return (
    <ul>
      {actions.map(({ id, reference, title, holder }) => (
        <li key={id}>
          <Link to="/w/$workspace/p/$code/actions/$reference" params={{ ...address, reference: shortOf(reference) }}>
            {shortOf(reference)} {title}
          </Link>{' '}
          <span className="row-facts">{holder ?? t('minutes.nobody')}</span>
        </li>
      ))}
      {risks.map(({ id, reference, title, holder }) => (
        <li key={id}>
          <Link to="/w/$workspace/p/$code/risks/$reference" params={{ ...address, reference: shortOf(reference) }}>
            {shortOf(reference)} {title}
          </Link>{' '}
          <span className="row-facts">{holder ?? t('minutes.nobody')}</span>
        </li>
      ))}
    </ul>
  );
}

const outcomeOf = ({ outcome, reason }: Item) => {
  if (outcome === 'done') return null;
  return t(`minutes.outcome.${outcome}`, { reason: reason && t('minutes.because', { reason }) });
};
