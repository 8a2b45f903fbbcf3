import { Link } from '@tanstack/react-router';
import type { PortfolioRow } from '@trivet/contract';
import { shortDay } from '../lib/dates.ts';
import { LightTag } from '../ui/LightTag.tsx';
import type { Column } from '../ui/table.ts';
import { t } from './overview.strings.ts';

/** `band` is what the workspace calls a red risk. What is past is no press away: lists show what is there now. */
export const portfolioColumnsIn = (
  workspace: string,
  band: string,
  isPast = false,
): readonly Column<PortfolioRow>[] => [
  { id: 'name', head: t('portfolio.partnership'), cell: (row) => name(workspace, row), isTitle: true },
  { id: 'light', head: t('portfolio.light'), cell: light },
  {
    id: 'risks',
    head: t('portfolio.risks', { band }),
    cell: (row) => (isPast ? row.risksRed : risks(workspace, row)),
    align: 'end',
  },
  {
    id: 'overdue',
    head: t('portfolio.overdue'),
    cell: (row) => (isPast ? row.actionsOverdue : overdue(workspace, row)),
    align: 'end',
  },
  { id: 'open', head: t('portfolio.open'), cell: ({ actionsOpen }) => actionsOpen, align: 'end' },
  { id: 'report', head: t('portfolio.report'), cell: report, nowrap: true },
  { id: 'outcomes', head: t('portfolio.outcomes'), cell: outcomes },
];

const name = (workspace: string, row: PortfolioRow) => (
  <>
    <Link to="/w/$workspace/p/$code" params={{ workspace, code: row.code }}>
      {row.name}
    </Link>
    <small className="muted block">
      {row.code}, {t(`overview.stage.${row.stage}`).toLowerCase()}
    </small>
  </>
);

const light = ({ light: shown, computed }: PortfolioRow) => (
  <>
    <LightTag light={shown} />
    {shown !== computed.light && (
      <small className="muted block">{t('portfolio.differs', { light: t(`portfolio.${computed.light}`) })}</small>
    )}
  </>
);

const risks = (workspace: string, { code, risksRed }: PortfolioRow) =>
  risksRed === 0 ? (
    risksRed
  ) : (
    <Link to="/w/$workspace/p/$code/risks" params={{ workspace, code }} search={{ light: 'red' }}>
      {risksRed}
    </Link>
  );

const overdue = (workspace: string, { code, actionsOverdue }: PortfolioRow) =>
  actionsOverdue === 0 ? (
    actionsOverdue
  ) : (
    <Link to="/w/$workspace/p/$code/actions" params={{ workspace, code }} search={{ overdue: true }}>
      {actionsOverdue}
    </Link>
  );

const report = ({ report: owed }: PortfolioRow) => {
  if (!owed) return <span className="muted">{t('portfolio.noReport')}</span>;
  return (
    <>
      {t(`overview.reportStatus.${owed.status}`)}
      {owed.daysLate > 0 ? (
        <small className="block due-late">{t('overview.reportLate', { days: owed.daysLate })}</small>
      ) : (
        <small className="block muted">{shortDay(owed.dueOn)}</small>
      )}
    </>
  );
};

const outcomes = ({ outcomes: served }: PortfolioRow) => served.map(({ code }) => code).join(', ');
