import type { ListedAgreement } from '@trivet/contract';
import { addDays, shortDay, today } from '../lib/dates.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './agreements.strings.ts';

type Props = {
  agreement: Pick<ListedAgreement, 'status' | 'signedCount' | 'partyCount' | 'reviewOn' | 'inForceUntil'>;
};

/** Where an agreement stands: while it is signed, by how many; while it holds, whether it ends soon or its review is due. */
export function AgreementStatus({ agreement }: Props) {
  const { status, signedCount, partyCount, reviewOn, inForceUntil } = agreement;
  if (status === 'signing')
    return (
      <StatusTag kind="amber" shape="half">
        {t('status.signedBy', { signed: signedCount, of: partyCount })}
      </StatusTag>
    );
  if (status === 'in_force' && inForceUntil !== null && inForceUntil <= addDays(today(), soon))
    return (
      <StatusTag kind="amber" shape="triangle">
        {t('status.endsSoon', { day: shortDay(inForceUntil) })}
      </StatusTag>
    );
  if (status === 'in_force' && reviewOn !== null && reviewOn <= today())
    return (
      <StatusTag kind="amber" shape="triangle">
        {t('status.reviewDue')}
      </StatusTag>
    );
  return <StatusTag {...looks[status]}>{t(`status.${status}`)}</StatusTag>;
}

/** From so many days before its end on, partners must decide whether to go on. */
const soon = 60;

const looks = {
  draft: { kind: 'grey', shape: 'ring' },
  in_review: { kind: 'grey', shape: 'half' },
  signed: { kind: 'blue', shape: 'tick' },
  in_force: { kind: 'green', shape: 'circle' },
  expired: { kind: 'red', shape: 'octagon' },
  terminated: { kind: 'grey', shape: 'tick' },
  withdrawn: { kind: 'grey', shape: 'tick' },
} as const;
