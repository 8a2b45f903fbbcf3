import type { RegisterEntry } from '@trivet/contract';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './register.strings.ts';

/** Where a partnership is in its life, as everyone may know it. */
export function StatusOf({ status, archivedAt }: Pick<RegisterEntry, 'status' | 'archivedAt'>) {
  if (archivedAt !== null)
    return (
      <StatusTag kind="grey" shape="pause">
        {t('register.archivedTag')}
      </StatusTag>
    );
  return <StatusTag {...looks[status]}>{t(`register.status.${status}`)}</StatusTag>;
}

// Colour is kept for how work goes: that a partnership runs is nothing to praise or warn of.
const looks = {
  proposed: { kind: 'grey', shape: 'ring' },
  in_review: { kind: 'grey', shape: 'half' },
  approved: { kind: 'blue', shape: 'tick' },
  active: { kind: 'blue', shape: 'circle' },
  closing: { kind: 'grey', shape: 'half' },
  closed: { kind: 'grey', shape: 'tick' },
  declined: { kind: 'grey', shape: 'ring' },
  withdrawn: { kind: 'grey', shape: 'ring' },
  merged: { kind: 'grey', shape: 'tick' },
} as const;
