import { useEffect, useRef, type ReactNode } from 'react';
import { Mark } from '../ui/icons.tsx';
import './entry.css';

type Props = { title: string; foot?: ReactNode; children: ReactNode };

/** The page of those who are not in yet: sign in, set a password, check your inbox. */
export function Entry({ title, foot, children }: Props) {
  const heading = useHeadingFocus(title);
  return (
    <main className="sign-in" id="main">
      <div className="sign-in-box">
        <p className="mark">
          <Mark />
          <b>Trivet</b>
        </p>
        <div className="card">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {children}
        </div>
        {foot && <p className="muted">{foot}</p>}
      </div>
    </main>
  );
}

/** One step gives way to the next here without the frame that would move focus: the new heading takes it. */
const useHeadingFocus = (title: string) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return heading;
};
