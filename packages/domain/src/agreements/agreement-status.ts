import type { Agreement, AgreementStatus } from './agreement.ts';

type Standing = Pick<Agreement, 'stage' | 'signedVersion' | 'inForceFrom' | 'inForceUntil' | 'endedOn'>;

/** Where an agreement stands on a day. What holds goes on holding while an amendment of it is written and signed. */
export function agreementStatus(agreement: Standing, today: string): AgreementStatus {
  const { stage, signedVersion, inForceFrom, inForceUntil, endedOn } = agreement;
  if (endedOn !== null && (signedVersion === null || endedOn <= today))
    return signedVersion === null ? 'withdrawn' : 'terminated';
  if (signedVersion === null) return stage;
  if (inForceFrom !== null && inForceFrom > today) return 'signed';
  return inForceUntil !== null && inForceUntil < today ? 'expired' : 'in_force';
}

/** Whether a next version is being written or signed while an earlier one holds. */
export const isAmending = ({ stage, signedVersion }: Pick<Agreement, 'stage' | 'signedVersion'>): boolean =>
  signedVersion !== null && stage !== 'signed';
