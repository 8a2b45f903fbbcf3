import { Link } from '@tanstack/react-router';
import type { MinutesContent } from '@trivet/domain';
import { shortDay } from '../lib/dates.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { t } from './minutes.strings.ts';

/** What a meeting agreed to do, first: everybody finds their own at once. */
export function ActionsAgreed({ items }: { items: MinutesContent['items'] }) {
  const address = addressIn(usePlace());
  const actions = items.flatMap((item) => item.actions);
  if (actions.length === 0) return null;
  return (
    <Card title={t('minutes.agreed')}>
      <ul className="minutes-actions">
        {actions.map(({ id, reference, title, holder, dueOn }) => (
          <li key={id}>
            <Link to="/w/$workspace/p/$code/actions/$reference" params={{ ...address, reference: shortOf(reference) }}>
              {shortOf(reference)} {title}
            </Link>
            <span className="row-facts">
              {[holder ?? t('minutes.nobody'), dueOn ? shortDay(dueOn) : t('minutes.noDate')].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
