import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WorkItem } from '@trivet/contract';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { useCurrentPartnership } from '../app/navigation.ts';
import { useMyPartnerships, useSession } from '../app/session.ts';
import { addDays, weekDay } from '../lib/dates.ts';
import { canRun, onListenersChange, run } from '../lib/keyboard.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { checkIcon, plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { placeOf } from '../partnerships/place.ts';
import { WorkRows } from './WorkRows.tsx';
import { workQuery } from './work.api.ts';
import { t } from './my-work.strings.ts';
import '../lists/pages.css';

// What the buttons ask of the server comes no sooner: it is fetched beside it.
const NewThings = lazy(() => import('./NewThings.tsx').then((m) => ({ default: m.NewThings })));
const PlaceChoice = lazy(() => import('./PlaceChoice.tsx').then((m) => ({ default: m.PlaceChoice })));

/** Everyone's home: what one owes, overdue first, with one button each. */
export function MyWorkPage() {
  const query = useQuery(workQuery);
  const { data } = query;
  return (
    <>
      <PageHeader
        title={t('myWork.title')}
        lead={data && data.items.length > 0 ? sentenceOf(data) : ' '}
        actions={<MakeButtons />}
      />
      <div className="stack">
        <Loaded query={query} what={t('myWork.what')} shape="rows" count={5}>
          {(work) => <Work {...work} />}
        </Loaded>
        {!query.isPending && <AllActions />}
      </div>
      <Suspense>
        <NewFromHome />
      </Suspense>
    </>
  );
}

type WorkProps = { today: string; items: WorkItem[] };

function Work({ today, items }: WorkProps) {
  const [now, later] = parted({ today, items });
  if (items.length === 0)
    return (
      <Card>
        <EmptyState icon={checkIcon} title={t('myWork.nothing')}>
          {t('myWork.nothingWhy')}
        </EmptyState>
      </Card>
    );
  return (
    <div className="stack">
      <Card title={t('myWork.dueNow')} aside={<span className="muted">{t('myWork.dueNowLead')}</span>}>
        {now.length > 0 ? <WorkRows label={t('myWork.dueNow')} items={now} /> : <p>{t('myWork.nothingNow')}</p>}
      </Card>
      {later.length > 0 && (
        <Card title={t('myWork.later')} aside={<span className="muted">{t('myWork.laterLead')}</span>}>
          <WorkRows label={t('myWork.later')} items={later} />
        </Card>
      )}
    </div>
  );
}

/** Every action one leads or helps with, of each workspace one is in. */
function AllActions() {
  const { workspaces } = useSession();
  return (
    <p className="cluster">
      {workspaces.map(({ slug, name }) => (
        <Link key={slug} to="/w/$workspace/my-actions" params={{ workspace: slug }}>
          {workspaces.length === 1 ? t('myWork.allActions') : t('myWork.allActionsIn', { name })}
        </Link>
      ))}
    </p>
  );
}

/** What can be made where one was last; greyed out nowhere, for it is only shown where it may be done. */
function MakeButtons() {
  const may = useSyncExternalStore(onListenersChange, () => `${canRun('new.action')} ${canRun('new.risk')}`);
  return (
    <>
      {may.startsWith('true') && (
        <Button icon={plusIcon} onClick={() => run('new.action')}>
          {t('myWork.addAction')}
        </Button>
      )}
      {may.endsWith('true') && (
        <Button kind="primary" icon={plusIcon} onClick={() => run('new.risk')}>
          {t('myWork.logRisk')}
        </Button>
      )}
    </>
  );
}

function NewFromHome() {
  const partnerships = useMyPartnerships();
  const current = useCurrentPartnership();
  const [id, choose] = useState(current?.id);
  const chosen = partnerships.find((each) => each.id === id);
  if (!chosen) return null;
  return (
    <NewThings
      place={placeOf(chosen.workspace, chosen)}
      choosePlace={<PlaceChoice partnerships={partnerships} chosenId={chosen.id} onChoose={choose} />}
    />
  );
}

const daysAhead = 7;
/** After every day there is. */
const never = '9999';

/** What is overdue or due within 7 days, and the rest. */
const parted = ({ today, items }: WorkProps) => {
  const isNow = ({ dueOn }: WorkItem) => dueOn !== null && dueOn <= addDays(today, daysAhead);
  // The server sorts within a workspace; someone in two reads one list.
  const byDay = items.toSorted((a, b) => (a.dueOn ?? never).localeCompare(b.dueOn ?? never));
  return [byDay.filter(isNow), byDay.filter((item) => !isNow(item))] as const;
};

/** '3 things need you by Friday 27 November': the last day of those that are due now. */
const sentenceOf = (work: WorkProps) => {
  const [now] = parted(work);
  const last = now
    .flatMap(({ dueOn }) => dueOn ?? [])
    .toSorted()
    .at(-1);
  const count = now.length;
  if (!last || last < work.today) return t('myWork.needNow', { count });
  return t('myWork.needBy', { count, day: weekDay(last) });
};
