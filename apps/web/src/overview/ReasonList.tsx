import type { Standing } from '@trivet/contract';
import { t } from './overview.strings.ts';

type Reason = Standing['computed']['reasons'][number];

/** Every reason for a light. `band` is what the workspace calls a red risk. */
export function ReasonList({ reasons, band }: { reasons: readonly Reason[]; band: string }) {
  if (reasons.length === 0) return <p className="muted">{t('overview.noReason')}</p>;
  return (
    <>
      <p className="visually-hidden">{t('overview.why')}</p>
      <ul className="reasons">
        {reasons.map(({ code, count }) => (
          <li key={code}>{t(`overview.reason.${code}`, { count, band })}</li>
        ))}
      </ul>
    </>
  );
}
