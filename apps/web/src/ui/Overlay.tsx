import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Aria } from './Aria.tsx';
import { IconButton } from './IconButton.tsx';
import { closeIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';

export type OverlayProps = {
  title: string;
  isOpen?: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons that stay in sight at the bottom. */
  footer?: ReactNode;
};

type Props = OverlayProps & { look: 'dialog' | 'sheet'; size?: 'wide' | undefined };

/** What a Dialog and a Sheet have in common: a title, a way out, and focus that goes back to what opened it. */
export function Overlay({ title, isOpen = true, onClose, children, footer, look, size }: Props) {
  return (
    <Aria>
      <ModalOverlay
        className="scrim"
        data-place={look === 'sheet' ? 'end' : 'centre'}
        // A press beside a form would throw it away; a question is answered no.
        isDismissable={look === 'dialog'}
        isOpen={isOpen}
        onOpenChange={(open) => !open && onClose()}
      >
        <Modal className={`overlay ${look}`} data-size={size}>
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
