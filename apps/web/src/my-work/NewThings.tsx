import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import { partnershipQuery } from '../partnerships/place.api.ts';
import type { Place } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';

const loadAction = () => import('../actions/AddActionSheet.tsx');
const loadRisk = () => import('../risks/RaiseRiskSheet.tsx');
const loadQuick = () => import('../actions/QuickAddDialog.tsx');
const QuickAddDialog = lazy(loadQuick);
const AddActionSheet = lazy(() => loadAction().then((module) => ({ default: module.AddActionSheet })));
const RaiseRiskSheet = lazy(() => loadRisk().then((module) => ({ default: module.RaiseRiskSheet })));

type Props = { place: Place; choosePlace?: ReactNode };

/** What can be made from here: listens for the keys, the '+ New' menu and the buttons, where the server would allow it. */
export function NewThings({ place, choosePlace }: Props) {
  const [opened, open] = useState<'action' | 'quick' | 'risk' | null>(null);
  const { data } = useQuery(partnershipQuery(place.id));
  const may = data?.permissions.may ?? [];
  useCommand('new.action', () => open('action'), may.includes('action.raise'));
  useCommand('new.quickAction', () => open('quick'), may.includes('action.raise'));
  useCommand('new.risk', () => open('risk'), may.includes('risk.raise'));
  usePrefetch(place.id, may.length > 0);
  const close = () => open(null);
  return (
    <Suspense fallback={<EmptySheet />}>
      {opened === 'action' && <AddActionSheet {...{ place, choosePlace }} onClose={close} />}
      {opened === 'quick' && <QuickAddDialog {...{ place, choosePlace }} onClose={close} />}
      {opened === 'risk' && <RaiseRiskSheet {...{ place, choosePlace }} onClose={close} />}
    </Suspense>
  );
}

/** Painted at once, while the form is still on its way. */
function EmptySheet() {
  return (
    <div className="scrim" data-place="end">
      <div className="overlay sheet" />
    </div>
  );
}

/** Fetched while nothing else is going on, so that the form opens at once. */
const usePrefetch = (partnershipId: string, isOn: boolean) => {
  useQuery({ ...seatsQuery(partnershipId), enabled: isOn });
  useEffect(() => {
    if (!isOn) return;
    const idle = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 2000));
    idle(() => void Promise.all([loadAction(), loadQuick(), loadRisk()]));
  }, [isOn]);
};
