import type { SectionOf } from '@trivet/domain';
import { ContributionStatus } from '../report-contributions/ContributionStatus.tsx';
import { supportWords } from '../report-contributions/said.ts';
import { Card } from '../ui/Card.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import { t } from './reports.strings.ts';

type Item = SectionOf<'partners'>['items'][number];

/** What each partner said, as it was when the report was submitted. */
export function PartnersSaid({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <Card title={t('section.partners')}>
      <ul className="report-items">
        {items.map((item) => (
          <li key={item.partnerId}>
            <strong>{item.partnerName}</strong>{' '}
            <ContributionStatus contribution={{ status: item.status, late: false, dueOn: item.dueOn }} />
            {item.headline ? (
              <Said item={item} />
            ) : (
              <p className="muted">{item.nilReason || t('section.partnerSilent')}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Said({ item }: { item: Item }) {
  const {
    headline,
    light,
    lightReason,
    moved,
    nextPeriod,
    support,
    supportWords: helps,
    sentByName,
    sentForName,
  } = item;
  return (
    <div className="stack" data-gap="tight">
      <p>
        {light && <LightTag light={light} />} {headline}
      </p>
      {[lightReason, ...moved, nextPeriod, supportWords(support), helps].filter(Boolean).map((words) => (
        <p key={words} className="as-typed">
          {words}
        </p>
      ))}
      {sentByName && <small className="muted">{sentWords(sentByName, sentForName)}</small>}
    </div>
  );
}

const sentWords = (name: string, lead: string | null) =>
  lead && lead !== name ? t('section.partnerFor', { name, lead }) : t('section.partnerSent', { name });
