import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Overlay, type OverlayProps } from './Overlay.tsx';
import { t } from './ui.strings.ts';

/** A question or a short read over the page; a press outside or Escape closes it. */
export function Dialog(props: OverlayProps & { size?: 'wide' }) {
  return <Overlay {...props} look="dialog" />;
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
