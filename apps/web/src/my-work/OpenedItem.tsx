import type { WorkItem } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../ui/Skeleton.tsx';
import { nameOf } from './WorkTitle.tsx';

const OpenedAction = lazy(() => import('./OpenedAction.tsx'));
const OpenedAllocation = lazy(() => import('./OpenedAllocation.tsx'));
const OpenedQuestion = lazy(() => import('./OpenedQuestion.tsx'));
const OpenedRisk = lazy(() => import('./OpenedRisk.tsx'));

type Props = { item: WorkItem; onClose: () => void };
/** Only what is of a partnership opens in place. */
export type OpenedProps = { item: WorkItem & { partnershipId: string }; onClose: () => void };

/** What opens under a row: the update of an action, what is asked about one, the review of a risk. Fetched when it is first asked for. */
export function OpenedItem({ item, onClose }: Props) {
  return (
    <div className="opened-item">
      <Suspense fallback={<Skeleton what={nameOf(item)} />}>
        {item.partnershipId !== null && (
          <Opened item={{ ...item, partnershipId: item.partnershipId }} onClose={onClose} />
        )}
      </Suspense>
    </div>
  );
}

function Opened(props: OpenedProps) {
  if (props.item.kind === 'action' || props.item.kind === 'help') return <OpenedAction {...props} />;
  if (props.item.kind === 'risk_review') return <OpenedRisk {...props} />;
  if (props.item.kind === 'risk_allocation') return <OpenedAllocation {...props} />;
  return <OpenedQuestion {...props} />;
}
