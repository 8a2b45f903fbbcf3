import type { ReactNode } from 'react';
import { Mark } from '../ui/icons.tsx';
import './entry.css';

type Props = { title: string; foot?: ReactNode; children: ReactNode };

/** The page of those who are not in yet: sign in, set a password, check your inbox. */
export function Entry({ title, foot, children }: Props) {
  return (
    <main className="sign-in" id="main">
      <div className="sign-in-box">
        <p className="mark">
          <Mark />
          <b>Trivet</b>
        </p>
        <div className="card">
          <h1 key={title} tabIndex={-1} ref={takeFocus}>
            {title}
          </h1>
          {children}
        </div>
        {foot && <p className="muted">{foot}</p>}
      </div>
    </main>
  );
}

/** One step gives way to the next here without the frame that would move focus: each new heading takes it. */
const takeFocus = (heading: HTMLHeadingElement | null) => heading?.focus({ preventScroll: true });
