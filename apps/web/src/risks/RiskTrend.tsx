import type { ListedRisk } from '@trivet/contract';
import { TrendMark } from '../ui/TrendMark.tsx';
import { t } from './risks.strings.ts';

/** Which way its score went at the last review; falling is welcome. */
export function RiskTrend({ risk: { score, previousScore } }: { risk: Pick<ListedRisk, 'score' | 'previousScore'> }) {
  if (previousScore === null) return <span className="muted">{t('risks.cell.first')}</span>;
  if (score === previousScore) return <TrendMark direction="steady" />;
  if (score > previousScore) return <TrendMark direction="up" tone="bad" was={previousScore} />;
  return <TrendMark direction="down" tone="good" was={previousScore} />;
}
