import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';

const Popover = lazy(() => import('./Popover.tsx').then((module) => ({ default: module.Popover })));

/** A defined word: a dotted line under it, its meaning when pressed. Once per page, at first use. */
export function Term({ word, children }: { word: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        type="button"
        className="term"
        ref={opener}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {word}
      </button>
      {isOpen && (
        <Suspense>
          <Popover label={word} opener={opener} isOpen onClose={() => setOpen(false)}>
            <h3>{word}</h3>
            <p>{children}</p>
          </Popover>
        </Suspense>
      )}
    </>
  );
}
