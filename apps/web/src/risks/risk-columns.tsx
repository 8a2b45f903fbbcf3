import type { ListedRisk } from '@trivet/contract';
import { shortDay } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { OrganisationName } from '../ui/OrganisationName.tsx';
import type { Column } from '../ui/table.ts';
import { RiskFlags } from './RiskFlags.tsx';
import { RiskLink } from './RiskLink.tsx';
import { CurrentScore } from './Score.tsx';
import { RiskTrend } from './RiskTrend.tsx';
import { t } from './risks.strings.ts';
import { t as sharing } from './sharing.strings.ts';

export const riskColumns: readonly Column<ListedRisk>[] = [
  {
    id: 'reference',
    head: t('risks.column.ref'),
    cell: ({ reference }) => shortOf(reference),
    sortable: true,
    nowrap: true,
  },
  { id: 'title', head: t('risks.column.risk'), cell: (risk) => <Title risk={risk} />, sortable: true, isTitle: true },
  { id: 'lead', head: t('risks.column.lead'), cell: (risk) => <Lead risk={risk} /> },
  {
    id: 'inherent',
    head: t('risks.column.inherent'),
    cell: ({ inherentLikelihood, inherentImpact }) => inherentLikelihood * inherentImpact,
    align: 'end',
  },
  {
    id: 'score',
    head: t('risks.column.current'),
    cell: (risk) => <CurrentScore risk={risk} />,
    sortable: true,
    nowrap: true,
  },
  { id: 'target', head: t('risks.column.target'), cell: target, align: 'end' },
  { id: 'trend', head: t('risks.column.trend'), cell: (risk) => <RiskTrend risk={risk} />, nowrap: true },
  {
    id: 'shared',
    head: sharing('sharing.column.shared'),
    cell: ({ sharedWith }) => <SharedWith names={sharedWith} />,
  },
  {
    id: 'response',
    head: t('risks.column.response'),
    cell: ({ response }) => t(`risks.response.${response}`),
    nowrap: true,
    isExtra: true,
  },
  {
    id: 'nextReviewOn',
    head: t('risks.column.review'),
    cell: ({ nextReviewOn }) => shortDay(nextReviewOn),
    sortable: true,
    nowrap: true,
  },
];

function Title({ risk }: { risk: ListedRisk }) {
  return (
    <>
      <RiskLink risk={risk} />
      <span className="cluster flags" data-gap="tight">
        <RiskFlags risk={risk} />
      </span>
    </>
  );
}

function Lead({ risk: { ownerName, leadPartnerName, leadPartnerShortName } }: { risk: ListedRisk }) {
  return (
    <>
      {ownerName ?? <span className="muted">{t('risks.cell.nobody')}</span>}
      <OrganisationName name={leadPartnerName} shortName={leadPartnerShortName} />
    </>
  );
}

function target({ targetLikelihood, targetImpact }: ListedRisk) {
  return targetLikelihood === null || targetImpact === null ? (
    <span className="muted">{t('risks.cell.none')}</span>
  ) : (
    targetLikelihood * targetImpact
  );
}

/** How many it touches; who they are is read out, and shown when pointed at. */
function SharedWith({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <span className="muted">{t('risks.cell.none')}</span>;
  return (
    <span title={names.join(', ')}>
      {sharing('sharing.column.partners', { count: names.length })}
      <span className="visually-hidden"> {names.join(', ')}</span>
    </span>
  );
}
