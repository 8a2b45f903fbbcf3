import { useId, type ReactNode } from 'react';

type Props = { title?: ReactNode; aside?: ReactNode; children: ReactNode };

/** A framed part of a page. With a title it is a named region. */
export function Card({ title, aside, children }: Props) {
  const id = useId();
  if (!title) return <div className="card">{children}</div>;
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
