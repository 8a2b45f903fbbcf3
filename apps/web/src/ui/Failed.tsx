import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { t } from './loading.strings.ts';

type Props = {
  /** What could not be loaded, at the start of a sentence: 'Risks'. */
  what: string;
  /** Better words where there are some. */
  children?: ReactNode;
  onRetry?: (() => void) | undefined;
  /** The request id, to be quoted. */
  reference?: string | undefined;
};

/** One region failed: what failed, that the rest works, a way to try again, a reference to quote. */
export function Failed({ what, children, onRetry, reference }: Props) {
  return (
    <div className="failed" role="alert">
      <p>
        <strong>{children ?? t('ui.loadFailed', { what })}</strong>
      </p>
      {onRetry && <Button onClick={onRetry}>{t('ui.retry')}</Button>}
      {reference && <p className="reference">{t('ui.reference', { id: reference })}</p>}
    </div>
  );
}
