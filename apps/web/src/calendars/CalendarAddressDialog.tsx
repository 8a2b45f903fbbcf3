import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { copyIcon } from '../ui/page-icons.ts';
import { toast } from '../ui/Toast.tsx';
import { t } from './calendars.strings.ts';
import './calendars.css';

type Props = { address: string; onClose: () => void };

/** The address itself, this once. */
export function CalendarAddressDialog({ address, onClose }: Props) {
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast(t('calendars.copied')),
      () => toast(t('calendars.notCopied'), { bad: true }),
    );
  return (
    <Dialog title={t('calendars.address')} onClose={onClose}>
      <div className="stack" data-gap="loose">
        <p>{t('calendars.once')}</p>
        <p className="calendar-address" aria-label={t('calendars.address')} role="group">
          {address}
        </p>
        <div className="cluster">
          <Button kind="primary" icon={copyIcon} onClick={() => void copy()}>
            {t('calendars.copy')}
          </Button>
          <Button onClick={onClose}>{t('calendars.done')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
