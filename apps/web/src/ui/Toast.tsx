import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { closeIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';

type Toast = { id: number; text: string; onUndo?: (() => void) | undefined; link?: ReactNode; bad?: boolean };

const stay = 10_000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let last = 0;

/** Says what was done, for 10 seconds (longer while hovered or focused), with Undo where it can be undone. */
export const toast = (text: string, more: { onUndo?: () => void; link?: ReactNode; bad?: boolean } = {}) => {
  last += 1;
  set([...toasts.slice(-2), { id: last, text, ...more }]);
};

/** Where toasts appear: once, in the frame. */
export function ToastRegion() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="region" aria-label={t('toast.region')}>
      <div role="status" className="stack" data-gap="tight">
        {shown.map((each) => (
          <ToastLine key={each.id} toast={each} />
        ))}
      </div>
    </div>
  );
}

function ToastLine({ toast: { id, text, onUndo, link, bad } }: { toast: Toast }) {
  const [isHeld, hold] = useState(false);
  const left = useRef(stay);
  useEffect(() => {
    if (isHeld) return;
    const since = performance.now();
    const timer = setTimeout(() => drop(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(2000, left.current - (performance.now() - since));
    };
  }, [id, isHeld]);
  const undo = () => {
    drop(id);
    onUndo?.();
  };
  return (
    <div
      className="toast"
      data-bad={bad ? '' : undefined}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <p>{text}</p>
      {link}
      {onUndo && <Button onClick={undo}>{t('ui.undo')}</Button>}
      <IconButton icon={closeIcon} label={t('ui.dismiss')} onClick={() => drop(id)} />
    </div>
  );
}

const drop = (id: number) => set(toasts.filter((each) => each.id !== id));

const set = (next: readonly Toast[]) => {
  toasts = next;
  listeners.forEach((tell) => tell());
};

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};
