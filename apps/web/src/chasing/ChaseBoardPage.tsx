import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ChaseBoard, ChaseRow } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { due } from '../lib/dates.ts';
import { useNarrowing } from '../lists/narrowing.ts';
import { addressIn, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { reportIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { bellIcon } from '../ui/page-icons.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useSelection } from '../ui/selection.ts';
import { BoardTools } from './BoardTools.tsx';
import { boardColumns } from './board-columns.tsx';
import { ChaseFilters, chaseChips } from './ChaseFilters.tsx';
import { chaseBoardQuery } from './chasing.api.ts';
import { t } from './chasing.strings.ts';
import { type Asking, lateParts, latestIfWhole, mostUrgent, partsToAsk } from './who-to-ask.ts';
import './chasing.css';

const NudgeDialog = lazy(() => import('./NudgeDialog.tsx'));

/** Where every partner is with its part of the last reports, and the press that reminds those who are late. */
export function ChaseBoardPage() {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/reports/chase' });
  const query = useQuery(chaseBoardQuery(place.id, search));
  const [asked, ask] = useState<readonly Asking[] | null>(null);
  const remind = (rows: readonly ChaseRow[]) =>
    ask(rows.flatMap(partsToAsk).map((part) => ({ ...part, partnershipId: place.id })));
  const onRemind = useMayHere('nudge.give') ? remind : undefined;
  return (
    <>
      <Header board={query.data} onRemind={onRemind} />
      <Loaded query={query} what={t('chasing.what')} shape="rows">
        {(board) => <Board board={board} onRemind={onRemind} />}
      </Loaded>
      <Suspense>{asked && <NudgeDialog asked={asked} onClose={() => ask(null)} />}</Suspense>
    </>
  );
}

type OnRemind = ((rows: readonly ChaseRow[]) => void) | undefined;

function Header({ board, onRemind }: { board: ChaseBoard | undefined; onRemind: OnRemind }) {
  const place = usePlace();
  const late = (board?.items ?? []).filter((row) => lateParts(row).length > 0);
  return (
    <PageHeader
      title={t('chasing.title')}
      within={[t('chasing.reports'), place.name]}
      crumbs={[
        <Link key="list" to="/w/$workspace/p/$code/reports" params={addressIn(place)}>
          {t('chasing.reports')}
        </Link>,
      ]}
      lead={board ? leadOf(board) : ' '}
      actions={
        onRemind && (
          <>
            <LinkButton to="/w/$workspace/reports/chase" params={{ workspace: place.workspace }}>
              {t('chasing.everywhere')}
            </LinkButton>
            {late.length > 0 && (
              <Button kind="primary" icon={bellIcon} onClick={() => onRemind(late)}>
                {t('chasing.remindLate', { count: late.length })}
              </Button>
            )}
          </>
        )
      }
    />
  );
}

const leadOf = (board: ChaseBoard) => {
  const urgent = mostUrgent(board);
  if (urgent) return t('chasing.lead', { ...urgent, when: due(urgent.dueOn) });
  const whole = latestIfWhole(board);
  return whole ? t('chasing.allIn', whole) : t('chasing.nothingOpen');
};

function Board({ board, onRemind }: { board: ChaseBoard; onRemind: OnRemind }) {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/reports/chase' });
  const { narrow, clear } = useNarrowing(search, ['periods']);
  const rows = search.late ? board.items.filter((row) => lateParts(row).length > 0) : board.items;
  const selection = useSelection(JSON.stringify(search), rows, ({ partnerId }) => partnerId);
  const remindRow = onRemind && ((row: ChaseRow) => onRemind([row]));
  const bulk = onRemind && (
    <Button
      size="small"
      onClick={() => onRemind(selection.rows)}
      disabled={selection.rows.flatMap(partsToAsk).length === 0}
    >
      {t('chasing.remindChosen')}
    </Button>
  );
  return (
    <>
      <ChaseFilters search={search} onChange={narrow} chips={chaseChips(search, narrow)} onClear={clear} />
      <DataTable
        caption={search.late ? t('chasing.captionLate') : t('chasing.caption', { periods: board.periods.length })}
        columns={boardColumns({ place, board, onRemind: remindRow })}
        rows={rows}
        idOf={({ partnerId }) => partnerId}
        nameOf={({ partnerName }) => partnerName}
        selection={bulk && { ...selection, bulk }}
        tools={<BoardTools search={search} />}
        empty={
          <EmptyState icon={reportIcon} title={t('chasing.empty')}>
            {t('chasing.emptyWhy')}
          </EmptyState>
        }
        onClearFilters={search.late ? clear : undefined}
      />
    </>
  );
}
