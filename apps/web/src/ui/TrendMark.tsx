import { StatusShape } from './shapes.tsx';
import { t } from './ui.strings.ts';

type Props = {
  direction: 'up' | 'steady' | 'down';
  /** Whether that direction is welcome: a falling risk is, a falling outcome may not be. */
  tone?: 'good' | 'bad' | 'neutral';
  word?: string | undefined;
  was?: string | number | undefined;
};

/** Which way something goes, with its word and where it came from: 'Rising from 12'. */
export function TrendMark({ direction, tone = 'neutral', word = t(`trend.${direction}`), was }: Props) {
  return (
    <span className="trend" data-tone={tone}>
      <StatusShape shape={direction} />
      {word} {was !== undefined && <span className="muted">{t('trend.from', { was })}</span>}
    </span>
  );
}
