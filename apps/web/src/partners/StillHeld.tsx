import { Link } from '@tanstack/react-router';
import type {
  ListedAccountabilityLine,
  ListedAction,
  ListedMembership,
  ListedRisk,
  PledgeRepresentation,
} from '@trivet/contract';
import type { ReactNode } from 'react';
import { LineLink } from '../accountability/LineLink.tsx';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { roleWords } from '../people/role-words.ts';
import { Button } from '../ui/Button.tsx';
import { t } from './partners.strings.ts';

type Some<Item> = { items: readonly Item[]; total?: number | undefined; totalAtLeast?: number | undefined };
type Held = {
  actions: Some<ListedAction>;
  risks: Some<ListedRisk>;
  lines: Some<ListedAccountabilityLine>;
  pledges: Some<PledgeRepresentation>;
  seats: Some<ListedMembership>;
};

export const holds = ({ actions, risks, lines, pledges, seats }: Held) =>
  [actions, risks, lines, pledges, seats].some(({ items }) => items.length > 0);

/** What a partner has to give up before it leaves: each thing leads to where that is done. */
export function StillHeld({ held, onClose }: { held: Held; onClose: () => void }) {
  const { actions, risks, lines, pledges, seats } = held;
  const address = addressIn(usePlace());
  return (
    <div className="stack">
      <p>{t('partner.holds')}</p>
      <ul>
        {actions.items.map(({ id, reference, title }) => (
          <li key={id}>
            <Link
              to="/w/$workspace/p/$code/actions/$reference"
              params={{ ...address, reference: shortOf(reference) }}
            >{`${shortOf(reference)} ${title}`}</Link>
          </li>
        ))}
        {more(actions)}
        {risks.items.map(({ id, reference, title }) => (
          <li key={id}>
            <Link
              to="/w/$workspace/p/$code/risks/$reference"
              params={{ ...address, reference: shortOf(reference) }}
            >{`${shortOf(reference)} ${title}`}</Link>
          </li>
        ))}
        {more(risks)}
        {lines.items.map(({ id, reference, whatFor }) => (
          <li key={id}>
            <LineLink reference={reference}>{`${shortOf(reference)} ${whatFor}`}</LineLink>
          </li>
        ))}
        {more(lines)}
        {pledges.items.map(({ id, reference, title }) => (
          <li key={id}>
            <Link
              to="/w/$workspace/p/$code/money/pledges/$reference"
              params={{ ...address, reference: shortOf(reference) }}
            >
              {t('partner.holdsPledge', { pledge: `${shortOf(reference)} ${title}` })}
            </Link>
          </li>
        ))}
        {more(pledges)}
        {seats.items.map(({ id, role, personName }) => (
          <li key={id}>
            <Link to="/w/$workspace/p/$code/people" params={address}>
              {t('partner.holdsSeat', { role: roleWords(role), name: personName })}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t(pledges.items.length > 0 ? 'partner.holdsNextPledges' : 'partner.holdsNext')}</p>
      <div>
        <Button onClick={onClose}>{t('partner.close')}</Button>
      </div>
    </div>
  );
}

const more = ({ items, total, totalAtLeast }: Some<unknown>): ReactNode => {
  const rest = (totalAtLeast ?? total ?? items.length) - items.length;
  return rest > 0 && <li>{t('partner.holdsMore', { count: rest })}</li>;
};
