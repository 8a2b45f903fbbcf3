import type { MilestoneStatus, ObjectiveStatus, PlanLightReason } from '@trivet/domain';
import type { Light } from '../ui/LightTag.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './plan.strings.ts';

type Props = {
  of: {
    status: MilestoneStatus | ObjectiveStatus;
    light: Exclude<Light, 'grey'> | null;
    reason: PlanLightReason | null;
  };
};

/** How an objective or a milestone stands, in the word that says why. */
export function PlanLight({ of: { status, light, reason } }: Props) {
  if (light === null) return <StatusTag kind="grey">{t('plan.status.dropped')}</StatusTag>;
  return <StatusTag kind={light}>{reason ? t(`plan.reason.${reason}`) : t(`plan.status.${status}`)}</StatusTag>;
}
