import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Aria } from './Aria.tsx';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { closeIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';

type Props = {
  title: string;
  isOpen?: boolean;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  size?: 'wide';
};

/** A question or a short read over the page; a press outside or Escape closes it. */
export function Dialog({ title, isOpen = true, onClose, children, footer, size }: Props) {
  return (
    <Aria>
      <ModalOverlay
        className="scrim"
        data-place="centre"
        isDismissable
        isOpen={isOpen}
        onOpenChange={(open) => !open && onClose()}
      >
        <Modal className="overlay dialog" data-size={size}>
          <AriaDialog className="dialog-section">
            <div className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <IconButton icon={closeIcon} label={t('ui.close')} onClick={onClose} />
            </div>
            <div className="dialog-body">{children}</div>
            {footer && <div className="dialog-foot">{footer}</div>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </Aria>
  );
}

type ConfirmProps = {
  /** What will happen, as a question: 'Delete R-028?' */
  title: string;
  /** What follows from it: 'Its history is kept and an administrator can restore it'. */
  children: ReactNode;
  /** The verb: 'Delete R-028'. */
  verb: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot simply be undone. Where it can be undone, act and offer Undo instead. */
export function Confirm({ title, children, verb, danger = false, busy = false, onConfirm, onClose }: ConfirmProps) {
  const footer = (
    <>
      <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
        {verb}
      </Button>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} footer={footer}>
      <p>{children}</p>
    </Dialog>
  );
}
