import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListedAction } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Failed } from '../ui/Failed.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { toast } from '../ui/Toast.tsx';
import { BoardCard } from './BoardCard.tsx';
import type { ActionSearch } from './action-search.ts';
import { actionByIdQuery, columnQuery, refreshActions } from './actions.api.ts';
import { boardColumns, stepTo, type BoardColumn, type BoardStep } from './board-moves.ts';
import { t } from './board.strings.ts';
import './board.css';

const BoardDialog = lazy(() => import('./BoardDialog.tsx'));

type Asking = { action: ListedAction; step: BoardStep };

/** Actions by status, side by side. A card moves by its menu: with keys, by touch or by mouse alike. */
export default function ActionBoard({ search }: { search: ActionSearch }) {
  const [asking, ask] = useState<Asking | null>(null);
  const [movedId, setMoved] = useState<string | null>(null);
  const move = useMove({ ask, onMoved: setMoved });
  return (
    <>
      <div className="board">
        {boardColumns.map((column) => (
          <Column
            key={column}
            {...{ column, search, movedId }}
            onMove={(action, to) => void move(action, column, to)}
          />
        ))}
      </div>
      <Suspense>
        {asking && <BoardDialog {...asking} onClose={() => ask(null)} onMoved={() => setMoved(asking.action.id)} />}
      </Suspense>
    </>
  );
}

type Moving = { ask: (asking: Asking) => void; onMoved: (id: string) => void };

/** Moves at once what needs no words; asks for them where it does. */
const useMove = ({ ask, onMoved }: Moving) => {
  const queries = useQueryClient();
  return async (row: ListedAction, from: BoardColumn, to: BoardColumn) => {
    const reference = shortOf(row.reference);
    const step = stepTo(from, to);
    try {
      const action = await queries.fetchQuery(actionByIdQuery(row.partnershipId, row.id));
      if (!action.permissions.may.includes(step.right)) return toast(t('board.notYours', { reference }), { bad: true });
      if (step.asks) return ask({ action: row, step });
      const params = { partnershipId: action.partnershipId, actionId: action.id };
      const percent = step.status === 'agreed' ? 0 : Math.min(action.percent, 99);
      const body = { status: step.status, percent, note: '', worse: null };
      await api.actions.progress({ params, body }, { ifMatch: action.version });
      onMoved(row.id);
      toast(t('board.moved', { reference, column: t(`board.${to}`) }));
    } catch {
      toast(t('board.failed', { reference }), { bad: true });
    }
    return refreshActions(queries, row.partnershipId);
  };
};

type ColumnProps = {
  column: BoardColumn;
  search: ActionSearch;
  movedId: string | null;
  onMove: (action: ListedAction, to: BoardColumn) => void;
};

function Column({ column, search, movedId, onMove }: ColumnProps) {
  const place = usePlace();
  const { data, error, refetch } = useQuery(columnQuery(place.id, sortedIn(column, search), statuses[column]));
  const total = data?.totalAtLeast ?? data?.total ?? 0;
  const isMore = data !== undefined && total > data.items.length;
  return (
    <section className="board-column" aria-labelledby={`board-${column}`}>
      <h2 id={`board-${column}`}>{t('board.head', { column: t(`board.${column}`), count: total })}</h2>
      {error && !data && <Failed what={t(`board.${column}`)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton what={t(`board.${column}`)} />}
      {data?.items.length === 0 && <p className="muted">{t('board.nothing')}</p>}
      <ul>
        {data?.items.map((action) => (
          <BoardCard
            key={action.id}
            {...{ action, column, place }}
            isMoved={action.id === movedId}
            onMove={(to) => onMove(action, to)}
          />
        ))}
      </ul>
      {isMore && <p className="muted">{t('board.more', { count: total - data.items.length })}</p>}
    </section>
  );
}

/** What is complete shows what was finished last. */
const sortedIn = (column: BoardColumn, search: ActionSearch): ActionSearch =>
  column === 'complete' && !search.sort ? { ...search, sort: '-lastUpdateOn' } : search;

const statuses: Record<BoardColumn, string> = {
  not_started: 'proposed,agreed',
  under_way: 'in_progress',
  blocked: 'blocked',
  complete: 'done,verified',
};
