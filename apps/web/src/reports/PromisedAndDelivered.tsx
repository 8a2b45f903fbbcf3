import type { SectionOf } from '@trivet/domain';
import { shortDay } from '../lib/dates.ts';
import { money } from '../lib/money.ts';
import { shortOf } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import { t } from './reports.strings.ts';

type Section = SectionOf<'pledges'>;

/** What partners promised to put in and has come: money by currency, the rest in its own units, never added together. */
export function PromisedAndDelivered({ section: { valued, unvalued, late } }: { section: Section }) {
  return (
    <Card title={t('section.pledges')}>
      {valued.map(({ currency, promised, delivered }) => (
        <p key={currency}>
          {t('section.pledgesValued', { promised: money(promised, currency), delivered: money(delivered, currency) })}
        </p>
      ))}
      {unvalued.map(({ kind, unit, promised, delivered }) => (
        <p key={`${kind} ${unit}`}>
          {t('section.pledgesUnvalued', { promised: `${promised} ${unit}`, delivered: `${delivered} ${unit}` })}
        </p>
      ))}
      {late.length === 0 ? (
        <p className="muted">{t('section.pledgesOnTrack')}</p>
      ) : (
        <ul className="report-items">
          {late.map((pledge) => (
            <li key={pledge.pledgeId}>
              <LightTag light={pledge.light} /> {shortOf(pledge.reference)} {pledge.title}, {pledge.partnerName}
              <small className="block muted">
                {t('section.pledgesLate', { come: comeOf(pledge), day: shortDay(pledge.dueOn) })}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const comeOf = ({ quantity, unit, deliveredQuantity, ...pledge }: Section['late'][number]) =>
  quantity === null
    ? `${money(pledge.deliveredValue, pledge.currency)} / ${money(pledge.value ?? 0, pledge.currency)}`
    : `${deliveredQuantity} / ${quantity} ${unit}`;
