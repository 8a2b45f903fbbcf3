import type { WorkItem } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../ui/Skeleton.tsx';
import { nameOf } from './WorkTitle.tsx';

const OpenedAction = lazy(() => import('./OpenedAction.tsx'));
const OpenedRisk = lazy(() => import('./OpenedRisk.tsx'));

type Props = { item: WorkItem; onClose: () => void };

/** What opens under a row: the update of an action, the review of a risk. Fetched when it is first asked for. */
export function OpenedItem({ item, onClose }: Props) {
  return (
    <div className="opened-item">
      <Suspense fallback={<Skeleton what={nameOf(item)} />}>
        {item.kind === 'action' ? <OpenedAction {...{ item, onClose }} /> : <OpenedRisk {...{ item, onClose }} />}
      </Suspense>
    </div>
  );
}
