import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

type Props = { icon?: string; title: ReactNode; children?: ReactNode; actions?: ReactNode };

/** Nothing here: one sentence of why and one button. 'Nothing yet' and 'nothing matches' are different sentences. */
export function EmptyState({ icon, title, children, actions }: Props) {
  return (
    <div className="empty">
      {icon && <Icon path={icon} />}
      <p>
        <strong>{title}</strong>
      </p>
      {children && <p>{children}</p>}
      {actions && <div className="cluster">{actions}</div>}
    </div>
  );
}
