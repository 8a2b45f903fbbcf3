import { Button } from './Button.tsx';
import { t } from './loading.strings.ts';

type Props = {
  /** What is being loaded, in words: 'risks'. */
  what: string;
  shape?: 'text' | 'rows' | 'tiles';
  count?: number;
  onRetry?: () => void;
};

/** The final shape while it loads: nothing for 150 ms, grey bars, and after 8 s a word and a way to try again. */
export function Skeleton({ what, shape = 'text', count = 4, onRetry }: Props) {
  return (
    <div aria-busy="true">
      <p className="visually-hidden">{t('ui.loading', { what })}</p>
      <div className="skeleton" data-shape={shape} aria-hidden="true">
        {Array.from({ length: count }, (_, at) => (
          <div className="skeleton-bar" key={at} />
        ))}
      </div>
      <div className="slow cluster">
        <p>{t('ui.slow')}</p>
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
