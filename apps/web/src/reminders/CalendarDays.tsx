import { fullDay } from '../lib/dates.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import type { Coming } from './reminders.api.ts';
import { t } from './reminder.strings.ts';

type Props = { items: readonly Coming[]; until: string; total: number };

/** Day by day, who is reminded of what. One person's things of one day go out as one letter. */
export function CalendarDays({ items, until, total }: Props) {
  if (items.length === 0) return <p className="muted">{t('calendar.none', { day: fullDay(until) })}</p>;
  const days = Map.groupBy(items, ({ day }) => day);
  return (
    <div className="stack" data-gap="tight">
      <p>{t('calendar.total', { total, day: fullDay(until) })}</p>
      <div>
        {[...days].map(([day, some], at) => (
          <Disclosure key={day} plain open={at === 0} title={fullDay(day)} aside={t('calendar.people', countOf(some))}>
            <People items={some} />
          </Disclosure>
        ))}
      </div>
      {items.length >= 500 && <p className="muted">{t('calendar.more', { shown: items.length })}</p>}
    </div>
  );
}

const countOf = (some: readonly Coming[]) => ({ people: new Set(some.map(({ personId }) => personId)).size });

function People({ items }: { items: readonly Coming[] }) {
  return (
    <ul className="reminder-people">
      {[...Map.groupBy(items, ({ personId }) => personId)].map(([personId, theirs]) => (
        <li key={personId}>
          <strong>{theirs[0]?.personName}</strong>
          <ul>
            {theirs.map((line) => (
              <li key={`${line.rule} ${line.audience} ${line.words}`}>
                {t('calendar.line', { rule: t(`rule.${line.rule}`), audience: t(`audience.${line.audience}`) })}
                {': '}
                <span className="as-typed">{line.words ?? t('calendar.things', line)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
