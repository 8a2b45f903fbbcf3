import type { ListedReport } from '@trivet/contract';
import { due } from '../lib/dates.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './reports.strings.ts';

/** How a report stands; a late one says by how much. */
export function ReportStatus({ report: { status, late, dueOn } }: { report: ListedReport }) {
  if (late) return <StatusTag kind="red">{due(dueOn)}</StatusTag>;
  return <StatusTag {...looks[status]}>{t(`reports.status.${status}`)}</StatusTag>;
}

const looks = {
  upcoming: { kind: 'grey', shape: 'ring' },
  open: { kind: 'grey', shape: 'half' },
  awaiting_sign_off: { kind: 'amber', shape: 'triangle' },
  submitted: { kind: 'blue', shape: 'tick' },
  accepted: { kind: 'blue', shape: 'tick' },
  returned: { kind: 'amber', shape: 'triangle' },
  waived: { kind: 'grey', shape: 'tick' },
} as const;
