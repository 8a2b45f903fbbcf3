import { fullDay } from '../lib/dates.ts';
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
      <ol className="reminder-days">
        {[...days].map(([day, some]) => (
          <li key={day}>
            <h3>{fullDay(day)}</h3>
            <ul>
              {[...Map.groupBy(some, ({ personId }) => personId)].map(([personId, theirs]) => (
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
          </li>
        ))}
      </ol>
      {items.length >= 500 && <p className="muted">{t('calendar.more', { shown: items.length })}</p>}
    </div>
  );
}
