import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { closeIcon } from './page-icons.ts';
import { StatusShape } from './shapes.tsx';
import { t } from './ui.strings.ts';

type Props = {
  kind: 'info' | 'good' | 'warning' | 'bad';
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
};

/** Something about the whole page: news, a lock and its reason, a warning. */
export function Banner({ kind, title, children, actions, onDismiss }: Props) {
  return (
    <div className="banner" data-kind={kind}>
      <StatusShape shape={shapes[kind]} />
      <div className="banner-words">
        {title && <strong>{title}</strong>}
        {children && <div className="prose">{children}</div>}
        {actions && <div className="cluster">{actions}</div>}
      </div>
      {onDismiss && <IconButton icon={closeIcon} size="small" label={t('ui.dismiss')} onClick={onDismiss} />}
    </div>
  );
}

const shapes = { info: 'info', good: 'circle', warning: 'triangle', bad: 'octagon' } as const;
