import type { ReactNode } from 'react';
import { Icon, nextIcon } from './icons.tsx';

type Props = {
  title: ReactNode;
  /** Said beside the title, so that one need not open it: '3 more fields'. */
  aside?: ReactNode;
  open?: boolean;
  onToggle?: (isOpen: boolean) => void;
  /** Without a frame: inside forms and cards. */
  plain?: boolean;
  children: ReactNode;
};

/** Something that most people can leave closed. */
export function Disclosure({ title, aside, open, onToggle, plain, children }: Props) {
  return (
    <details
      className="disclosure"
      open={open}
      data-plain={plain ? '' : undefined}
      onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
    >
      <summary>
        <Icon path={nextIcon} />
        <span>{title}</span>
        {aside && <small>{aside}</small>}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
