import type { ReactNode } from 'react';
import { Mark } from '../ui/icons.tsx';

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
          <h1 tabIndex={-1}>{title}</h1>
          {children}
        </div>
        {foot && <p className="muted">{foot}</p>}
      </div>
    </main>
  );
}
