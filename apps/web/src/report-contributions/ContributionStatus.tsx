import type { ListedReportContribution } from '@trivet/contract';
import { due } from '../lib/dates.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './report-contributions.strings.ts';

type Props = { contribution: Pick<ListedReportContribution, 'status' | 'late' | 'dueOn'> };

/** How a partner's part of a report stands; a late one says by how much. */
export function ContributionStatus({ contribution: { status, late, dueOn } }: Props) {
  if (late) return <StatusTag kind="red">{due(dueOn)}</StatusTag>;
  return <StatusTag {...looks[status]}>{t(`contribution.status.${status}`)}</StatusTag>;
}

const looks = {
  not_started: { kind: 'grey', shape: 'ring' },
  draft: { kind: 'grey', shape: 'half' },
  sent: { kind: 'blue', shape: 'half' },
  returned: { kind: 'amber', shape: 'triangle' },
  signed_off: { kind: 'blue', shape: 'tick' },
  nil: { kind: 'grey', shape: 'tick' },
} as const;
