import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ListedMembership } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { ListTable } from '../lists/ListTable.tsx';
import { useNarrowing } from '../lists/narrowing.ts';
import { usePages } from '../lists/usePages.ts';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { personIcon } from '../ui/icons.tsx';
import { ContinuityPanel } from './ContinuityPanel.tsx';
import { PeopleFilters, peopleChips } from './PeopleFilters.tsx';
import { PeopleHeader } from './PeopleHeader.tsx';
import { Vacancies } from './Vacancies.tsx';
import type { InvitedTo } from './InviteSheet.tsx';
import { peopleColumns } from './people-columns.tsx';
import { membershipsQuery } from './people.api.ts';
import { t } from './people.strings.ts';

const InviteSheet = lazy(() => import('./InviteSheet.tsx'));
const ChairDialog = lazy(() => import('./ChairDialog.tsx'));
const EditSeatSheet = lazy(() => import('./EditSeatSheet.tsx'));
const EndSeatDialog = lazy(() => import('./EndSeatDialog.tsx'));

type Opened =
  | { what: 'invite'; to?: InvitedTo }
  | { what: 'chair' }
  | { what: 'edit' | 'end'; seat: ListedMembership }
  | null;

/** Who holds which role, which seats are vacant, and how steady it all is. */
export function PeoplePage() {
  const [opened, open] = useState<Opened>(null);
  const place = usePlace();
  const invite = (to?: InvitedTo) => open({ what: 'invite', ...(to && { to }) });
  const close = () => open(null);
  return (
    <>
      <PeopleHeader onInvite={() => invite()} onChair={() => open({ what: 'chair' })} />
      <div className="stack" data-gap="loose">
        <Vacancies onInvite={invite} onChair={() => open({ what: 'chair' })} />
        <Seats onInvite={() => invite()} open={open} />
        <ContinuityPanel />
      </div>
      <Suspense>
        {opened?.what === 'invite' && <InviteSheet place={place} to={opened.to} onClose={close} />}
        {opened?.what === 'chair' && <ChairDialog place={place} onClose={close} />}
        {opened?.what === 'edit' && <EditSeatSheet place={place} seat={opened.seat} onClose={close} />}
        {opened?.what === 'end' && <EndSeatDialog place={place} seat={opened.seat} onClose={close} />}
      </Suspense>
    </>
  );
}

function Seats({ onInvite, open }: { onInvite: () => void; open: (opened: Opened) => void }) {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/people' });
  const pages = usePages(JSON.stringify([place.id, search]));
  const query = useQuery(membershipsQuery(place.id, search, pages.cursor));
  const { data: partnership } = useQuery(partnershipQuery(place.id));
  const acts = {
    steers: useMayHere('membership.invite'),
    isArchived: partnership?.archivedAt !== null,
    onEdit: (seat: ListedMembership) => open({ what: 'edit', seat }),
    onEnd: (seat: ListedMembership) => open({ what: 'end', seat }),
  };
  const { narrow, clear } = useNarrowing(search);
  const chips = peopleChips(search, narrow);
  return (
    <div>
      <PeopleFilters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<ListedMembership>
        query={query}
        pages={pages}
        what={t('people.what')}
        caption={t(search.past ? 'people.past' : 'people.current')}
        columns={peopleColumns({ isPast: search.past === true, acts })}
        idOf={({ id }) => id}
        nameOf={({ personName }) => personName}
        empty={<NothingYet onInvite={acts.steers ? onInvite : undefined} />}
        onClearFilters={chips.length > 0 ? clear : undefined}
      />
    </div>
  );
}

function NothingYet({ onInvite }: { onInvite: (() => void) | undefined }) {
  return (
    <EmptyState
      icon={personIcon}
      title={t('people.empty')}
      actions={onInvite && <Button onClick={onInvite}>{t('people.invite')}</Button>}
    >
      {t('people.emptyWhy')}
    </EmptyState>
  );
}
