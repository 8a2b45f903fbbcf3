import type { ReactNode } from 'react';

export type RowItem = {
  id: string;
  tag?: ReactNode;
  /** Usually a Link. */
  title: ReactNode;
  facts?: ReactNode;
  /** One button. */
  action?: ReactNode;
  /** What opens in place under the row: the update form of an action. */
  below?: ReactNode;
};

/** A list of things that each need one act: state, title, facts, one button. */
export function Rows({ items, label }: { items: readonly RowItem[]; label?: string }) {
  return (
    <ul className="rows" aria-label={label}>
      {items.map(({ id, tag, title, facts, action, below }) => (
        <li className="row" key={id}>
          <div className="row-main" data-tagged={tag ? '' : undefined}>
            {tag && <div>{tag}</div>}
            <div>
              {title}
              {facts && <div className="row-facts">{facts}</div>}
            </div>
          </div>
          {action}
          {below && <div className="row-below">{below}</div>}
        </li>
      ))}
    </ul>
  );
}
