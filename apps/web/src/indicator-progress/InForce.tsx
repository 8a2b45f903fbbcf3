import { Link } from '@tanstack/react-router';
import type { FrameworkInForce } from '@trivet/contract';
import { fullDay } from '../lib/dates.ts';
import { t } from './indicator-progress.strings.ts';

/** The version of the outcomes that was in force on the day of the report. */
export function InForce({ workspace, version }: { workspace: string; version: FrameworkInForce | null }) {
  if (!version) return <p className="muted">{t('progress.noFramework')}</p>;
  const { number, name, inForceFrom } = version;
  return (
    <p className="muted">
      <Link to="/w/$workspace/outcomes/versions/$number" params={{ workspace, number: String(number) }}>
        {t('progress.framework', { number, name, day: fullDay(inForceFrom) })}
      </Link>
    </p>
  );
}
