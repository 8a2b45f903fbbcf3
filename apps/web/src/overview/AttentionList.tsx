import type { Attention } from '@trivet/contract';
import { fullDay, shortDay } from '../lib/dates.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { ThingLink } from '../plan/ThingLink.tsx';
import { useScoring } from '../risks/scoring.ts';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { ReportLink } from './ReportLink.tsx';
import { t } from './overview.strings.ts';

/** What a chair asks about first: what, since when, and who can act. */
export function AttentionList({ items }: { items: readonly Attention[] }) {
  const band = useScoring(usePlace().workspaceId).band('red');
  if (items.length === 0) return <p>{t('overview.attentionNone')}</p>;
  return (
    <Rows
      label={t('overview.attention')}
      items={items.map((item) => ({
        id: `${item.code} ${item.id}`,
        tag: (
          <StatusTag kind={item.light} {...(item.code === 'action_blocked' && { shape: 'pause' })}>
            {t(`overview.attention.${item.code}`, { band })}
          </StatusTag>
        ),
        title: <Title item={item} />,
        facts: factsOf(item),
      }))}
    />
  );
}

function Title({ item: { subject, reference, title } }: { item: Attention }) {
  if (subject === 'report')
    return <ReportLink startsOn={reference}>{t('overview.attention.report', { day: fullDay(reference) })}</ReportLink>;
  return (
    <ThingLink kind={subject} reference={reference}>
      {shortOf(reference)} {title}
    </ThingLink>
  );
}

const factsOf = ({ ownerName, partnerName, since }: Attention) =>
  [ownerName, partnerName, since && t('overview.attention.since', { day: shortDay(since) })].filter(Boolean).join(', ');
