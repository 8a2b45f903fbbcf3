import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ListedReportContribution, ReportRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { dayOf, shortDay } from '../lib/dates.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { ContributionStatus } from './ContributionStatus.tsx';
import { contributionsQuery } from './report-contributions.api.ts';
import { t } from './report-contributions.strings.ts';

const UnmetOver = lazy(() => import('../unmet-responsibilities/UnmetOver.tsx'));

/** How each partner's part of a report stands, and the way to each. */
export function Contributions({ report }: { report: ReportRepresentation }) {
  const query = useQuery(contributionsQuery(report.partnershipId, report.id));
  return (
    <Card title={t('parts.title')} aside={query.data && <HowMany items={query.data.items} />}>
      <Loaded query={query} what={t('parts.what')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('parts.none')}</p>
          ) : (
            <Rows
              label={t('parts.title')}
              items={items.map((contribution) => ({
                id: contribution.id,
                tag: <ContributionStatus contribution={contribution} />,
                title: <PartnerLink report={report} contribution={contribution} />,
                facts: <Facts contribution={contribution} />,
                action: contribution.late && <Unmet report={report} contribution={contribution} />,
              }))}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

const isIn = ({ status }: ListedReportContribution) => status === 'sent' || status === 'signed_off' || status === 'nil';

function HowMany({ items }: { items: readonly ListedReportContribution[] }) {
  const [sent, count] = [items.filter(isIn).length, items.length];
  if (count === 0) return null;
  return <span className="muted">{t(sent === count ? 'parts.allIn' : 'parts.lead', { sent, count })}</span>;
}

type Props = { report: ReportRepresentation; contribution: ListedReportContribution };

function PartnerLink({ report, contribution }: Props) {
  const place = usePlace();
  return (
    <Link
      to="/w/$workspace/p/$code/reports/$reference/from/$partnerId"
      params={{ ...addressIn(place), reference: report.periodStartsOn, partnerId: contribution.partnerId }}
    >
      {contribution.partnerName}
    </Link>
  );
}

/** What follows while it is late, for whom that concerns. */
function Unmet({ report: { id, label }, contribution: { partnerId, partnerName, dueOn } }: Props) {
  return (
    <Suspense>
      <UnmetOver {...{ partnerId, partnerName, label, dueOn }} reportId={id} />
    </Suspense>
  );
}

/** What it says in one line, or by when it is owed and by whom. */
function Facts({ contribution }: { contribution: ListedReportContribution }) {
  const { words, dueOn, leadName, sentAt, sentByName } = contribution;
  if (isIn(contribution) && sentAt)
    return (
      <span className="cluster" data-gap="tight">
        {words?.light && <LightTag light={words.light} />}
        <span>{words?.headline || contribution.nilReason}</span>
        <span className="muted">
          {sentByName && t('parts.by', { name: sentByName })} {shortDay(dayOf(sentAt))}
        </span>
      </span>
    );
  return [leadName, t('parts.due', { day: shortDay(dueOn) })].filter(Boolean).join(', ');
}
