import { Link } from '@tanstack/react-router';
import type { OwedPart } from '@trivet/contract';
import { shortDay } from '../lib/dates.ts';
import { ContributionStatus } from '../report-contributions/ContributionStatus.tsx';
import { Button } from '../ui/Button.tsx';
import type { Column } from '../ui/table.ts';
import { t } from './chasing.strings.ts';
import { OnTimeFigure, reminderWords } from './PartState.tsx';

/** Whose part it is, where, how it stands, when it was last asked for, and the press that asks for it. */
export const listColumns = (workspace: string, onRemind: (part: OwedPart) => void): readonly Column<OwedPart>[] => [
  { id: 'part', head: t('chaseList.part'), cell: (part) => partLink(workspace, part), isTitle: true },
  { id: 'partnership', head: t('chaseList.partnership'), cell: (part) => partnershipLink(workspace, part) },
  { id: 'status', head: t('chaseList.status'), cell: status, nowrap: true },
  { id: 'dueOn', head: t('chaseList.due'), cell: dueCell, sortable: true, nowrap: true },
  { id: 'reminder', head: t('chaseList.reminder'), cell: reminder },
  { id: 'onTime', head: t('chasing.onTime'), cell: ({ onTime }) => <OnTimeFigure record={onTime} /> },
  { id: 'remind', head: t('chasing.act'), cell: (part) => <Remind part={part} onRemind={onRemind} />, isControl: true },
];

const partLink = (workspace: string, { partnershipCode: code, periodStartsOn, partnerId, ...part }: OwedPart) => (
  <>
    <Link
      to="/w/$workspace/p/$code/reports/$reference/from/$partnerId"
      params={{ workspace, code, reference: periodStartsOn, partnerId }}
    >
      {part.partnerName}
    </Link>
    <small className="muted block">
      {part.label}, {part.leadName ?? t('chasing.noLead')}
    </small>
  </>
);

const partnershipLink = (workspace: string, { partnershipCode: code, partnershipName }: OwedPart) => (
  <Link to="/w/$workspace/p/$code/reports/chase" params={{ workspace, code }}>
    {partnershipName}
  </Link>
);

const status = (part: OwedPart) => <ContributionStatus contribution={{ ...part, late: false }} />;

const dueCell = ({ dueOn, daysLate }: OwedPart) => (
  <>
    {shortDay(dueOn)}
    {daysLate > 0 && <small className="block due-late">{t('chasing.daysLate', { days: daysLate })}</small>}
  </>
);

const reminder = ({ reminder: last }: OwedPart) =>
  last ? reminderWords(last) : <span className="muted">{t('chaseList.never')}</span>;

function Remind({ part, onRemind }: { part: OwedPart; onRemind: (part: OwedPart) => void }) {
  return (
    <Button size="small" aria-label={t('chasing.actOn', { name: part.partnerName })} onClick={() => onRemind(part)}>
      {t('chasing.act')}
    </Button>
  );
}
