import type { ServiceAccountRepresentation } from '@trivet/contract';
import { StatusTag, type StatusKind } from '../../ui/StatusTag.tsx';
import { statusOf } from './service-account-status.ts';
import { t } from './service-accounts.strings.ts';

export function ServiceAccountTag({ account }: { account: ServiceAccountRepresentation }) {
  const status = statusOf(account);
  return <StatusTag kind={kinds[status]}>{t(`service.status.${status}`)}</StatusTag>;
}

const kinds: Record<ReturnType<typeof statusOf>, StatusKind> = {
  working: 'green',
  ran_out: 'amber',
  ownerless: 'red',
  ended: 'grey',
};
