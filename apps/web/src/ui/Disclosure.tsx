import { useState, type ReactNode } from 'react';
import { Icon, nextIcon } from './icons.tsx';

type Props = {
  title: ReactNode;
  /** Said beside the title, so that one need not open it: '3 more fields'. */
  aside?: ReactNode;
  open?: boolean;
  onToggle?: (isOpen: boolean) => void;
  /** Without a frame: inside forms and cards. */
  plain?: boolean;
  /** What it holds is not made, nor asked for, before it is opened. */
  later?: boolean;
  children: ReactNode;
};

/** Something that most people can leave closed. */
export function Disclosure({ title, aside, open, onToggle, plain, later = false, children }: Props) {
  const [wasOpened, setOpened] = useState(open === true || !later);
  return (
    <details
      className="disclosure"
      open={open}
      data-plain={plain ? '' : undefined}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
        onToggle?.(currentTarget.open);
      }}
    >
      <summary>
        <Icon path={nextIcon} />
        <span>{title}</span>
        {aside && <small>{aside}</small>}
      </summary>
      <div className="disclosure-body">{wasOpened && children}</div>
    </details>
  );
}
