import type { ReactNode } from 'react';
import { useTitle } from '../lib/title.ts';

type Props = {
  title: string;
  /** One line of state or help under the title. */
  lead?: ReactNode;
  /** A small line above: a reference, 'Item 4 of 9'. */
  kicker?: ReactNode;
  /** The way back: Links, largest first. */
  crumbs?: readonly ReactNode[];
  /** Buttons, the primary one last. */
  actions?: ReactNode;
  /** What the browser's title says after the page's own, smallest first: 'Risks', 'Carnmoyle Early Years'. */
  within?: readonly string[];
};

/** The one h1 of a page, its title in the browser, and its main buttons. */
export function PageHeader({ title, lead, kicker, crumbs, actions, within = [] }: Props) {
  useTitle(title, ...within);
  return (
    <header>
      {crumbs && (
        <ol className="crumbs">
          {crumbs.map((crumb, at) => (
            <li key={at}>{crumb}</li>
          ))}
        </ol>
      )}
      <div className="page-header">
        <div className="page-header-words">
          {kicker && <p className="kicker">{kicker}</p>}
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="page-header-actions">{actions}</div>}
      </div>
    </header>
  );
}
