import type { ListedAccountabilityLine } from '@trivet/contract';
import { LightTag } from '../ui/LightTag.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './accountability.strings.ts';

type Line = Pick<ListedAccountabilityLine, 'light' | 'status'>;

/** How late its account is; before all have agreed nothing is owed. */
export function LineLight({ line: { light } }: { line: Line }) {
  return <LightTag light={light ?? 'grey'} word={t(`acc.light.${light ?? 'none'}`)} />;
}

/** Where its agreement stands. */
export function LineStatus({ line: { status } }: { line: Line }) {
  return <StatusTag kind={kinds[status]}>{t(`acc.status.${status}`)}</StatusTag>;
}

const kinds = { drafted: 'amber', asking_again: 'amber', agreed: 'blue', ended: 'grey' } as const;

/** Who answers: one partner, or all together. */
export const fromOf = ({ fromName }: Pick<ListedAccountabilityLine, 'fromName'>) => fromName ?? t('acc.together');

export const toOf = ({ toName }: Pick<ListedAccountabilityLine, 'toName'>) => toName ?? t('acc.noSro');
