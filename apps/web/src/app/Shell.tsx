import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { listenForShortcuts, useCommand } from '../lib/keyboard.ts';
import { BottomBar } from './BottomBar.tsx';
import { DemoStrip, OfflineStrip } from './strips.tsx';
import { SideNav } from './SideNav.tsx';
import { TopBar } from './TopBar.tsx';
import { addressOf, paramsOf, useNavigation } from './navigation.ts';
import { useRouteFocus } from './useRouteFocus.ts';
import { t } from './frame.strings.ts';

const loadGoTo = () => import('./GoTo.tsx');
const GoTo = lazy(loadGoTo);
const Live = lazy(() => import('./Live.tsx').then((m) => ({ default: m.Live })));
const Toasts = lazy(() => import('../ui/Toast.tsx').then((m) => ({ default: m.ToastRegion })));
const Shortcuts = lazy(() => import('./Shortcuts.tsx'));

/** The frame of every page for people who are signed in. */
export function Shell() {
  const [opened, open] = useState<'palette' | 'shortcuts' | null>(null);
  useEffect(listenForShortcuts, []);
  usePrefetched(loadGoTo);
  useRouteFocus();
  useCommand('palette', () => open('palette'));
  useCommand('shortcuts', () => open('shortcuts'));
  useGoTo();
  const close = () => open(null);
  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <div className="frame">
        <div>
          <DemoStrip />
          <OfflineStrip />
        </div>
        <TopBar onSearch={() => open('palette')} onShortcuts={() => open('shortcuts')} />
        <div className="body">
          <SideNav />
          <main className="main" id="main" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
        <BottomBar />
      </div>
      <Suspense>
        <Live />
        <Toasts />
      </Suspense>
      <Suspense>
        {opened === 'palette' && <GoTo onClose={close} />}
        {opened === 'shortcuts' && <Shortcuts onClose={close} />}
      </Suspense>
    </>
  );
}

/** Fetched once the page is at rest, so that what is typed right after Ctrl K is not lost. */
const usePrefetched = (load: () => Promise<unknown>) => {
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), 1500);
    return () => clearTimeout(timer);
  }, [load]);
};

/** g then a letter. */
const useGoTo = () => {
  const navigate = useNavigate();
  const { current, main } = useNavigation();
  const go = (goTo: string) => {
    const item = main.find((each) => each.goTo === goTo);
    if (item && current) void navigate({ to: addressOf(item.path), params: paramsOf(current) });
  };
  useCommand('go.home', () => void navigate({ to: '/' }));
  useCommand('go.actions', () => go('go.actions'));
  useCommand('go.risks', () => go('go.risks'));
  useCommand('go.outcomes', () => go('go.outcomes'));
  useCommand('go.meetings', () => go('go.meetings'));
  useCommand('go.reports', () => go('go.reports'));
};
