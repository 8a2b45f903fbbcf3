import { Link } from '@tanstack/react-router';
import type { Standing as Figures } from '@trivet/contract';
import { weekDay } from '../lib/dates.ts';
import { rich } from '../lib/rich.tsx';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { useScoring } from '../risks/scoring.ts';
import { ReportLink } from './ReportLink.tsx';
import { t } from './overview.strings.ts';

/** One line of state; each number leads to what it counts. */
export function Sentence({ standing }: { standing: Figures }) {
  const place = usePlace();
  const params = addressIn(place);
  const { bandWithin } = useScoring(place.workspaceId);
  const words = t('overview.sentence', {
    red: standing.risksRed,
    band: bandWithin('red'),
    overdue: standing.actionsOverdue,
    report: reportWords(standing.report),
  });
  return rich(words, {
    risks: (part) => (
      <Link to="/w/$workspace/p/$code/risks" params={params} search={{ light: 'red' }}>
        {part}
      </Link>
    ),
    actions: (part) => (
      <Link to="/w/$workspace/p/$code/actions" params={params} search={{ overdue: true }}>
        {part}
      </Link>
    ),
    report: (part) => <ReportLink startsOn={standing.report?.periodStartsOn}>{part}</ReportLink>,
  });
}

const reportWords = (report: Figures['report']) => {
  if (!report) return t('overview.report.none');
  if (report.daysLate > 0) return t('overview.report.late', { days: report.daysLate });
  if (report.status === 'submitted' || report.status === 'accepted')
    return t('overview.report.in', { label: report.label });
  return t('overview.report.owed', { day: weekDay(report.dueOn) });
};
