import type { SectionOf } from '@trivet/domain';
import { money } from '../lib/money.ts';
import { shortOf } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import { t } from './reports.strings.ts';

/** What came in and became of it, and the budget lines beyond their tolerance. */
export function SpendAgainstBudget({ section: { sums, offTrack } }: { section: SectionOf<'money'> }) {
  return (
    <Card title={t('section.money')}>
      {sums.map(({ currency, cameIn, spent, left, expected }) => (
        <p key={currency}>
          {t('section.moneyOf', {
            cameIn: money(cameIn, currency),
            spent: money(spent, currency),
            left: money(left, currency),
            expected: money(expected, currency),
          })}
        </p>
      ))}
      {offTrack.length === 0 ? (
        <p className="muted">{t('section.moneyOnTrack')}</p>
      ) : (
        <ul className="report-items">
          {offTrack.map(({ lineId, reference, title, currency, amount, spent, expected, light }) => (
            <li key={lineId}>
              <LightTag light={light} /> {shortOf(reference)} {title}
              <small className="block muted">
                {t('section.moneyLine', {
                  amount: money(amount, currency),
                  spent: money(spent, currency),
                  expected: money(expected, currency),
                })}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
