import type { RiskProfile } from '@trivet/contract';
import { longDay } from '../lib/dates.ts';
import { useScoring } from './scoring.ts';
import { t } from './risks.strings.ts';

/** What became of the register since its last report, or this quarter. */
export function RiskMovement({ profile, workspaceId }: { profile: RiskProfile; workspaceId: string }) {
  const { band } = useScoring(workspaceId);
  const { movement, byLight } = profile;
  const { since, sinceReport, byLightThen, ...moved } = movement;
  return (
    <div className="risk-movement">
      <p>
        <b>{t(sinceReport ? 'risks.movement.sinceReport' : 'risks.movement.since', { day: longDay(since) })}</b>{' '}
        {t('risks.movement.words', moved)}
      </p>
      <ul className="cluster" data-gap="tight">
        {(['red', 'amber', 'green'] as const).map((light) => (
          <li key={light}>
            {t('risks.movement.light', { band: band(light), was: byLightThen[light], now: byLight[light] })}
          </li>
        ))}
      </ul>
    </div>
  );
}
