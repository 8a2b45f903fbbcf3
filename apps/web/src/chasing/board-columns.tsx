import { Link } from '@tanstack/react-router';
import type { ChaseBoard, ChaseRow } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { addressIn, type Place } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import type { Column } from '../ui/table.ts';
import { t } from './chasing.strings.ts';
import { OnTimeFigure, PartState } from './PartState.tsx';
import { longestLate, partsToAsk } from './who-to-ask.ts';

const UnmetOver = lazy(() => import('../unmet-responsibilities/UnmetOver.tsx'));

type Board = { place: Place; board: ChaseBoard; onRemind: ((row: ChaseRow) => void) | undefined };

/** The partner, each period, how it keeps to its days, and the presses that remind it or begin what follows. */
export const boardColumns = ({ place, board, onRemind }: Board): readonly Column<ChaseRow>[] => [
  { id: 'partner', head: t('chasing.partner'), cell: (row) => partner(place, row), isTitle: true },
  ...board.periods.map((period, at) => ({
    id: period.reportId,
    head: period.label,
    cell: (row: ChaseRow) => <Cell {...{ place, row, at }} reference={period.periodStartsOn} />,
  })),
  { id: 'onTime', head: t('chasing.onTime'), cell: ({ onTime }) => <OnTimeFigure record={onTime} /> },
  ...(onRemind ? [acts(board, onRemind)] : []),
];

const partner = (place: Place, { partnerId, partnerName, leadName }: ChaseRow) => (
  <span className="chase-partner">
    <Link to="/w/$workspace/p/$code/partners/$partnerId" params={{ ...addressIn(place), partnerId }}>
      {partnerName}
    </Link>
    <small className="muted block">{leadName ?? t('chasing.noLead')}</small>
  </span>
);

function Cell({ place, row, at, reference }: { place: Place; row: ChaseRow; at: number; reference: string }) {
  const part = row.parts[at];
  if (!part) return <span className="muted">{t('chasing.notAsked')}</span>;
  return (
    <Link
      className="chase-cell"
      to="/w/$workspace/p/$code/reports/$reference/from/$partnerId"
      params={{ ...addressIn(place), reference, partnerId: row.partnerId }}
    >
      <PartState part={part} />
    </Link>
  );
}

const acts = (board: ChaseBoard, onRemind: (row: ChaseRow) => void): Column<ChaseRow> => ({
  id: 'remind',
  head: t('chasing.act'),
  isControl: true,
  cell: (row) => (
    <span className="cluster" data-gap="tight">
      {partsToAsk(row).length > 0 && (
        <Button size="small" aria-label={t('chasing.actOn', { name: row.partnerName })} onClick={() => onRemind(row)}>
          {t('chasing.act')}
        </Button>
      )}
      <Unmet board={board} row={row} />
    </span>
  ),
});

/** What follows for the part that has been late the longest. */
function Unmet({ board: { periods }, row }: { board: ChaseBoard; row: ChaseRow }) {
  const late = longestLate(row);
  const period = late && periods[row.parts.indexOf(late)];
  if (!period) return null;
  const { partnerId, partnerName } = row;
  return (
    <Suspense>
      <UnmetOver {...{ partnerId, partnerName }} reportId={period.reportId} label={period.label} dueOn={late.dueOn} />
    </Suspense>
  );
}
