import type { ListedPerson } from '@trivet/contract';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { t } from './people.strings.ts';

export function PersonStatusTag({ status }: Pick<ListedPerson, 'status'>) {
  return <StatusTag kind={kinds[status]}>{t(`adminPeople.${status}`)}</StatusTag>;
}

const kinds = { invited: 'yellow', active: 'green', archived: 'grey' } as const;
