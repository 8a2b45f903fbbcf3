import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Aria } from './Aria.tsx';
import { IconButton } from './IconButton.tsx';
import { closeIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';

type Props = {
  title: string;
  isOpen?: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons that stay in sight at the bottom. */
  footer?: ReactNode;
};

/** A form from the right over the page, the full screen on a phone. Focus goes back to what opened it. */
export function Sheet({ title, isOpen = true, onClose, children, footer }: Props) {
  return (
    <Aria>
      <ModalOverlay className="scrim" data-place="end" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
        <Modal className="overlay sheet">
          <Dialog className="dialog-section">
            <div className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <IconButton icon={closeIcon} label={t('ui.close')} onClick={onClose} />
            </div>
            <div className="dialog-body">{children}</div>
            {footer && <div className="dialog-foot">{footer}</div>}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </Aria>
  );
}
