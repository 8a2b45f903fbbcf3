import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover as AriaPopover } from 'react-aria-components/Popover';
import { Aria } from './Aria.tsx';

type Props = {
  label: string;
  opener: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A small panel beside what opened it, for a few controls or a short read. Escape and a press outside close it. */
export function Popover({ label, opener, isOpen, onClose, children }: Props) {
  return (
    <Aria>
      <AriaPopover className="popover" triggerRef={opener} isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
        <Dialog className="popover-body" aria-label={label}>
          {children}
        </Dialog>
      </AriaPopover>
    </Aria>
  );
}
