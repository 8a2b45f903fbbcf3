import { Link } from '@tanstack/react-router';
import type { Attention } from '@trivet/contract';
import { fullDay, shortDay } from '../lib/dates.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
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
  const params = { ...addressIn(usePlace()), reference: shortOf(reference) };
  const words = `${shortOf(reference)} ${title}`;
  if (subject === 'report')
    return <ReportLink startsOn={reference}>{t('overview.attention.report', { day: fullDay(reference) })}</ReportLink>;
  if (subject === 'risk')
    return (
      <Link to="/w/$workspace/p/$code/risks/$reference" params={params}>
        {words}
      </Link>
    );
  if (subject === 'milestone')
    return (
      <Link to="/w/$workspace/p/$code/plan/$reference" params={params}>
        {words}
      </Link>
    );
  if (subject === 'measure')
    return (
      <Link to="/w/$workspace/p/$code/outcomes/$reference" params={params}>
        {words}
      </Link>
    );
  return (
    <Link to="/w/$workspace/p/$code/actions/$reference" params={params}>
      {words}
    </Link>
  );
}

const factsOf = ({ ownerName, partnerName, since }: Attention) =>
  [ownerName, partnerName, since && t('overview.attention.since', { day: shortDay(since) })].filter(Boolean).join(', ');
